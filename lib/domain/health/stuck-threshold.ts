import { quantile } from '../pipeline/statistics/quantile';

/** Days on a stage after which a deal counts as stuck. */
export interface StuckThreshold {
  readonly days: number;
  /** Days after which it is urgent. */
  readonly critical: number;
  /** `usual`: from many deals that moved on; `median`: from a few; `typed`: too few, so the manager's number. */
  readonly basis: 'usual' | 'median' | 'typed';
  readonly n: number;
}

const MANY = 8;
const FEW = 4;
const LEAST_DAYS = 3;
const MOST_DAYS = 90;
/** Used while there is neither history nor a number by the manager. */
export const DEFAULT_STUCK_DAYS = 14;

/**
 * Threshold of one stage, within 3…90 days.
 * @param advanced days on the stage of deals that then moved forward or were won; lost ones would teach patience
 * @param typed the manager's number for stages with little history
 */
export function stuckThreshold(advanced: readonly number[], typed: number | null = null): StuckThreshold {
  const n = advanced.length;
  if (n >= MANY) {
    const days = limited(quantile(advanced, 0.8) ?? DEFAULT_STUCK_DAYS);
    return { days, critical: Math.max(quantile(advanced, 0.95) ?? 0, 1.5 * days), basis: 'usual', n };
  }
  const median = quantile(advanced, 0.5);
  const days = limited(n >= FEW && median !== null ? 1.5 * median : (typed ?? DEFAULT_STUCK_DAYS));
  return { days, critical: 1.5 * days, basis: n >= FEW ? 'median' : 'typed', n };
}

function limited(days: number): number {
  return Math.min(MOST_DAYS, Math.max(LEAST_DAYS, days));
}

/**
 * Chance of a deal that exceeded its threshold, drawn towards half the chance of its stage:
 * (won + k·p/2) / (n + k) over closed deals that once exceeded it.
 */
export function stuckProbability(won: number, n: number, p: number, strength = 10): number {
  return n + strength > 0 ? (won + (strength * p) / 2) / (n + strength) : p / 2;
}

/** What is likely lost by the deal's being stuck: amount · (chance of the stage − chance of stuck deals), never negative. */
export function moneyAtRisk(amount: number, p: number, stuckP: number): number {
  return Math.round(amount * Math.max(0, p - stuckP));
}
