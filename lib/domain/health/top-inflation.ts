/** Raw and weighted sum of one stage, in one currency. */
export interface StageWeight {
  readonly raw: number;
  readonly weighted: number;
}

/** How much of the pipeline is only its first stage. */
export interface TopInflation {
  /** Weighted over raw; null when the raw sum is not positive. */
  readonly ratio: number | null;
  /** What weighting takes away, 1 − ratio. */
  readonly haircut: number | null;
  readonly topShareRaw: number | null;
  readonly topShareWeighted: number | null;
  /** True when the first stage is at least half of the raw sum and at most a tenth of the weighted one. */
  readonly inflated: boolean;
}

/** When the top counts as inflated. */
export interface InflationLimits {
  readonly rawShare: number;
  readonly weightedShare: number;
}

export const DEFAULT_INFLATION_LIMITS: InflationLimits = { rawShare: 0.5, weightedShare: 0.1 };

/** Looks whether the first stage makes the pipeline look fuller than it is. Stages in order, first to last. */
export function topInflation(
  stages: readonly StageWeight[],
  limits: InflationLimits = DEFAULT_INFLATION_LIMITS,
): TopInflation {
  const raw = stages.reduce((sum, stage) => sum + stage.raw, 0);
  const weighted = stages.reduce((sum, stage) => sum + stage.weighted, 0);
  const share = (part: number | undefined, whole: number) =>
    part !== undefined && whole > 0 ? part / whole : null;
  const topShareRaw = share(stages[0]?.raw, raw);
  const topShareWeighted = share(stages[0]?.weighted, weighted);
  const ratio = share(weighted, raw);
  return {
    ratio,
    haircut: ratio === null ? null : 1 - ratio,
    topShareRaw,
    topShareWeighted,
    inflated:
      topShareRaw !== null &&
      topShareWeighted !== null &&
      topShareRaw >= limits.rawShare &&
      topShareWeighted <= limits.weightedShare,
  };
}
