import type { CalendarDate } from '../deal';
import { minorDigits } from '../money';
import {
  addDays,
  calendarDate,
  coverage,
  type DateRange,
  type DealPath,
  middleDay,
  periodRange,
  valueWinRate,
} from '../pipeline';
import type { Target } from '../standard';
import { isBetween } from './periods';
import type { PlanOutlook } from './types';
import { expectedBy, type WeighedDeal } from './weighed-deals';

/** Closed deals older than this say little about what is won today. */
const RATE_DAYS = 365;

/**
 * Plan and fact of every plan of the team whose period has not ended. A plan of one person, and one whose amount is no
 * sum of money, is left out.
 * @param knownSince first day of the history; closed deals before it are not known unless they were imported
 */
export function planOutlooks(
  targets: readonly Target[],
  weighed: readonly WeighedDeal[],
  paths: readonly DealPath[],
  asOf: CalendarDate,
  knownSince: CalendarDate | null,
): PlanOutlook[] {
  return targets.flatMap((target) => {
    const days = target.by === 'person' ? null : periodRange(target.period);
    const minor = Math.round(target.amount * 10 ** minorDigits(target.currency));
    if (!days || days.to < asOf || !Number.isSafeInteger(minor) || minor <= 0) return [];
    const own = weighed.filter(({ currency }) => currency === target.currency);
    return [planOutlook(target, minor, days, own, paths, asOf, knownSince)];
  });
}

function planOutlook(
  { period, currency }: Target,
  target: number,
  days: DateRange,
  own: readonly WeighedDeal[],
  paths: readonly DealPath[],
  asOf: CalendarDate,
  knownSince: CalendarDate | null,
): PlanOutlook {
  const from = days.from > asOf ? days.from : asOf;
  const inside = own.filter(({ deal }) => isBetween(deal.expectedClose, from, days.to));
  const { expected, range, chanceOf } = expectedBy(inside, asOf, days.to);
  const closed = closedDeals(paths, currency);
  const recent = closed.filter(({ day }) => day >= (addDays(asOf, -RATE_DAYS) ?? asOf));
  const winRate = valueWinRate(sum(recent, 'won'), sum(recent, 'lost'));
  const before = closed.filter(({ day }) => isBetween(day, days.from, days.to));
  const won = closed.length === 0 ? null : sum(before, 'won');
  const raw = inside.reduce((total, { minor }) => total + minor, 0);
  const known = closed.some(({ day }) => day < days.from) || knownSince === null || knownSince <= days.from;
  return {
    period,
    currency,
    target,
    won,
    wonDeals: before.filter(({ outcome }) => outcome === 'won').length,
    wonSince: known ? null : knownSince,
    open: inside.length,
    raw,
    expected,
    range: inside.length > 0 ? range : null,
    coverage: won === null ? null : coverage({ target, won, open: raw, weighted: expected, winRate }),
    winRate,
    winRateDeals: recent.length,
    chance: won === null ? null : won >= target ? 1 : inside.length > 0 ? chanceOf(target - won) : null,
  };
}

interface ClosedDeal {
  readonly outcome: 'won' | 'lost';
  readonly minor: number;
  readonly day: CalendarDate;
}

function closedDeals(paths: readonly DealPath[], currency: string): ClosedDeal[] {
  return paths.flatMap(({ outcome, amount, closed }) => {
    const day = middleDay(closed);
    if (outcome === 'open' || day === null || amount?.currency !== currency) return [];
    return [{ outcome, minor: amount.minor, day: calendarDate(day) }];
  });
}

function sum(deals: readonly ClosedDeal[], outcome: 'won' | 'lost'): number {
  return deals.reduce((total, deal) => total + (deal.outcome === outcome ? deal.minor : 0), 0);
}
