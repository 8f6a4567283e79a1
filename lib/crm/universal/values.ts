/** Turns the texts of one page into values; what cannot be told is refused, never guessed. */
import type { RefusedValue } from '../../domain/deal';
import type { CurrencyCode, ShownMoney } from '../../domain/money';
import {
  AlikeAmounts,
  type AmountContext,
  type DateContext,
  type DateResult,
  guessDateOrder,
  guessNumberStyle,
  isEmptyValue,
  parseAmount,
  parseDate,
  parsePercent,
} from '../../domain/values';
import { outcomeOf } from './outcome';

const CURRENCY_MARK = /[\p{Sc}]|(?<!\p{L})(?:[A-Z]{3}|руб\.?|р\.|грн|тг|zł|kr|Kč|TL|Rs\.?)(?!\p{L})/u;

/** How one page writes numbers and dates; made once for a reading. */
export interface PageStyle {
  readonly amount: AmountContext;
  readonly date: DateContext;
}

export interface StyleSamples {
  readonly amounts: readonly string[];
  readonly dates: readonly string[];
  readonly locale: string;
  readonly today: string;
  readonly currency: string | undefined;
}

/** Works out decimal separator and order of dates from the page's own texts. */
export function pageStyle(samples: StyleSamples): PageStyle {
  const { locale, today, currency } = samples;
  const numbers = guessNumberStyle(samples.amounts);
  const isTold = numbers.conflict || numbers.decimal !== null;
  const { order } = guessDateOrder(samples.dates);
  return {
    amount: { locale, ...(currency ? { currency } : {}), ...(isTold ? { decimal: numbers.decimal } : {}) },
    date: { locale, today, order },
  };
}

/** The currency that a header such as `Amount (USD)` or `Бюджет, ₽` names; null when it names none. */
export function currencyOfHeader(header: string, context: AmountContext): CurrencyCode | null {
  const mark = CURRENCY_MARK.exec(header)?.[0];
  const read = mark ? parseAmount(`1 ${mark}`, context) : null;
  return read?.ok ? (read.amount?.currency ?? null) : null;
}

const DIGIT = /\d/;

/** Beyond so many different texts hardly one comes again, and remembering costs more than looking. */
const REMEMBERED = 1000;

function remember<K, T>(known: Map<K, T>, key: K, read: () => T): T {
  const before = known.get(key);
  if (before !== undefined) return before;
  const value = read();
  if (known.size < REMEMBERED) known.set(key, value);
  return value;
}

/** Collects refusals while the values of one deal are read. */
export class ValueReader {
  readonly refused: RefusedValue[] = [];
  private readonly columns = new Map<CurrencyCode | null, AlikeAmounts>();
  private readonly dates = new Map<string, DateResult>();
  private readonly empty = new Map<string, boolean>();
  private readonly endings = new Map<string, { readonly is: ReturnType<typeof outcomeOf> }>();
  constructor(private readonly style: PageStyle) {}

  /** The texts of a page repeat: stages, owners, dates. Each is looked at once. */
  private isEmpty(text: string): boolean {
    // No word for "nothing" holds a digit.
    return !DIGIT.test(text) && remember(this.empty, text, () => isEmptyValue(text));
  }

  /** An amount out of a text that may say more; `currency` fills in where the text names none. */
  amount(dealId: string, text: string | undefined, currency: CurrencyCode | null): ShownMoney | null {
    if (text === undefined || this.isEmpty(text)) return null;
    const read = this.column(currency).read(text);
    if (read.ok) return read.amount;
    this.refuse(dealId, 'amount', text, read.reason);
    return null;
  }

  private column(currency: CurrencyCode | null): AlikeAmounts {
    const { amount } = this.style;
    return remember(
      this.columns,
      currency,
      () => new AlikeAmounts(currency ? { ...amount, currency } : amount),
    );
  }

  /** A calendar date of the account. */
  date(dealId: string, field: RefusedValue['field'], text: string | undefined): string | null {
    if (text === undefined || this.isEmpty(text)) return null;
    const read = remember(this.dates, text, () => parseDate(text, this.style.date));
    if (read.ok) return read.date;
    this.refuse(dealId, field, text, read.reason);
    return null;
  }

  /** A probability as 0…1. */
  share(dealId: string, text: string | undefined): number | null {
    if (text === undefined || this.isEmpty(text)) return null;
    const read = parsePercent(text);
    if (read.ok) return read.share;
    this.refuse(dealId, 'probability', text, read.reason);
    return null;
  }

  /** How a deal ended by the words of its status or stage, as `outcomeOf` says. */
  ending(text: string): ReturnType<typeof outcomeOf> {
    return remember(this.endings, text, () => ({ is: outcomeOf(text) })).is;
  }

  /** Words as they stand; null for what means "nothing here". */
  words(text: string | undefined): string | null {
    return text === undefined || this.isEmpty(text) ? null : text;
  }

  refuse(dealId: string, field: RefusedValue['field'], text: string, reason: string): void {
    this.refused.push({ dealId, field, text: text.slice(0, 80), reason });
  }
}
