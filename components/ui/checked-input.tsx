import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';

interface CheckedInputProps {
  readonly label: string;
  /** A field inside a table or list is named by its surroundings: then the label is only read out. */
  readonly quiet?: boolean;
  readonly value: string;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly inputMode?: 'decimal' | 'text' | 'url';
  readonly maxLength?: number;
  /** What is wrong with a text, in words; null when it may be kept. */
  readonly check: (text: string) => string | null;
  /** Called with a text that passed, when the person leaves the field. */
  readonly onSave: (text: string) => void;
}

/** A line of text that says at once, at the field, why it cannot be kept; the last good value stays in force. */
export function CheckedInput(props: CheckedInputProps): JSX.Element {
  const { label, quiet = false, value, hint, placeholder, inputMode, maxLength = 120, check, onSave } = props;
  const id = useId();
  const [text, setText] = useState<string | null>(null);
  const shown = text ?? value;
  const wrong = text === null ? null : check(text.trim());
  const keep = (): void => {
    if (text === null || wrong !== null) return;
    setText(null);
    if (text.trim() !== value) onSave(text.trim());
  };
  const note = wrong ?? hint;
  return (
    <div class="field checked">
      {!quiet && <label for={id}>{label}</label>}
      <input
        id={id}
        type="text"
        value={shown}
        placeholder={placeholder}
        inputMode={inputMode}
        maxLength={maxLength}
        aria-label={quiet ? label : undefined}
        aria-invalid={wrong !== null}
        aria-describedby={note === undefined ? undefined : `${id}-note`}
        onInput={(event) => setText(event.currentTarget.value)}
        onChange={keep}
        onKeyDown={(event) => event.key === 'Enter' && keep()}
      />
      {note !== undefined && (
        <p
          class={wrong === null ? 'hint' : 'field-wrong'}
          id={`${id}-note`}
          role={wrong ? 'alert' : undefined}
        >
          {note}
        </p>
      )}
    </div>
  );
}
