/** What coverage is computed from; money in minor units of one currency. */
export interface CoverageInput {
  /** Plan of the period. */
  readonly target: number;
  /** Won in the period so far. */
  readonly won: number;
  /** Raw amount of open deals that are to close in the period. */
  readonly open: number;
  /** Weighted value of the same deals; null when there is no probability. */
  readonly weighted: number | null;
  /** Win rate by value, 0…1; null when unknown. */
  readonly winRate: number | null;
}

/** How far the open pipeline covers what is left of the plan. */
export interface Coverage {
  /** Target minus won; 0 or less means that the plan is met. */
  readonly remaining: number;
  readonly met: boolean;
  /** Open pipeline per unit of what is left. */
  readonly raw: number | null;
  /** How much open pipeline per unit the win rate asks for. */
  readonly required: number | null;
  /** What the open pipeline brings at the win rate. */
  readonly expected: number | null;
  /** Weighted value (else the expected one) per unit of what is left. */
  readonly weighted: number | null;
  /** Open pipeline still lacking; negative when there is more than needed. */
  readonly gap: number | null;
}

/** A win rate below this asks for a pipeline without end. */
const LEAST_WIN_RATE = 1e-9;

/** Plan and fact of a period. Every ratio is null when the plan is met or a part of it is unknown. */
export function coverage({ target, won, open, weighted, winRate }: CoverageInput): Coverage {
  const remaining = target - won;
  const met = remaining <= 0;
  const rate = winRate !== null && winRate > LEAST_WIN_RATE ? winRate : null;
  const expected = winRate === null ? null : open * winRate;
  const worth = weighted ?? expected;
  return {
    remaining,
    met,
    raw: met ? null : open / remaining,
    required: rate === null ? null : 1 / rate,
    expected,
    weighted: met || worth === null ? null : worth / remaining,
    gap: met || rate === null ? null : remaining / rate - open,
  };
}

/** Win rate by value: won amount among won and lost; null when nothing was closed. */
export function valueWinRate(won: number, lost: number): number | null {
  return won + lost > 0 ? won / (won + lost) : null;
}
