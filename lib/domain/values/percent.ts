import { firstDigit } from './amount-parts';
import { isEmptyValue } from './empty-values';
import { foldChars } from './fold';
import { decimalsOf, numberShape } from './number-shape';

/** How a column without percent signs counts: 50 (`percent`) or 0.5 (`fraction`) for a half. */
export type PercentUnit = 'percent' | 'fraction';

/** What is known about the column of a percentage. */
export interface PercentContext {
  readonly unit?: PercentUnit | null;
}

/**
 * Why a percentage was refused: no number, other words around it, separators of no number,
 * outside 0…100 %, or a bare number of at most 1 that may be either unit.
 */
export type PercentRefusal = 'no-number' | 'extra-text' | 'bad-grouping' | 'out-of-range' | 'ambiguous-unit';

/** A share 0…1, null for an empty value, or a refusal. */
export type PercentResult =
  | { readonly ok: true; readonly share: number | null }
  | { readonly ok: false; readonly reason: PercentRefusal };

const LONGEST_PERCENT = 40;
const PERCENT = /^(%?)\s?([-+]?)\s?(%?)(\d[\d.,٫]*|[.,٫]\d+)\s?(%?)$/;

function refuse(reason: PercentRefusal): PercentResult {
  return { ok: false, reason };
}

/** The share for a number that carries no percent sign. */
function divisorOf(value: number, unit: PercentUnit | null | undefined): 1 | 100 | null {
  if (unit === 'percent') return 100;
  if (unit === 'fraction') return 1;
  // Above 1 it can only be percent, and 0 is 0 in both units.
  return value > 1 || value === 0 ? 100 : null;
}

/**
 * Reads a probability or share. A percent sign decides the unit; without one the column's
 * `unit` does; without either, numbers above 1 are percent, 0 is 0, and 0…1 is refused.
 * A lone separator is always the decimal one: thousands of percent are out of range anyway.
 */
export function parsePercent(text: string, context: PercentContext = {}): PercentResult {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST_PERCENT) return refuse('extra-text');
  const folded = foldChars(trimmed).trim();
  if (firstDigit(folded) < 0) return isEmptyValue(folded) ? { ok: true, share: null } : refuse('no-number');
  const match = PERCENT.exec(folded);
  if (match === null) return refuse('extra-text');
  const [, before = '', sign = '', inner = '', number = '', after = ''] = match;
  const signs = before.length + inner.length + after.length;
  if (signs > 1) return refuse('extra-text');
  const shape = numberShape(number);
  const lone = shape?.separators.length === 1 ? (shape.runs[1] ?? 0) : null;
  const decimals = shape === null ? 'bad-grouping' : decimalsOf(shape);
  const count = decimals === 'ambiguous' ? lone : decimals;
  if (shape === null || count === null || typeof count === 'string') return refuse('bad-grouping');
  if (shape.digits === null || count > 15) return refuse('out-of-range');
  const value = shape.digits / 10 ** count;
  const divisor = signs === 1 ? 100 : divisorOf(value, context.unit);
  if (divisor === null) return refuse('ambiguous-unit');
  // One division of two exact integers gives the nearest double: 12.5 % is 0.125.
  const share = shape.digits / (10 ** count * divisor);
  return share > 1 || (sign === '-' && share > 0) ? refuse('out-of-range') : { ok: true, share };
}
