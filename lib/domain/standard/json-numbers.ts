import type { ProblemCode } from './problems';

/**
 * Whether a number of the text would become another number: infinity, a rounded
 * integer, a tiny value turned into 0, or a minus zero. Null when it is safe.
 */
export function numberFault(raw: string): ProblemCode | null {
  const value = Number(raw);
  if (!Number.isFinite(value)) return 'number-too-large';
  if (Object.is(value, -0)) return 'negative-zero';
  const mantissa = raw.split(/e/i, 1)[0] ?? raw;
  if (value === 0 && /[1-9]/.test(mantissa)) return 'number-imprecise';
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? 'number-imprecise' : null;
}
