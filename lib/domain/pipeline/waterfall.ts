import type { Deal } from '../deal';
import type { CurrencyCode } from '../money';
import { type DateRange, isWithin } from './days';
import type { Snapshot } from './snapshot';

/** What happened to a deal between two readings. */
export const WATERFALL_KINDS = [
  'new',
  'reopened',
  'pulled-in',
  'increased',
  'decreased',
  'pushed-out',
  'won',
  'lost',
  'missing',
  'unseen',
  'unchanged',
] as const;

export type WaterfallKind = (typeof WATERFALL_KINDS)[number];

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
  /** What the won deals were worth when won; they left the pipeline at their earlier amount. */
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
 * When a reading is incomplete, deals absent from it are `unseen` instead of new or missing.
 */
export function waterfall(before: Snapshot, after: Snapshot, scope: WaterfallScope): Waterfall {
  if (before.filter !== after.filter) return { comparable: false, reason: 'different-filters' };
  if (before.sequence >= after.sequence) return { comparable: false, reason: 'wrong-order' };
  const pairs = pairsOf(before, after);
  const codes = new Set(
    pairs.flatMap((pair) => [pair.before?.amount?.currency, pair.after?.amount?.currency]),
  );
  const sees = { before: before.complete, after: after.complete };
  return {
    comparable: true,
    complete: before.complete && after.complete,
    currencies: [...codes]
      .filter((code) => code !== undefined)
      .sort()
      .map((code) => inCurrency(code, pairs, scope, sees)),
  };
}

function pairsOf(before: Snapshot, after: Snapshot): Pair[] {
  const earlier = new Map(before.deals.map((deal) => [deal.id, deal]));
  const later = new Map(after.deals.map((deal) => [deal.id, deal]));
  const ids = [...new Set([...earlier.keys(), ...later.keys()])].sort();
  return ids.map((id) => ({ id, before: earlier.get(id) ?? null, after: later.get(id) ?? null }));
}

type Complete = { readonly before: boolean; readonly after: boolean };

function inCurrency(
  currency: CurrencyCode,
  pairs: readonly Pair[],
  scope: WaterfallScope,
  complete: Complete,
): CurrencyWaterfall {
  const bars = Object.fromEntries(
    WATERFALL_KINDS.map((kind) => [kind, { sum: 0, dealIds: [] as string[] }]),
  ) as Record<WaterfallKind, { sum: number; dealIds: string[] }>;
  const table = { start: 0, end: 0, booked: 0, bornAndClosed: [] as string[], startCount: 0 };
  for (const pair of pairs) {
    const a0 = amountIn(pair.before, currency);
    const a1 = amountIn(pair.after, currency);
    if (a0 === null && a1 === null) continue;
    if (
      pair.before === null &&
      pair.after !== null &&
      pair.after.outcome !== 'open' &&
      inPipeline(pair.after, scope)
    ) {
      table.bornAndClosed.push(pair.id);
    }
    const kind = kindOf(pair, a0, a1, scope, complete);
    if (kind === null) continue;
    const from = isInScope(pair.before, scope) ? (a0 ?? 0) : 0;
    const to = isInScope(pair.after, scope) ? (a1 ?? 0) : 0;
    table.start += from;
    table.end += to;
    if (a0 !== null && isInScope(pair.before, scope)) table.startCount++;
    if (kind === 'won') table.booked += a1 ?? 0;
    bars[kind].sum += to - from;
    bars[kind].dealIds.push(pair.id);
  }
  const { startCount, ...sums } = table;
  return {
    currency,
    ...sums,
    bars,
    slipRate: startCount > 0 ? bars['pushed-out'].dealIds.length / startCount : null,
  };
}

/** First test that fits wins; null when the deal was outside the scope both times. */
function kindOf(
  { before, after }: Pair,
  a0: number | null,
  a1: number | null,
  scope: WaterfallScope,
  complete: Complete,
): WaterfallKind | null {
  if (isInScope(before, scope)) {
    if (after === null) return complete.after ? 'missing' : 'unseen';
    if (after.outcome !== 'open') return after.outcome;
    if (!isInScope(after, scope)) return 'pushed-out';
    const change = (a1 ?? 0) - (a0 ?? 0);
    if (change === 0) return 'unchanged';
    return change > 0 ? 'increased' : 'decreased';
  }
  if (!isInScope(after, scope)) return null;
  if (before === null) return complete.before ? 'new' : 'unseen';
  return before.outcome === 'open' ? 'pulled-in' : 'reopened';
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
