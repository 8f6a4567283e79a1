/** What velocity is computed from. */
export interface VelocityInput {
  /** Open qualified deals. */
  readonly open: number;
  /** Mean amount of the deals won in the window, minor units of one currency. */
  readonly meanWonAmount: number | null;
  /** Win rate by count, 0…1. */
  readonly winRate: number | null;
  /** Mean cycle of the deals won in the window, days. */
  readonly cycleDays: number | null;
}

/** Money per day that goes through the pipeline: open · amount · win rate / cycle. Null when a factor is unknown or the cycle is 0. */
export function velocity({ open, meanWonAmount, winRate, cycleDays }: VelocityInput): number | null {
  if (meanWonAmount === null || winRate === null || cycleDays === null || !(cycleDays > 0)) return null;
  return (open * meanWonAmount * winRate) / cycleDays;
}
