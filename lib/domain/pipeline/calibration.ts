/** A probability told before the outcome, and the outcome. */
export interface Forecast {
  readonly p: number;
  readonly won: boolean;
}

/** Forecasts of the same size, and how often they came true. */
export interface CalibrationBin {
  /** Mean probability told. */
  readonly told: number;
  /** Share that was won. */
  readonly came: number;
  readonly n: number;
}

/** How good a set of forecasts was. */
export interface Calibration {
  readonly n: number;
  /** Mean squared error (G. Brier, 1950): 0 is perfect, lower is better. */
  readonly brier: number;
  readonly baseRate: number;
  /** Parts of the Brier score by equal forecasts (A. Murphy, 1973): reliability − resolution + uncertainty. */
  readonly reliability: number;
  readonly resolution: number;
  readonly uncertainty: number;
  /** 1 − brier / uncertainty: above 0 means better than telling the base rate each time; null when all ended alike. */
  readonly skill: number | null;
  /** Mean negative logarithm of what was told for the outcome. */
  readonly logLoss: number;
  /** Mean of told minus came: above 0 is too rosy. */
  readonly bias: number;
  readonly bins: readonly CalibrationBin[];
}

/** Checks forecasts against outcomes, grouped by equal forecasts. Null without any. Probabilities must lie in 0…1. */
export function calibration(forecasts: readonly Forecast[]): Calibration | null {
  const n = forecasts.length;
  if (n === 0) return null;
  const bins = calibrationBins(forecasts);
  const average = (value: (f: Forecast) => number) => forecasts.reduce((sum, f) => sum + value(f), 0) / n;
  const baseRate = average((f) => (f.won ? 1 : 0));
  const uncertainty = baseRate * (1 - baseRate);
  const score = average(({ p, won }) => (p - (won ? 1 : 0)) ** 2);
  const perBin = (value: (bin: CalibrationBin) => number) =>
    bins.reduce((sum, b) => sum + b.n * value(b), 0) / n;
  return {
    n,
    brier: score,
    baseRate,
    reliability: perBin((b) => (b.told - b.came) ** 2),
    resolution: perBin((b) => (b.came - baseRate) ** 2),
    uncertainty,
    skill: uncertainty > 0 ? 1 - score / uncertainty : null,
    logLoss: average(({ p, won }) => -Math.log(Math.max(1e-15, won ? p : 1 - p))),
    bias: average(({ p, won }) => p - (won ? 1 : 0)),
    bins,
  };
}

/** Mean squared error of forecasts; null without any. */
export function brier(forecasts: readonly Forecast[]): number | null {
  const sum = forecasts.reduce((total, { p, won }) => total + (p - (won ? 1 : 0)) ** 2, 0);
  return forecasts.length > 0 ? sum / forecasts.length : null;
}

/**
 * Groups forecasts, in ascending order.
 * @param width width of a group, for a chart (0.1 makes ten); without it only equal forecasts share a group
 */
export function calibrationBins(forecasts: readonly Forecast[], width?: number): CalibrationBin[] {
  const groups = new Map<number, { told: number; won: number; n: number }>();
  for (const { p, won } of forecasts) {
    const key = width === undefined ? p : Math.min(Math.floor(p / width), Math.ceil(1 / width) - 1);
    const group = groups.get(key) ?? { told: 0, won: 0, n: 0 };
    groups.set(key, { told: group.told + p, won: group.won + (won ? 1 : 0), n: group.n + 1 });
  }
  return [...groups]
    .sort(([a], [b]) => a - b)
    .map(([, { told, won, n }]) => ({ told: told / n, came: won / n, n }));
}
