/** Weights of observations by age, and what is left of the sample. */
export interface RecencyWeights {
  readonly weights: readonly number[];
  /** Sum of the weights: used as `n` where the weighted sample is smoothed. */
  readonly total: number;
  /** Kish's effective sample size, (Σw)² / Σw²; null for an empty list. */
  readonly effective: number | null;
}

/** Weight of an observation: halves with every `halfLife` days; an age below zero counts as today. */
export function recencyWeight(ageDays: number, halfLife: number | null): number {
  return halfLife === null || !(halfLife > 0) ? 1 : 0.5 ** (Math.max(0, ageDays) / halfLife);
}

/**
 * Weights for a list of ages (L. Kish, "Survey Sampling", 1965, for the effective size).
 * @param ages days since each observation
 * @param halfLife days after which an observation counts half; null switches forgetting off
 */
export function recencyWeights(ages: readonly number[], halfLife: number | null): RecencyWeights {
  const weights = ages.map((age) => recencyWeight(age, halfLife));
  const total = weights.reduce((sum, w) => sum + w, 0);
  const squares = weights.reduce((sum, w) => sum + w * w, 0);
  return { weights, total, effective: squares > 0 ? (total * total) / squares : null };
}
