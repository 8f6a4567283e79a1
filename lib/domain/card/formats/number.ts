import type { FormatResult } from '../types';
import { OK, wrong } from './result';

/** Thousands in groups of three by one sign, or in the Indian way, or not grouped; up to four decimals. */
const GROUPED = /^[-−+]?\d{1,3}([ '’.,])\d{3}(?:\1\d{3})*(?:(?!\1)[.,]\d{1,4})?$/u;
const INDIAN = /^[-−+]?\d{1,2}(?:,\d{2})*,\d{3}(?:\.\d{1,4})?$/u;
const PLAIN = /^[-−+]?\d+(?:[.,]\d{1,4})?$/u;

/** No amount with its currency is longer. */
const LONGEST = 60;

/** Multipliers that people write behind a number, Russian and English. */
const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(?:тыс|т|к|k|thousand)$/u, 1e3],
  [/^(?:млн|кк|m|mln|mn|million)$/u, 1e6],
  [/^(?:млрд|b|bn|billion)$/u, 1e9],
];

const CURRENCY_WORD = /^(?:[A-Z]{3}|руб(?:лей|ля|ль)?|р|грн|тенге|сум|долл(?:аров)?|евро|dollars?|euros?)$/u;

/** One number. */
export function number(value: string): FormatResult {
  return checkNumber(value, () => false);
}

/** One amount, with or without its currency before or behind it. */
export function money(value: string): FormatResult {
  return checkNumber(value, (word) => CURRENCY_WORD.test(word) || /^(?:[A-Z]{0,3}\p{Sc})$/u.test(word));
}

function checkNumber(value: string, isCurrency: (word: string) => boolean): FormatResult {
  if (value.length > LONGEST) return wrong('length');
  const text = value.normalize('NFKC').replace(/\s+/gu, ' ').trim();
  const [, before = '', body = '', behind = ''] = /^([^\d+−-]*)(.*\d)(.*)$/u.exec(text) ?? [];
  if (body === '') return wrong('not-a-number');
  if (/\d\s*(?:-|–|—|\.\.|до|to)\s*\d/iu.test(body)) return wrong('range');
  if (![GROUPED, INDIAN, PLAIN].some((form) => form.test(body))) return wrong('not-a-number');
  const words = [before, behind].flatMap(wordsOf).filter((word) => !isCurrency(word));
  const [word] = words;
  if (word === undefined) return OK;
  const scale = SCALES.find(([form]) => form.test(word.toLowerCase()))?.[1];
  if (scale === undefined || words.length > 1) return wrong('extra-text');
  return wrong('abbreviated', written(body, scale));
}

function wordsOf(text: string): string[] {
  return text.split(/[\s.]+/u).filter((word) => word !== '');
}

/** `1,5` times a million as `1500000`; undefined where a grouping sign could be a decimal one. */
function written(body: string, scale: number): string | undefined {
  if (!PLAIN.test(body)) return undefined;
  const product = Number(body.replace(',', '.').replace('−', '-')) * scale;
  return Number.isSafeInteger(Math.round(product)) ? String(Math.round(product)) : undefined;
}
