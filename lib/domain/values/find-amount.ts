import { parseAmount, readParts } from './amount';
import { firstDigit, splitAmount } from './amount-parts';
import { type AmountContext, type AmountResult, refuse } from './amount-types';
import { currencyChoice } from './currency-marks';
import { foldChars, TEXT_LIMIT } from './fold';
import { isScaleWord } from './scale-words';

/** Where one slot of a card text ends and the next begins. */
const SLOT_BREAK = /[\n\r\t;|•·●‣]+|,\s+|:\s+/;
const NUMBER = /(?:\d[\d.,'٫٬]*(?: \d{3}(?!\d)[\d.,'٫٬]*)*|[.,]\d+)/g;
const WORD_BEFORE = /(\p{Sc}|[\p{L}\p{M}]*[$¥£₵]|[\p{L}\p{M}]+\/?\.?)\s?$/u;
const WORD_AFTER = /^\s?(\p{Sc}|[\p{L}\p{M}]*[$¥£₵]|[\p{L}\p{M}]+\/?\.?)/u;

/** Groups that a formatter made with no-break spaces, after an ordinary space or none. */
const NO_BREAK_GROUPS = /(?<![\u00a0\u2009\u202f\d])\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+(?!\d)/g;

/** Codes and marks that also are words of running text: in a cell they are money, here they are not. */
const WORDS_TOO =
  /^(?:TRY|MAD|CUP|PEN|GEL|BAM|SOS|COP|LAK|MOP|ft|r|br|gs|bs|rm|tl|s\/|b\/|fr|din|real|lei|pounds?|р)$/i;

/** Before the number, these make it a limit or a product, not the amount. */
const LIMITS =
  /(?:^|[\s\d])(?:[~≈<>≤≥×x*/]|до|от|более|менее|около|по|від|to|up|from|of|over|under|until|about|per|bis|ab|von|ca|à|de|desde|até|od)\.?\s*$/iu;
/** Before the number and after another one, these make the two a range or a list. */
const JOINS = /\d.*(?:[–—&-]|\s(?:and|or|и|или|та|або|und|oder|et|ou|y|o|e|ve|veya|i|lub|hasta|do))\s*$/iu;
/** After the amount, these make it a rate, a product or the start of a range. */
const CONTINUES =
  /^\s*(?:[/×*%–—-]|x\s?\d|(?:per|each|pro|par|por|за|monthly|yearly|to|до|bis|or|and|или|и)(?![\p{L}]))/iu;

/** Labels after which a group of spaces can only belong to the amount. */
const LABELS =
  /^(?:amount|total|value|sum|budget|price|сумма|итого|бюджет|цена|стоимость|сума|betrag|summe|importe|montant|valor|tutar|kwota)$/iu;

interface Candidate {
  /** Text of the amount with its marks. */
  readonly text: string;
  readonly before: string;
  readonly after: string;
  /** Whether the first space group may belong to the words before: `Order 5 100 000 ₽`. */
  readonly isBlurred: boolean;
}

function bare(word: string): string {
  return word.endsWith('.') ? word.slice(0, -1) : word;
}

function isMark(word: string): boolean {
  return currencyChoice(bare(word)) !== undefined && !WORDS_TOO.test(bare(word));
}

/** Takes words that belong to the amount from the text after it: a scale or two, then a currency. */
function takeAfter(text: string): string {
  let taken = '';
  for (let count = 0; count < 3; count += 1) {
    const match = WORD_AFTER.exec(text.slice(taken.length));
    const word = match?.[1] ?? '';
    if (match === null || !(isScaleWord(bare(word)) || isMark(word))) break;
    // In "3 $500" and "3 $CA 500" the sign belongs to what follows.
    const rest = text.slice(taken.length + match[0].length);
    if (/^[\p{L}\d]/u.test(rest) && match[0].startsWith(' ')) break;
    taken += match[0];
  }
  return taken + (/^\s?\)/.exec(text.slice(taken.length))?.[0] ?? '');
}

function candidateAt(slot: string, start: number, number: string): Candidate | null {
  const signed = /[-+(]\s?$/.exec(slot.slice(0, start))?.[0] ?? '';
  const head = slot.slice(0, start - signed.length);
  const word = WORD_BEFORE.exec(head);
  const hasMark = word !== null && isMark(word[1] ?? '');
  // A letter glued to the digits ("Q3", "v2") makes a name of them.
  if (!hasMark && /[\p{L}\p{N}#№_]$/u.test(head) && !/\s$/.test(head)) return null;
  const markStart = hasMark ? head.length - word[0].length : head.length;
  const sign = /(?:^|\s)([-+(])$/.exec(slot.slice(0, markStart))?.[1] ?? '';
  const afterNumber = slot.slice(start + number.length);
  const tail = takeAfter(afterNumber);
  const before = slot.slice(0, markStart - sign.length);
  const label = before.trim();
  const isBlurred = !hasMark && number.includes(' ') && label !== '' && !LABELS.test(label);
  return {
    text: slot.slice(before.length, start + number.length) + tail,
    before,
    after: afterNumber.slice(tail.length),
    isBlurred,
  };
}

function candidatesOf(slot: string): Candidate[] {
  const found: Candidate[] = [];
  for (const match of slot.matchAll(NUMBER)) {
    const number = match[0].replace(/[.,']+$/, '');
    const candidate = candidateAt(slot, match.index, number);
    if (candidate !== null) found.push(candidate);
  }
  return found;
}

/** Null when the candidate carries no currency, so that it is some other number. */
function readCandidate(candidate: Candidate, context: AmountContext): AmountResult | null {
  const parts = splitAmount(candidate.text.trim());
  if (typeof parts === 'string') return /[\p{Sc}]/u.test(candidate.text) ? refuse(parts) : null;
  if (parts.currency === undefined) return null;
  const { before, after, text } = candidate;
  if (LIMITS.test(before) || JOINS.test(before) || CONTINUES.test(after)) return refuse('extra-text');
  // In running text parentheses are a remark more often than a minus.
  if (text.includes('(')) return refuse('bad-sign');
  return candidate.isBlurred ? refuse('ambiguous-separator') : readParts(parts, context);
}

/**
 * Finds the one amount in a longer text of a card ("$27.4K, UI Design"). Only a number
 * that carries a currency sign, code or word counts; two of them are refused, and so is
 * one that is a limit ("up to $500"), a range, a rate ("$50/mo") or a product ("3 × $200").
 * A text that is an amount as a whole is read as `parseAmount` reads it.
 */
export function findAmount(text: string, context: AmountContext = {}): AmountResult {
  if (text.length > TEXT_LIMIT) return refuse('too-long');
  const whole = parseAmount(text, context);
  if (whole.ok || whole.reason === 'no-number') return whole;
  const grouped = text.replace(NO_BREAK_GROUPS, (number) => number.replace(/\D/g, "'"));
  const folded = foldChars(grouped).trim();
  const marked = folded
    .split(SLOT_BREAK)
    .filter((slot) => firstDigit(slot) >= 0)
    .flatMap((slot) => candidatesOf(slot))
    .map((candidate) => readCandidate(candidate, context))
    .filter((result) => result !== null);
  if (marked.length > 1) return refuse('two-amounts');
  return (
    marked[0] ??
    refuse(whole.reason === 'extra-text' || whole.reason === 'two-amounts' ? 'unmarked' : whole.reason)
  );
}
