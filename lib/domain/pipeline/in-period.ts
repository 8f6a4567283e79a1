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

/** Chance that a deal is won inside the period; null when the share is unknown. */
export function inPeriodProbability(p: number, { share }: PeriodShare): number | null {
  return share === null ? null : p * share;
}
