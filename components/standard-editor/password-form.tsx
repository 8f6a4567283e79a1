import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { SHORTEST_PASSWORD } from '../../lib/domain/standard';
import { Button } from '../ui/button';
import { useText } from '../ui/screen';

interface PasswordFormProps {
  readonly hint: string;
  readonly action: string;
  readonly busy: boolean;
  readonly onDone: (password: string) => void;
}

/** A password, typed twice, since a slip would cost the key. */
export function PasswordForm({ hint, action, busy, onDone }: PasswordFormProps): JSX.Element {
  const { t } = useText();
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const isShort = first.length > 0 && first.length < SHORTEST_PASSWORD;
  const differs = second !== '' && second !== first;
  const wrong = isShort ? t('key.short', { n: SHORTEST_PASSWORD }) : differs ? t('key.differs') : null;
  const isReady = first.length >= SHORTEST_PASSWORD && first === second;
  return (
    <div class="stack">
      <p class="hint">{hint}</p>
      <Password label={t('key.password')} value={first} fresh onInput={setFirst} />
      <Password label={t('key.again')} value={second} fresh onInput={setSecond} />
      {wrong !== null && (
        <p class="field-wrong" role="alert">
          {wrong}
        </p>
      )}
      <div class="actions">
        <Button
          icon="download"
          disabled={!isReady || busy}
          onClick={() => {
            onDone(first);
            setFirst('');
            setSecond('');
          }}
        >
          {action}
        </Button>
      </div>
    </div>
  );
}

interface PasswordProps {
  readonly label: string;
  readonly value: string;
  readonly fresh?: boolean;
  readonly onInput: (text: string) => void;
}

/** A password, never shown. */
export function Password({ label, value, fresh = false, onInput }: PasswordProps): JSX.Element {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="password"
        value={value}
        autocomplete={fresh ? 'new-password' : 'current-password'}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
  );
}
