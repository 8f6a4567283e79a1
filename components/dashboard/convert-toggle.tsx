import type { Signal } from '@preact/signals';
import type { JSX } from 'preact';
import type { WeighingNotes } from '../../lib/domain/outlook';
import { Toggle } from '../ui/controls';
import { useFormat, useText } from '../ui/screen';

interface ConvertToggleProps {
  readonly rates: WeighingNotes['rates'];
  /** Currencies that the screen shows side by side. */
  readonly currencies: readonly string[];
  readonly convert: Signal<boolean>;
}

/** Offers to bring several currencies into one; nothing while there is one, or the standard gives no rates. */
export function ConvertToggle({ rates, currencies, convert }: ConvertToggleProps): JSX.Element | null {
  const { t } = useText();
  const format = useFormat();
  const several = new Set(currencies).size > 1;
  if (!rates || !(several || convert.value)) return null;
  return (
    <Toggle
      label={t('note.convert', { to: rates.to })}
      hint={t('note.convertHint', { date: format.date(rates.on) })}
      on={convert.value}
      onChange={(on) => {
        convert.value = on;
      }}
    />
  );
}
