import { clampProbability } from './probability';

/**
 * How coefficients meet a probability. `multiply` is the plain product; `odds` multiplies p/(1 − p),
 * which can never leave 0…1 and is therefore the default for automatic coefficients.
 */
export type CoefficientMode = 'multiply' | 'odds';

/** Ends of one coefficient: no single sign of a deal may do more than halve or double it. */
export const COEFFICIENT_LIMITS = { least: 0.5, most: 2 } as const;

/** Brings a coefficient into 0.5…2; null when it is not a positive number. */
export function limitCoefficient(coefficient: number): number | null {
  if (!(coefficient > 0)) return null;
  return Math.min(COEFFICIENT_LIMITS.most, Math.max(COEFFICIENT_LIMITS.least, coefficient));
}

/**
 * Probability after all coefficients of one mode, within 0.01…0.99.
 * Each coefficient is limited to 0.5…2; one that is not a positive number changes nothing.
 */
export function applyCoefficients(p: number, coefficients: readonly number[], mode: CoefficientMode): number {
  const factor = coefficients.reduce((product, c) => product * (limitCoefficient(c) ?? 1), 1);
  if (mode === 'multiply') return clampProbability(p * factor);
  const safe = clampProbability(p);
  const odds = (safe / (1 - safe)) * factor;
  return clampProbability(odds / (1 + odds));
}
