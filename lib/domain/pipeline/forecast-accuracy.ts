/** A forecast of a total and what came, in the same unit. */
export interface ForecastAndActual {
  readonly forecast: number;
  readonly actual: number;
}

/** Errors of total forecasts; each null when what it divides by is 0. */
export interface ForecastAccuracy {
  /** (Σ forecast − Σ actual) / Σ actual: above 0 is too rosy. */
  readonly bias: number | null;
  /** Mean of |error| / |actual|; null when an actual is 0. */
  readonly mape: number | null;
  /** Σ |error| / Σ |actual|: large periods weigh more. */
  readonly wape: number | null;
}

/** How far total forecasts of past periods were off. */
export function forecastAccuracy(periods: readonly ForecastAndActual[]): ForecastAccuracy {
  const sum = (value: (period: ForecastAndActual) => number) =>
    periods.reduce((total, p) => total + value(p), 0);
  const ratio = (part: number, whole: number) => (whole !== 0 ? part / whole : null);
  const actual = sum((p) => p.actual);
  const percentable = periods.length > 0 && periods.every((p) => p.actual !== 0);
  return {
    bias: ratio(sum((p) => p.forecast) - actual, actual),
    mape: percentable ? sum((p) => Math.abs((p.forecast - p.actual) / p.actual)) / periods.length : null,
    wape: ratio(
      sum((p) => Math.abs(p.forecast - p.actual)),
      sum((p) => Math.abs(p.actual)),
    ),
  };
}
