import fc from 'fast-check';
import { minorDigits } from '../../../lib/domain/values';

/** Amounts as the platform's own formatter writes them, in many locales. */
export const LOCALES =
  'en-US en-GB en-IN de-DE de-CH fr-FR es-ES es-MX pt-BR tr-TR pl-PL ru-RU uk-UA sv-SE ja-JP ar-EG fa-IR'.split(
    ' ',
  );
export const CURRENCIES =
  'USD EUR RUB UAH GBP INR JPY BRL TRY PLN CHF SEK MXN CAD CNY KZT KWD CLP IDR ZAR'.split(' ');
const DISPLAYS = ['symbol', 'code'] as const;

/** One amount, and how a page shows it. */
export interface Shown {
  readonly minor: number;
  readonly currency: string;
  readonly locale: string;
  readonly display: (typeof DISPLAYS)[number];
  readonly isWhole: boolean;
  readonly isAccounting: boolean;
}

export const shown = fc.record<Shown>({
  minor: fc.oneof(
    fc.integer({ min: -2_000_000, max: 2_000_000 }),
    fc.maxSafeInteger().map((value) => Math.trunc(value / 1000)),
  ),
  currency: fc.constantFrom(...CURRENCIES),
  locale: fc.constantFrom(...LOCALES),
  display: fc.constantFrom(...DISPLAYS),
  isWhole: fc.boolean(),
  isAccounting: fc.boolean(),
});

const formats = new Map<string, Intl.NumberFormat>();

export function formatOf(key: string, build: () => Intl.NumberFormat): Intl.NumberFormat {
  const format = formats.get(key) ?? build();
  formats.set(key, format);
  return format;
}

/** The amount in minor units that the text shows: whole amounts lose their decimals first. */
export function shownMinor(money: Shown): number {
  const unit = 10 ** minorDigits(money.currency);
  return money.isWhole ? Math.trunc(money.minor / unit) * unit : money.minor;
}

/** Writes minor units as exact decimal text, which `Intl` formats without going through a double. */
function decimalText(minor: number, digits: number): `${number}` {
  const sign = minor < 0 ? '-' : '';
  const text = String(Math.abs(minor)).padStart(digits + 1, '0');
  const cut = text.length - digits;
  return `${sign}${text.slice(0, cut)}${digits > 0 ? `.${text.slice(cut)}` : ''}` as `${number}`;
}

/** The text that the platform shows for this money. */
export function format(money: Shown): string {
  const { locale, currency, display, isWhole, isAccounting } = money;
  const digits = minorDigits(currency);
  const fraction = isWhole ? 0 : digits;
  const numberFormat = formatOf(
    `${locale} ${currency} ${display} ${isWhole} ${isAccounting}`,
    () =>
      new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        currencyDisplay: display,
        currencySign: isAccounting ? 'accounting' : 'standard',
        minimumFractionDigits: fraction,
        maximumFractionDigits: fraction,
      }),
  );
  return numberFormat.format(decimalText(shownMinor(money), digits) as unknown as number);
}
