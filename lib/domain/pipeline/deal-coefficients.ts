import type { Deal } from '../deal';
import { applyCoefficients, type CoefficientMode, limitCoefficient } from './coefficients';

/** A property of a deal that a coefficient may look at. */
export type CoefficientField = 'region' | 'segment' | 'owner' | 'company' | 'pipeline';

/** Coefficients by the values of one field. */
export interface CoefficientRule {
  readonly field: CoefficientField;
  readonly mode: CoefficientMode;
  readonly values: Readonly<Record<string, number>>;
}

/** A coefficient that was refused because it is not a positive number. */
export interface RefusedCoefficient {
  readonly field: CoefficientField;
  readonly value: string;
}

/** Coefficients that are not positive numbers; they change nothing and should be shown. */
export function refusedCoefficients(rules: readonly CoefficientRule[]): RefusedCoefficient[] {
  return rules.flatMap(({ field, values }) =>
    Object.entries(values)
      .filter(([, coefficient]) => limitCoefficient(coefficient) === null)
      .map(([value]) => ({ field, value })),
  );
}

/** What coefficients may ask of a deal. */
export type CoefficientFacts = Pick<Deal, CoefficientField>;

/** Gives the deal's probability after the coefficients that fit it. */
export type Adjustment = (deal: CoefficientFacts, p: number) => number;

/**
 * Prepares the rules once for many deals. All odds coefficients of a deal act together, then all plain factors together,
 * so that the order of the rules in the file does not matter. A deal without the field is left as it is.
 */
export function dealAdjustment(rules: readonly CoefficientRule[]): Adjustment {
  const odds = lookups(rules, 'odds');
  const multiply = lookups(rules, 'multiply');
  if (rules.length === 0) return (_, p) => p;
  return (deal, p) => applied(deal, applied(deal, p, odds, 'odds'), multiply, 'multiply');
}

interface Lookup {
  readonly field: CoefficientField;
  readonly byValue: ReadonlyMap<string, number>;
}

function lookups(rules: readonly CoefficientRule[], mode: CoefficientMode): Lookup[] {
  return rules
    .filter((rule) => rule.mode === mode)
    .map(({ field, values }) => ({ field, byValue: new Map(Object.entries(values)) }));
}

function applied(
  deal: CoefficientFacts,
  p: number,
  tables: readonly Lookup[],
  mode: CoefficientMode,
): number {
  const fitting: number[] = [];
  for (const { field, byValue } of tables) {
    const value = deal[field];
    const coefficient = value === null ? undefined : byValue.get(value);
    if (coefficient !== undefined) fitting.push(coefficient);
  }
  return fitting.length === 0 ? p : applyCoefficients(p, fitting, mode);
}
