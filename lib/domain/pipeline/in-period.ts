import { arrivalDay, type DealPath, middleDay, stagePositions } from './deal-path';

/** Share of the deals still winnable at some age that close inside the window. */
export interface PeriodShare {
  readonly closing: number;
  readonly remaining: number;
  /** Null when no won deal was ever that old. */
  readonly share: number | null;
}

/**
 * Of the won deals that took longer than `age` days from entering the stage, the share that was won within the next
 * `window` days.
 * @param wonDays days from entering the stage to the win, one per won deal
 * @param age days the deal has been on the stage
 * @param window days left in the period
 */
export function inPeriodShare(wonDays: readonly number[], age: number, window: number): PeriodShare {
  const remaining = wonDays.filter((days) => days > age);
  const closing = remaining.filter((days) => days <= age + window).length;
  return {
    closing,
    remaining: remaining.length,
    share: remaining.length > 0 ? closing / remaining.length : null,
  };
}

/** Days from coming to a stage (or past it) to the win, one per won deal: what `inPeriodShare` needs. */
export function daysToWin(paths: readonly DealPath[], stage: string, stages: readonly string[]): number[] {
  const positions = stagePositions(stages);
  const at = positions.get(stage);
  if (at === undefined) return [];
  return paths.flatMap((path) => {
    const won = path.outcome === 'won' && path.visits.length > 0 ? middleDay(path.closed) : null;
    const came = won === null ? null : arrivalDay(path, at, positions);
    return won === null || came === null ? [] : [Math.max(0, won - came)];
  });
}

/** Chance that a deal is won inside the period; null when the share is unknown. */
export function inPeriodProbability(p: number, { share }: PeriodShare): number | null {
  return share === null ? null : p * share;
}
