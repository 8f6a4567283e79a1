import type { AmountRefusal } from './amount-types';
import { type CurrencyChoice, commonChoice, currencyChoice } from './currency-marks';
import { isScaleWord } from './scale-words';

/**
 * What stands before or after the digits of an amount. Affixes repeat in every row of a
 * column ("$", " тыс. руб."), so each is taken apart once and remembered.
 */
export interface Affix {
  readonly currency: CurrencyChoice | undefined;
  /** Scale words in order: `['тыс']`, or `['mil', 'millones']`. */
  readonly scales: readonly string[];
  readonly minus: boolean;
  readonly plus: boolean;
  readonly parenthesis: boolean;
  /** Why nothing with this affix is an amount. */
  readonly refusal: AmountRefusal | null;
}

const PART = /[\p{L}\p{M}]*[$¥£₵](?:[Uu](?![\p{L}]))?|[\p{L}\p{M}][\p{L}\p{M}'ʻ]*\/?\.?|\S/gu;
const ROUBLES_IN_THOUSANDS = /т\.\s?р\.?(?=\s|$)/i;

interface Draft {
  currency: CurrencyChoice | undefined;
  scales: string[];
  minus: number;
  plus: number;
  parenthesis: number;
  refusal: AmountRefusal | null;
}

function addCurrency(draft: Draft, choice: CurrencyChoice): void {
  const common = draft.currency === undefined ? choice : commonChoice(draft.currency, choice);
  if (common === undefined) draft.refusal = 'two-currencies';
  else draft.currency = common;
}

function addWord(draft: Draft, part: string, isSuffix: boolean): boolean {
  const word = part.endsWith('.') ? part.slice(0, -1) : part;
  // A scale wins after a number ("R$ 5 mi", "5 L"), a currency wins before it ("R 500").
  if (isSuffix && isScaleWord(word)) {
    draft.scales.push(word);
    return true;
  }
  const choice = currencyChoice(word);
  if (choice !== undefined) addCurrency(draft, choice);
  return choice !== undefined;
}

function addPart(draft: Draft, part: string, isSuffix: boolean): void {
  if (part === '-') draft.minus += 1;
  else if (part === '+') draft.plus += 1;
  else if (part === (isSuffix ? ')' : '(')) draft.parenthesis += 1;
  else if (part === '%' || part === '‰') draft.refusal = 'percent';
  else if (!addWord(draft, part, isSuffix)) {
    // "k$" and "億円" are a scale and a sign in one word.
    const glued = /^(\p{L}+)([$¥£円元])$/u.exec(part);
    const known =
      glued !== null && addWord(draft, glued[1] ?? '', isSuffix) && addWord(draft, glued[2] ?? '', isSuffix);
    if (!known) draft.refusal ??= 'extra-text';
  }
}

function takeApart(text: string, isSuffix: boolean): Affix {
  const draft: Draft = { currency: undefined, scales: [], minus: 0, plus: 0, parenthesis: 0, refusal: null };
  // "100,-" and "100.–" say that there are no cents; the dash is no minus.
  const body = isSuffix ? text.replace(/^[.,](?:-{1,2}|[–—])(?!\d)/, '') : text;
  for (const part of body.replace(ROUBLES_IN_THOUSANDS, 'тыс руб').match(PART) ?? []) {
    addPart(draft, part, isSuffix);
  }
  const signs = draft.minus + draft.plus + draft.parenthesis;
  if (signs > 1 || (isSuffix && draft.plus > 0)) draft.refusal ??= 'bad-sign';
  // A minus after the number belongs to it only when nothing stands between: "100 -" is an open range.
  if (isSuffix && draft.minus > 0 && !body.startsWith('-')) draft.refusal ??= 'range';
  if (draft.scales.length > 2) draft.refusal ??= 'extra-text';
  return { ...draft, minus: draft.minus > 0, plus: draft.plus > 0, parenthesis: draft.parenthesis > 0 };
}

const CACHE_LIMIT = 256;
const LONGEST_AFFIX = 40;
const TOO_LONG: Affix = {
  currency: undefined,
  scales: [],
  minus: false,
  plus: false,
  parenthesis: false,
  refusal: 'extra-text',
};

const prefixes = new Map<string, Affix>();
const suffixes = new Map<string, Affix>();

/** Reads the folded text before (`isSuffix` false) or after the digits of an amount. */
export function readAffix(text: string, isSuffix: boolean): Affix {
  if (text.length > LONGEST_AFFIX) return TOO_LONG;
  const cache = isSuffix ? suffixes : prefixes;
  let affix = cache.get(text);
  if (affix === undefined) {
    affix = takeApart(text, isSuffix);
    // A page of ever new affixes must not make the memory grow.
    if (cache.size >= CACHE_LIMIT) cache.clear();
    cache.set(text, affix);
  }
  return affix;
}
