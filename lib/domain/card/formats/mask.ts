import type { FormatResult } from '../types';
import { OK, wrong } from './result';

/** What a slot takes; every other sign of a mask stands for itself. */
const SLOTS: Readonly<Record<string, RegExp>> = {
  9: /^\d$/u,
  A: /^\p{L}$/u,
  '*': /^[\p{L}\d]$/u,
};

/** Masks are short; what is longer by far fits none. */
const LONGEST = 200;

/** A mask such as `99-999`: 9 is a digit, A a letter, * either. A value with the right signs and other separators is offered anew. */
export function mask(value: string, param: string): FormatResult {
  if (value.length > LONGEST) return wrong('mask');
  const pattern = [...param];
  const signs = [...value];
  const fits =
    signs.length === pattern.length &&
    pattern.every((slot, index) => SLOTS[slot]?.test(signs[index] ?? '') ?? slot === signs[index]);
  return fits ? OK : wrong('mask', refill(signs, pattern));
}

/** Puts the letters and digits of the value in the slots; undefined when they do not fit exactly. */
function refill(signs: readonly string[], pattern: readonly string[]): string | undefined {
  const left = signs.filter((sign) => /[\p{L}\d]/u.test(sign));
  let slots = pattern.filter((slot) => SLOTS[slot]).length;
  let text = '';
  for (const slot of pattern) {
    const form = SLOTS[slot];
    if (form) {
      const sign = left.shift();
      if (sign === undefined || !form.test(sign)) return undefined;
      text += sign;
      slots -= 1;
    } else {
      // A letter or digit that the mask writes itself may stand in the value or be left out of it.
      if (left[0] === slot && left.length > slots) left.shift();
      text += slot;
    }
  }
  return left.length === 0 ? text : undefined;
}
