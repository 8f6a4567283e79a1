import type { Deal } from '../deal';
import type { CurrencyCode } from '../money';
import { type DateRange, isWithin } from './days';
import type { Snapshot } from './snapshot';

/** What happened to a deal between two readings. */
export type WaterfallKind =
  | 'new'
  | 'reopened'
  | 'pulled-in'
  | 'increased'
  | 'decreased'
  | 'pushed-out'
  | 'won'
  | 'lost'
  | 'missing'
  | 'unseen'
  | 'unchanged';

/** One bar: the signed sum in minor units, and the deals behind it. */
export interface WaterfallBar {
  readonly sum: number;
  readonly dealIds: readonly string[];
}

/** Change of one currency; `start` plus all bars is exactly `end`. */
export interface CurrencyWaterfall {
  readonly currency: CurrencyCode;
  readonly start: number;
  readonly end: number;
  readonly bars: Readonly<Record<WaterfallKind, WaterfallBar>>;
  /** Worth of all deals won between the readings, as won; they left the pipeline at their earlier amount. */
  readonly booked: number;
  /** Deals that appeared and closed between the readings; not part of the sum. */
  readonly bornAndClosed: readonly string[];
  /** Part of the deals at the start that were pushed out; null when there was none. */
  readonly slipRate: number | null;
}

/** The comparison, or why the two readings cannot be compared. */
export type Waterfall =
  | {
      readonly comparable: true;
      readonly complete: boolean;
      readonly currencies: readonly CurrencyWaterfall[];
    }
  | { readonly comparable: false; readonly reason: 'different-filters' | 'wrong-order' };

/** Which deals are looked at: open ones of the pipeline, with expected close in the window when one is given. */
export interface WaterfallScope {
  /** Pipeline label, '' when unnamed. */
  readonly pipeline: string;
  readonly window: DateRange | null;
}

/** A deal in both readings; null where it is absent. */
interface Pair {
  readonly id: string;
  readonly before: Deal | null;
  readonly after: Deal | null;
}

/**
 * What changed between two readings, by currency. A deal that changed its currency leaves one table as decreased and
 * enters the other as increased; an amount that appears or disappears counts as increased or decreased.
 * When a reading is incomplete, or shows no deal of the pipeline, deals absent from it are `unseen` instead of new or missing.
 */
export function waterfall(before: Snapshot, after: Snapshot, scope: WaterfallScope): Waterfall {
  if (before.filter !== after.filter) return { comparable: false, reason: 'different-filters' };
  if (before.sequence >= after.sequence) return { comparable: false, reason: 'wrong-order' };
  const pairs = pairsOf(before, after);
  const codes = new Set(
    pairs.flatMap((pair) => [pair.before?.amount?.currency, pair.after?.amount?.currency]),
  );
  const whole = { before: showsWhole(before, scope), after: showsWhole(after, scope) };
  return {
    comparable: true,
    complete: whole.before && whole.after,
    currencies: [...codes]
      .filter((code) => code !== undefined)
      .sort()
      .map((code) => inCurrency(code, pairs, { scope, earlier: before, whole })),
  };
}

function pairsOf(before: Snapshot, after: Snapshot): Pair[] {
  const earlier = new Map(before.deals.map((deal) => [deal.id, deal]));
  const later = new Map(after.deals.map((deal) => [deal.id, deal]));
  const ids = [...new Set([...earlier.keys(), ...later.keys()])].sort();
  return ids.map((id) => ({ id, before: earlier.get(id) ?? null, after: later.get(id) ?? null }));
}

/** The two readings apart from their deals, and the question asked of them. */
interface Comparison {
  readonly scope: WaterfallScope;
  /** The earlier reading. */
  readonly earlier: Snapshot;
  /** Whether the readings show all deals of the pipeline, so that an absent one is truly absent. */
  readonly whole: { readonly before: boolean; readonly after: boolean };
}

