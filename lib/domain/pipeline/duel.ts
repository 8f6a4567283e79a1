import { normalQuantile } from './statistics/normal';

/** One closed deal with both forecasts, each told before the outcome. */
export interface DuelRound {
  /** Probability by the seller or the CRM. */
  readonly manual: number;
  /** Probability by history. */
  readonly automatic: number;
  readonly won: boolean;
}

/** Who forecast better. */
export interface Duel {
  readonly n: number;
  readonly manualBrier: number;
  readonly automaticBrier: number;
  /** 1 − automatic / manual: above 0 the automatic forecast was better, below 0 the manual one; null when manual was perfect. */
  readonly skill: number | null;
  /** Mean of told minus came. */
  readonly manualBias: number;
  readonly automaticBias: number;
  readonly better: 'manual' | 'automatic' | 'even';
  /** True when the difference is larger than chance explains (two-sided 80 % range of the paired mean leaves out 0). */
  readonly sure: boolean;
}

/** Fewer rounds than this settle nothing. */
const LEAST_ROUNDS = 20;

/**
 * Compares manual and automatic probabilities on the same deals, by the Brier score. It says so when people are better.
 * Null without any round.
 */
export function duel(rounds: readonly DuelRound[]): Duel | null {
  const n = rounds.length;
  if (n === 0) return null;
  const average = (value: (round: DuelRound) => number) => rounds.reduce((sum, r) => sum + value(r), 0) / n;
  const came = ({ won }: DuelRound) => (won ? 1 : 0);
  const manualBrier = average((r) => (r.manual - came(r)) ** 2);
  const automaticBrier = average((r) => (r.automatic - came(r)) ** 2);
  const lead = manualBrier - automaticBrier;
  const leads = rounds.map((r) => (r.manual - came(r)) ** 2 - (r.automatic - came(r)) ** 2);
  const spread = Math.sqrt(
    leads.reduce((sum, value) => sum + (value - lead) ** 2, 0) / Math.max(1, n - 1) / n,
  );
  return {
    n,
    manualBrier,
    automaticBrier,
    skill: manualBrier > 0 ? 1 - automaticBrier / manualBrier : null,
    manualBias: average((r) => r.manual - came(r)),
    automaticBias: average((r) => r.automatic - came(r)),
    better: lead === 0 ? 'even' : lead > 0 ? 'automatic' : 'manual',
    sure: n >= LEAST_ROUNDS && Math.abs(lead) > normalQuantile(0.9) * spread,
  };
}
