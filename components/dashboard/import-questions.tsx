import type { JSX } from 'preact';
import type { ImportStore } from '../../lib/state/import-store';
import { Segmented, Select } from '../ui/controls';
import { useText } from '../ui/screen';
import type { Previewed } from './import-preview';

interface ImportQuestionsProps {
  readonly store: ImportStore;
  readonly step: Previewed;
}

const CURRENCIES: readonly string[] = ['RUB', 'USD', 'EUR', 'KZT', 'BYN', 'UAH', 'GBP', 'TRY', 'PLN'];

/** Questions that the table itself leaves open; nothing where it answers them all. */
export function ImportQuestions({ store, step }: ImportQuestionsProps): JSX.Element | null {
  const { t } = useText();
  const { sayings, preview, context } = step;
  const { dateOrder, decimal } = sayings;
  const asksOrder = dateOrder !== undefined || wasRefused(step, /:(ambiguous-order|order-conflict)$/);
  const asksDecimal = decimal !== undefined || wasRefused(step, /:ambiguous-separator$/);
  const asksCurrency = preview.mapping.includes('amount') && !preview.mapping.includes('currency');
  if (!asksOrder && !asksDecimal && !asksCurrency) return null;
  return (
    <div class="import-questions">
      {asksOrder && (
        <Segmented
          label={t('import.order')}
          value={dateOrder ?? 'file'}
          choices={[
            { value: 'file', label: t('import.orderAuto') },
            { value: 'dmy', label: t('import.orderDmy') },
            { value: 'mdy', label: t('import.orderMdy') },
          ]}
          onChange={(order) => void store.say({ dateOrder: order === 'file' ? null : order })}
        />
      )}
      {asksDecimal && (
        <Segmented
          label={t('import.decimal')}
          value={decimal ?? 'file'}
          choices={[
            { value: 'file', label: t('import.decimalAuto') },
            { value: '.', label: t('import.decimalPoint') },
            { value: ',', label: t('import.decimalComma') },
          ]}
          onChange={(sign) => void store.say({ decimal: sign === 'file' ? null : sign })}
        />
      )}
      {asksCurrency && (
        <Select
          label={t('import.currency')}
          value={context.currency ?? ''}
          choices={[
            { value: '', label: t('import.currencyNone') },
            ...currenciesWith(context.currency).map((code) => ({ value: code, label: code })),
          ]}
          onChange={(code) => void store.say({ currency: code === '' ? null : code })}
        />
      )}
    </div>
  );
}

function wasRefused({ preview }: Previewed, reason: RegExp): boolean {
  return Object.keys(preview.refusedValues).some((key) => reason.test(key));
}

/** The account's own currency stands first, whichever it is. */
function currenciesWith(own: string | undefined): readonly string[] {
  return own === undefined ? CURRENCIES : [own, ...CURRENCIES.filter((code) => code !== own)];
}
