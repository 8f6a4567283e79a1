import type { FormatResult } from '../types';
import { OK, wrong } from './result';

/** Sum of the digits, each times its weight. */
export function weighted(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * Number(digits[index] ?? 0), 0);
}

/** Luhn's sum over a number with its check digit last is a multiple of ten. */
export function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** ISO 7064 MOD 11,10 over a number with its check digit last. */
export function passesMod11And10(digits: string): boolean {
  const product = [...digits.slice(0, -1)].reduce((carry, digit) => {
    const sum = (carry + Number(digit)) % 10 || 10;
    return (sum * 2) % 11;
  }, 10);
  return (product + Number(digits.at(-1))) % 10 === 1;
}

/** True when there is nothing but the digit 0. */
export function isAllZeros(digits: string): boolean {
  return /^0+$/u.test(digits);
}

/**
 * Checks a registration number made for being written without separators. One
 * that only has blanks or dashes in it is offered without them. `judge` gets
 * capitals and digits alone and answers a code, or null when all is well.
 */
export function checkDense(value: string, judge: (dense: string) => string | null): FormatResult {
  const dense = value
    .normalize('NFKC')
    .replace(/[\s\p{Pd}.]+/gu, '')
    .toUpperCase();
  const code = judge(dense);
  if (code !== null) return wrong(code);
  return dense === value ? OK : wrong('separators', dense);
}
