/** Reading the amounts of one column, which are written alike: only the digits differ from row to row. */
import type { ShownMoney } from '../money';
import { parseAmount } from './amount';
import type { AmountContext, AmountResult } from './amount-types';
import { findAmount } from './find-amount';

/** An amount that was read in full, and what its digits as one integer were taken times. */
interface Known {
  readonly text: string;
  readonly factor: number;
  readonly currency: string;
  readonly within: number;
}

/** So many digits are a safe integer whatever they are. */
const MOST_DIGITS = 15;
const LONGEST = 40;
/** One number and what stands around it; a second number in the text, or a leading zero, is looked at each time. */
const ONE_NUMBER = /^\D*[1-9](?:[.,'\s]?\d)*\D*$/;
const POWERS = new Set(Array.from({ length: MOST_DIGITS }, (_, power) => 10 ** power));
const ZERO = 48;

/**
 * Reads amounts exactly as `findAmount` does. A text that differs from one read before in nothing but its digits is
 * told from that one: separators, currency and scale are decided by all the rest, as long as no leading zero comes in.
 */
export class AlikeAmounts {
  /** The last amount read of each length. */
  private readonly known: (Known | undefined)[] = [];
  constructor(private readonly context: AmountContext) {}

  /** The amount in `text`, in minor units, or why there is none: see `findAmount`. */
  read(text: string): AmountResult {
    const like = this.known[text.length];
    const minor = like ? minorLike(text, like) : null;
    if (like && minor !== null)
      return { ok: true, amount: { minor, currency: like.currency, within: like.within } };
    const whole = parseAmount(text, this.context);
    if (!whole.ok) return findAmount(text, this.context);
    this.learn(text, whole.amount);
    return whole;
  }

  private learn(text: string, amount: ShownMoney | null): void {
    if (!amount || text.length > LONGEST || !ONE_NUMBER.test(text)) return;
    const digits = text.replace(/\D/g, '');
    const factor = amount.minor / Number(digits);
    if (digits.length > MOST_DIGITS || !POWERS.has(Math.abs(factor))) return;
    this.known[text.length] = { text, factor, currency: amount.currency, within: amount.within };
  }
}

/** The minor units that `text` says in the way of `like`; null when it is written in another way. */
function minorLike(text: string, like: Known): number | null {
  let digits = 0;
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - ZERO;
    const code = like.text.charCodeAt(at) - ZERO;
    if (digit === code && !(digit >= 0 && digit <= 9)) continue;
    const isDigit = digit >= 0 && digit <= 9 && code >= 0 && code <= 9;
    if (!isDigit || (digit === 0 && digits === 0)) return null;
    digits = digits * 10 + digit;
  }
  const minor = digits * like.factor;
  return Number.isSafeInteger(minor) ? minor : null;
}
