/** One use of a field. */
export interface FieldUse {
  readonly field: string;
  readonly kind: 'edit' | 'view';
  /** Days since, fractions allowed; a use in the future counts as now. */
  readonly ageDays: number;
}

const USE_WEIGHT = { edit: 1, view: 0.3 } as const;
const HALF_LIFE_DAYS = 30;
/** A rank must differ by this many places, on this many days in a row, before a new order is offered. */
const PLACES = 2;
const DAYS = 7;
/** Fields below this share of the median score may go down to the last block. */
const RARE_SHARE = 0.1;

/** How much of an event's weight is left after some days: half after 30. */
function decay(ageDays: number): number {
  return 0.5 ** (Math.max(0, ageDays) / HALF_LIFE_DAYS);
}

/** Usage score per field: the sum of weight · 0.5^(age / 30), an edit weighs 1 and a view 0.3. */
export function usageScores(uses: readonly FieldUse[]): Map<string, number> {
  const scores = new Map<string, number>();
  for (const { field, kind, ageDays } of uses) {
    if (!Number.isFinite(ageDays)) continue;
    scores.set(field, (scores.get(field) ?? 0) + USE_WEIGHT[kind] * decay(ageDays));
  }
  return scores;
}

/** A field that would stand elsewhere by its use. Places count from 1. */
export interface MoveOffer {
  readonly field: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Fields whose rank by use has differed from their place by two or more, to
 * the same side, on each of the last seven days. An offer only: the layout
 * never changes by itself. Fields of equal score keep their present order.
 *
 * @param order The fields as they stand now.
 * @param days Scores at the end of each day, oldest first.
 */
export function offerMoves(
  order: readonly string[],
  days: readonly ReadonlyMap<string, number>[],
): MoveOffer[] {
  const recent = days.slice(-DAYS).map((scores) => rankByUse(order, scores));
  if (recent.length < DAYS) return [];
  return order.flatMap((field, index) => {
    const shifts = recent.map((ranks) => (ranks.get(field) ?? index) - index);
    const isSteady = shifts.every((shift) => shift >= PLACES) || shifts.every((shift) => shift <= -PLACES);
    const last = shifts.at(-1);
    return isSteady && last !== undefined ? [{ field, from: index + 1, to: index + 1 + last }] : [];
  });
}

function rankByUse(order: readonly string[], scores: ReadonlyMap<string, number>): Map<string, number> {
  const sorted = [...order].sort((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0));
  return new Map(sorted.map((field, rank) => [field, rank]));
}

/** Fields used less than a tenth as much as the median field; they may go to the last block, never away. */
export function rarelyUsed(fields: readonly string[], scores: ReadonlyMap<string, number>): string[] {
  const sorted = fields.map((field) => scores.get(field) ?? 0).sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const median = ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
  return fields.filter((field) => (scores.get(field) ?? 0) < median * RARE_SHARE);
}

/**
 * Priority of a feedback item: votes · mean pain · 0.5^(age / 30).
 *
 * @param meanPain 1…5.
 * @returns null when a number is missing or out of sense.
 */
export function feedbackPriority(votes: number, meanPain: number, ageDays: number): number | null {
  const priority = votes * meanPain * decay(ageDays);
  return Number.isFinite(priority) && priority >= 0 ? priority : null;
}
