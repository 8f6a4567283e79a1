import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Button } from '../ui/button';
import { useText } from '../ui/screen';

interface AddLineProps {
  readonly label: string;
  readonly maxLength?: number;
  /** What is wrong with a name, in words; null when it may be added. */
  readonly check?: (text: string) => string | null;
  readonly onAdd: (text: string) => void;
}

/** A name and the button that adds it; Enter does the same. */
export function AddLine({ label, maxLength = 120, check = () => null, onAdd }: AddLineProps): JSX.Element {
  const { t } = useText();
  const id = useId();
  const [text, setText] = useState('');
  const name = text.trim();
  const wrong = name === '' ? null : check(name);
  const add = (): void => {
    if (name === '' || wrong !== null) return;
    onAdd(name);
    setText('');
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <div class="actions">
        <input
          id={id}
          type="text"
          maxLength={maxLength}
          value={text}
          aria-invalid={wrong !== null}
          aria-describedby={wrong === null ? undefined : `${id}-wrong`}
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && add()}
        />
        <Button disabled={name === '' || wrong !== null} onClick={add}>
          {t('editor.add')}
        </Button>
      </div>
      {wrong !== null && (
        <p class="field-wrong" id={`${id}-wrong`} role="alert">
          {wrong}
        </p>
      )}
    </div>
  );
}
