import type { FormatResult } from '../types';
import { checkDense, isAllZeros, weighted } from './digits';

const TEN = [2, 4, 10, 3, 5, 9, 4, 6, 8];
const ELEVEN = [7, ...TEN];
const TWELVE = [3, ...ELEVEN];

/** ИНН: 10 digits of a company with one check digit, 12 of a person with two (order of the tax service). */
export function inn(value: string): FormatResult {
  return checkDense(value, (digits) => {
    if (!/^\d+$/u.test(digits)) return 'not-digits';
    if (digits.length !== 10 && digits.length !== 12) return 'length';
    if (digits.startsWith('00')) return 'region';
    return hasInnCheckDigits(digits) ? null : 'check-digit';
  });
}

function hasInnCheckDigits(digits: string): boolean {
  const matches = (weights: readonly number[]) =>
    (weighted(digits, weights) % 11) % 10 === Number(digits[weights.length]);
  return digits.length === 10 ? matches(TEN) : matches(ELEVEN) && matches(TWELVE);
}

/** ОГРН of a company: 13 digits, the last is the rest of the others by 11. */
export function ogrn(value: string): FormatResult {
  return checkDense(value, (digits) => registryNumber(digits, 13, /^[15]/u));
}

/** ОГРНИП of a sole trader: 15 digits, the last is the rest of the others by 13. */
export function ogrnip(value: string): FormatResult {
  return checkDense(value, (digits) => registryNumber(digits, 15, /^3/u));
}

function registryNumber(digits: string, length: 13 | 15, kind: RegExp): string | null {
  if (!/^\d+$/u.test(digits)) return 'not-digits';
  if (digits.length !== length) return 'length';
  if (!kind.test(digits)) return 'kind';
  const rest = Number(digits.slice(0, -1)) % (length - 2);
  return rest % 10 === Number(digits.at(-1)) ? null : 'check-digit';
}

/** КПП: tax office, two signs of the reason (digits or Latin capitals), number of the record. It has no check digit. */
export function kpp(value: string): FormatResult {
  return checkDense(value, (text) => {
    if (text.length !== 9) return 'length';
    if (!/^\d{4}[\dA-Z]{2}\d{3}$/u.test(text)) return 'form';
    return text.startsWith('00') ? 'region' : null;
  });
}

/** БИК: 9 digits that begin with 04 for banks, 00 to 02 for the treasury and the central bank. */
export function bik(value: string): FormatResult {
  return checkDense(value, (digits) => {
    if (!/^\d+$/u.test(digits)) return 'not-digits';
    if (digits.length !== 9) return 'length';
    return /^0[0124]/u.test(digits) && !isAllZeros(digits) ? null : 'country';
  });
}
