import type { CalendarDate } from '../deal';
import { wonCycles } from '../health';
import {
  addDays,
  type DateRange,
  type DealPath,
  dayNumber,
  hasKnownWay,
  type MaturityRule,
  mean,
  middleDay,
  type StageDefinition,
  stageConversions,
  stagePositions,
  stageSamples,
  velocity,
} from '../pipeline';
import type { Funnel, NoHistory, VelocityOutlook } from './types';

/** Days back from the reading over which speed is measured. */
const WINDOW_DAYS = 180;
/** Fewer won deals than this make no average. */
const LEAST_WON = 5;

/**
 * Money per day of one pipeline and currency: open deals × mean won amount × win rate / mean cycle.
 * @param open open deals with an amount in the currency
 * @param paths ways of the deals of this pipeline alone
 */
export function velocityOutlook(
  open: number,
  paths: readonly DealPath[],
  currency: string,
  asOf: CalendarDate,
): VelocityOutlook {
  const own = closedInWindow(paths, currency, asOf);
  const won = own.filter(({ outcome }) => outcome === 'won');
  const winRate = own.length > 0 ? won.length / own.length : null;
  const meanWonAmount = mean(won.flatMap(({ amount }) => (amount ? [amount.minor] : [])));
  const cycleDays = mean(wonCycles(own, windowBefore(asOf)).map(({ days }) => days));
  const factors = { open, meanWonAmount, winRate, cycleDays };
  const reason = missing(own.length, won.length, cycleDays);
  const perDay = reason === null ? velocity(factors) : null;
  return { perDay, reason, ...factors, won: won.length, closed: own.length, windowDays: WINDOW_DAYS };
}

/** The closed deals of one currency that velocity is measured by. */
export function closedInWindow(
  paths: readonly DealPath[],
  currency: string,
  asOf: CalendarDate,
): readonly DealPath[] {
  const window = windowBefore(asOf);
  return paths.filter((path) => path.amount?.currency === currency && isClosedIn(path, window));
}

function windowBefore(asOf: CalendarDate): DateRange {
  return { from: addDays(asOf, 1 - WINDOW_DAYS) ?? asOf, to: asOf };
}

function missing(closed: number, won: number, cycleDays: number | null): NoHistory | null {
  if (closed === 0) return 'no-closed';
  if (won < LEAST_WON) return 'few-won';
  return cycleDays === null || cycleDays <= 0 ? 'no-dates' : null;
}

function isClosedIn({ outcome, closed }: DealPath, { from, to }: DateRange): boolean {
  const day = outcome === 'open' ? null : middleDay(closed);
  const [first, last] = [dayNumber(from), dayNumber(to)];
  return day !== null && first !== null && last !== null && day >= first && day < last + 1;
}

/** How deals are counted on stages. */
export interface FunnelRules {
  readonly definition: StageDefinition;
  readonly maturity: MaturityRule;
}

/**
 * Deals that came to each stage, all alike whatever their age, and the share that went on.
 * @param stages open stages of the pipeline in order
 */
export function funnelOutlook(
  paths: readonly DealPath[],
  stages: readonly string[],
  { definition, maturity }: FunnelRules,
  asOf: CalendarDate,
): Funnel {
  const positions = stagePositions(stages);
  const watched = paths.filter((path) => hasKnownWay(path, positions));
  const samples = stageSamples(watched, { stages, definition, maturity, halfLifeDays: null, today: asOf });
  const none = (samples[0]?.n ?? 0) === 0;
  const conversions = stageConversions(samples);
  return {
    definition,
    maturity,
    rows: none ? [] : samples.map(({ stage, n }, at) => ({ stage, n, conversion: conversions[at] ?? null })),
    won: samples[0]?.won ?? 0,
    unknownLost: paths.filter((path) => path.outcome === 'lost' && !hasKnownWay(path, positions)).length,
    reason: none ? 'no-closed' : null,
  };
}