function inCurrency(
  currency: CurrencyCode,
  pairs: readonly Pair[],
  comparison: Comparison,
): CurrencyWaterfall {
  const bars = emptyBars();
  const bornAndClosed: string[] = [];
  const sums = { start: 0, end: 0, booked: 0 };
  let startCount = 0;
  for (const pair of pairs) {
    const from = amountInScope(pair.before, currency, comparison.scope);
    const to = amountInScope(pair.after, currency, comparison.scope);
    if (amountIn(pair.after, currency) !== null && hasClosed(pair, comparison)) {
      if (pair.before === null) bornAndClosed.push(pair.id);
      if (pair.after?.outcome === 'won') sums.booked += amountIn(pair.after, currency) ?? 0;
    }
    if (from === null && to === null) continue;
    const change = (to ?? 0) - (from ?? 0);
    const bar = bars[kindOf(pair, change, comparison)];
    bar.sum += change;
    bar.dealIds.push(pair.id);
    sums.start += from ?? 0;
    sums.end += to ?? 0;
    if (from !== null) startCount++;
  }
  const slipRate = startCount > 0 ? bars['pushed-out'].dealIds.length / startCount : null;
  return { currency, ...sums, bars, bornAndClosed, slipRate };
}

function emptyBars(): Record<WaterfallKind, { sum: number; dealIds: string[] }> {
  const bar = () => ({ sum: 0, dealIds: [] });
  return {
    new: bar(),
    reopened: bar(),
    'pulled-in': bar(),
    increased: bar(),
    decreased: bar(),
    'pushed-out': bar(),
    won: bar(),
    lost: bar(),
    missing: bar(),
    unseen: bar(),
    unchanged: bar(),
  };
}

/** True when the deal was closed between the readings, whatever its expected close; old closed deals do not count. */
function hasClosed({ before, after }: Pair, { scope, earlier, whole }: Comparison): boolean {
  if (after === null || after.outcome === 'open' || !inPipeline(after, scope)) return false;
  if (before !== null) return before.outcome !== after.outcome;
  return whole.before && (after.closedAt === null || after.closedAt >= earlier.takenOn);
}

/** First test that fits wins. The deal is in the scope at least once. */
function kindOf({ before, after }: Pair, change: number, comparison: Comparison): WaterfallKind {
  if (isInScope(before, comparison.scope)) {
    if (after === null) return comparison.whole.after ? 'missing' : 'unseen';
    if (after.outcome !== 'open') return after.outcome;
    if (!isInScope(after, comparison.scope)) return 'pushed-out';
    if (change === 0) return 'unchanged';
    return change > 0 ? 'increased' : 'decreased';
  }
  if (before === null) return comparison.whole.before ? 'new' : 'unseen';
  return before.outcome === 'open' ? 'pulled-in' : 'reopened';
}

/**
 * True when the reading shows every deal of the pipeline, so that an absent one is truly absent. A board says nothing of
 * other pipelines, and an empty reading is more often a page that failed than a team without deals. Two readings under
 * the same filter may be compared with each other.
 */
function showsWhole(snapshot: Snapshot, { pipeline }: WaterfallScope): boolean {
  return snapshot.complete && snapshot.deals.some((deal) => (deal.pipeline ?? '') === pipeline);
}

function inPipeline(deal: Deal, scope: WaterfallScope): boolean {
  return (deal.pipeline ?? '') === scope.pipeline;
}

function isInScope(deal: Deal | null, scope: WaterfallScope): boolean {
  if (deal === null || deal.outcome !== 'open' || !inPipeline(deal, scope)) return false;
  return scope.window === null || isWithin(deal.expectedClose, scope.window);
}

function amountIn(deal: Deal | null, currency: CurrencyCode): number | null {
  return deal?.amount?.currency === currency ? deal.amount.minor : null;
}

/** Amount in this currency of a deal in the scope; null when it is out of the scope or shows none. */
function amountInScope(deal: Deal | null, currency: CurrencyCode, scope: WaterfallScope): number | null {
  return isInScope(deal, scope) ? amountIn(deal, currency) : null;
}
