import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Button } from '../ui/button';
import { useText } from '../ui/screen';

/** Asks a seller for the own name; no list of colleagues is offered to choose from. */
export function OwnName({ onTell }: { readonly onTell: (name: string) => Promise<void> }): JSX.Element {
  const { t } = useText();
  const [name, setName] = useState('');
  const id = useId();
  return (
    <form
      class="own-name"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') void onTell(name);
      }}
    >
      <div class="field">
        <label for={id}>{t('people.name')}</label>
        <input
          id={id}
          type="text"
          maxLength={120}
          autocomplete="name"
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </div>
      <Button disabled={name.trim() === ''} onClick={() => void onTell(name)}>
        {t('people.saveName')}
      </Button>
    </form>
  );
}
