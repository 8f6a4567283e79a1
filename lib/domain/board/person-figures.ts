import type { CalendarDate, Deal } from '../deal';
import { addDays, wilson } from '../pipeline';
import type { PersonConversion, PersonDeal, PersonSum } from './people-types';

/** Closed deals older than this say little about how a person sells today. */
const CONVERSION_DAYS = 365;
/** With fewer closed deals than this two people cannot be compared. */
const ENOUGH_CLOSED = 10;

/** Raw and weighted sums by currency, sorted by code; deals without a weight are in none. */
export function sumsOf(lines: readonly PersonDeal[]): PersonSum[] {
  const sums = new Map<string, { raw: number; weighted: number }>();
  for (const { amount, weighted } of lines) {
    if (amount === null || weighted === null) continue;
    const before = sums.get(amount.currency) ?? { raw: 0, weighted: 0 };
    sums.set(amount.currency, { raw: before.raw + amount.minor, weighted: before.weighted + weighted });
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([currency, sum]) => ({ currency, ...sum }));
}

/** Money at risk in stuck deals, by currency. */
export function riskOf(
  late: readonly PersonDeal[],
  atRisk: ReadonlyMap<string, number | null>,
): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { id, amount } of late) {
    const part = atRisk.get(id) ?? null;
    if (amount && part !== null) sums[amount.currency] = (sums[amount.currency] ?? 0) + part;
  }
  return sums;
}

/** Won among the deals closed within a year before the reading; a deal without a day of close is in neither. */
export function conversionOf(closed: readonly Deal[], asOf: CalendarDate): PersonConversion {
  const from = addDays(asOf, -CONVERSION_DAYS) ?? asOf;
  const recent = closed.filter(({ closedAt }) => closedAt !== null && closedAt > from && closedAt <= asOf);
  const won = recent.filter(({ outcome }) => outcome === 'won').length;
  const n = recent.length;
  return { won, closed: n, rate: n > 0 ? won / n : null, ...wilson(won, n), enough: n >= ENOUGH_CLOSED };
}
