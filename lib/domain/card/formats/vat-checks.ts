import { passesLuhn, passesMod11And10, weighted } from './digits';

/** Judges the check digits of a number whose form is right already. */
export type VatCheck = (number: string) => boolean;

const last = (digits: string, count = 1) => Number(digits.slice(-count));
const sumsTo =
  (weights: readonly number[], modulus: number): VatCheck =>
  (digits) =>
    weighted(digits, weights) % modulus === 0;
/** The check digit completes the weighted sum to a multiple of 11; `tens` are results above nine that count as another digit. */
const completes11 =
  (weights: readonly number[], tens: Readonly<Record<number, number>>): VatCheck =>
  (digits) => {
    const check = 11 - (weighted(digits, weights) % 11);
    return (tens[check] ?? check) === last(digits);
  };

/** Check digits by country, as the national tax administrations publish them. Countries that are not here have a form only. */
export const vatChecks: Readonly<Record<string, VatCheck>> = {
  AT: (text) => {
    const digits = text.slice(1);
    const sum = [...digits.slice(0, 7)].reduce((total, digit, index) => {
      const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
      return total + Math.floor(value / 10) + (value % 10);
    }, 4);
    return (10 - (sum % 10)) % 10 === last(digits);
  },
  BE: (digits) => 97 - (Number(digits.slice(0, 8)) % 97) === last(digits, 2),
  DE: passesMod11And10,
  DK: sumsTo([2, 7, 6, 5, 4, 3, 2, 1], 11),
  EE: sumsTo([3, 7, 1, 3, 7, 1, 3, 7, 1], 10),
  EL: (digits) => (weighted(digits, [256, 128, 64, 32, 16, 8, 4, 2]) % 11) % 10 === last(digits),
  ES: passesSpanish,
  FI: completes11([7, 9, 10, 5, 8, 4, 2], { 11: 0 }),
  FR: (text) => {
    const siren = text.slice(2);
    const key = text.slice(0, 2);
    // Keys with letters are issued too; their rule covers no more than the form.
    return passesLuhn(siren) && (/\D/u.test(key) || (12 + 3 * (Number(siren) % 97)) % 97 === Number(key));
  },
  HR: passesMod11And10,
  HU: sumsTo([9, 7, 3, 1, 9, 7, 3, 1], 10),
  IE: passesIrish,
  IT: passesLuhn,
  LU: (digits) => Number(digits.slice(0, 6)) % 89 === last(digits, 2),
  MT: (digits) => 37 - (weighted(digits, [3, 4, 6, 7, 8, 9]) % 37) === last(digits, 2),
  NL: passesDutch,
  PL: (digits) => weighted(digits, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === last(digits),
  PT: completes11([9, 8, 7, 6, 5, 4, 3, 2], { 10: 0, 11: 0 }),
  RO: (digits) => {
    const padded = digits.padStart(10, '0');
    return ((weighted(padded, [7, 5, 3, 2, 1, 7, 5, 3, 2]) * 10) % 11) % 10 === last(padded);
  },
  SE: (digits) => passesLuhn(digits.slice(0, 10)),
  SI: completes11([8, 7, 6, 5, 4, 3, 2], { 10: 0 }),
  SK: (digits) => Number(digits) % 11 === 0,
};

/** A company's number sums by 11 without its suffix; a sole trader's number, since 2020, is 1 by 97 as a whole. */
function passesDutch(text: string): boolean {
  const digits = text.slice(0, 9);
  if (weighted(digits, [9, 8, 7, 6, 5, 4, 3, 2]) % 11 === last(digits)) return true;
  return BigInt([...`NL${text}`].map((sign) => Number.parseInt(sign, 36)).join('')) % 97n === 1n;
}

/** Seven digits and a letter; a second letter weighs nine. */
function passesIrish(text: string): boolean {
  if (!/^\d{7}[A-W][A-I]?$/u.test(text)) return true;
  const second = text[8] === undefined ? 0 : text.charCodeAt(8) - 64;
  const rest = (weighted(text, [8, 7, 6, 5, 4, 3, 2]) + 9 * second) % 23;
  return 'WABCDEFGHIJKLMNOPQRSTUV'[rest] === text[7];
}

/** Persons carry a letter by 23, companies a Luhn-like digit or the letter in its place. */
function passesSpanish(text: string): boolean {
  if (/^[\dXYZ]\d{7}[A-Z]$/u.test(text)) {
    const number = Number(text.slice(0, 8).replace('X', '0').replace('Y', '1').replace('Z', '2'));
    return 'TRWAGMYFPDXBNJZSQVHLCKE'[number % 23] === text[8];
  }
  if (!/^[A-HJ-NP-SUVW]\d{7}[\dA-J]$/u.test(text)) return true;
  const check = [...'0123456789'].findIndex((digit) => passesLuhn(text.slice(1, 8) + digit));
  return text[8] === String(check) || text[8] === 'JABCDEFGHI'[check];
}
