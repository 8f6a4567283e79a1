import type { JSX } from 'preact';
import type { RequiredCount } from '../../lib/domain/impact';
import type { GateMode } from '../../lib/domain/standard';
import { useText } from '../ui/screen';
import { requiredWords } from './impact-words';

const MODES: readonly GateMode[] = ['hint', 'soft', 'hard'];

interface CellProps {
  readonly name: string;
  readonly label: string;
  readonly words: string;
  readonly checked: boolean;
  readonly asked?: boolean;
  readonly count?: RequiredCount | undefined;
  readonly onChoose: () => void;
}

/** One choice, and beside it how many deals would not pass it. */
export function Cell({
  name,
  label,
  words,
  checked,
  asked = false,
  count,
  onChoose,
}: CellProps): JSX.Element {
  const { t } = useText();
  const known = count !== undefined && count.of > 0 ? count : undefined;
  const whole = known && requiredWords(known, { t });
  return (
    <td class={asked ? 'asked' : ''}>
      <label title={whole}>
        <input
          type="radio"
          name={name}
          aria-label={[label, words, ...(whole ? [whole] : [])].join(': ')}
          checked={checked}
          onChange={onChoose}
        />
        {known && (
          <span class={known.failing > 0 ? 'cell-count sharp' : 'cell-count'} aria-hidden="true">
            {t('impact.cell', { failing: known.failing, of: known.of })}
          </span>
        )}
      </label>
    </td>
  );
}

interface ModeProps {
  readonly label: string;
  readonly mode: GateMode;
  readonly isOff: boolean;
  readonly onChoose: (mode: GateMode) => void;
}

/** How strictly a field is asked for. */
export function ModeChoice({ label, mode, isOff, onChoose }: ModeProps): JSX.Element {
  const { t } = useText();
  return (
    <select
      aria-label={label}
      disabled={isOff}
      value={mode}
      onChange={(event) => {
        const next = MODES.find((each) => each === event.currentTarget.value);
        if (next) onChoose(next);
      }}
    >
      {MODES.map((each) => (
        <option key={each} value={each} selected={each === mode}>
          {t(`card.mode.${each}`)}
        </option>
      ))}
    </select>
  );
}
