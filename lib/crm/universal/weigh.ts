/** One thing that speaks for a find (positive weight) or against it. */
export type Sign = readonly [code: string, weight: number, holds: unknown];

export interface Weighed {
  readonly sure: number;
  readonly why: readonly string[];
  /** The plain sum; beyond 0…1 it still tells the better of two finds. */
  readonly rank: number;
}

/** Adds up the signs that hold and keeps their codes; certainty stays within 0…1. */
export function weigh(base: number, signs: readonly Sign[]): Weighed {
  const holding = signs.filter(([, , holds]) => holds);
  const rank = holding.reduce((sum, [, weight]) => sum + weight, base);
  return { sure: toShare(rank), why: holding.map(([code]) => code), rank };
}

/** Clamps to 0…1 and rounds to hundredths. */
export function toShare(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 100) / 100;
}
