import { OUTCOMES, OWN_TEXTS, TEXT_COLUMNS, type TextColumn } from './deal-columns';
import { numberAt, type PackedDeals, type PackedTexts, splitTexts } from './packed-deals';
import { isCurrency, isDate, isIndex, isShare, isText, isWidth, LONGEST_TEXT } from './sound-values';

/** What the texts of a column must be; where each deal has its own, their lengths tell. */
const KINDS: Readonly<Partial<Record<TextColumn, (text: unknown) => boolean>>> = {
  currency: isCurrency,
  createdAt: isDate,
  expectedClose: isDate,
  closedAt: isDate,
  nextActivity: isDate,
};

/**
 * True when packed deals are what their type says and fit together. A text that many deals share is looked at once; the
 * deals behind are as sound as if each had been looked at.
 * @param most More deals are in no piece.
 */
export function isSoundPack(pack: PackedDeals, most: number): boolean {
  if (!isObject(pack) || !isIndex(pack.count) || pack.count > most) return false;
  const { count, text, minor, within, probability, outcome } = pack;
  return (
    isObject(text) &&
    TEXT_COLUMNS.every((column) => isSoundColumn(column, text[column], count)) &&
    isList(minor, count) &&
    isList(within, count) &&
    isList(probability, count) &&
    within.every(isWidth) &&
    probability.every(isShare) &&
    typeof outcome === 'string' &&
    areBelow(outcome, OUTCOMES.length, count) &&
    minor.every((value, row) =>
      value === null ? true : Number.isSafeInteger(value) && numberAt(text.currency.places, row) > 0,
    )
  );
}

function isSoundColumn(column: TextColumn, texts: PackedTexts, count: number): boolean {
  if (!isObject(texts)) return false;
  const { joined, lengths, places } = texts;
  if ([joined, lengths, places].some((part) => typeof part !== 'string')) return false;
  if (places === '' && OWN_TEXTS.has(column))
    return lengths.length === count && addUp(texts, column === 'id' ? 1 : -1);
  const isSound = KINDS[column] ?? isText;
  return (
    column !== 'id' &&
    addUp(texts, 0) &&
    areBelow(places, lengths.length + 1, count) &&
    splitTexts(texts).every(isSound)
  );
}

/** Whether no text is shorter than `least`, where −1 stands for a missing one, or too long, and all of them are there. */
function addUp({ joined, lengths }: PackedTexts, least: number): boolean {
  let sum = 0;
  for (let at = 0; at < lengths.length; at++) {
    const length = numberAt(lengths, at) - 1;
    if (!(length >= least && length <= LONGEST_TEXT)) return false;
    if (length > 0) sum += length;
  }
  return sum === joined.length;
}

/** Whether the text stands for so many whole numbers, each of 0…limit − 1. */
function areBelow(text: string, limit: number, count: number): boolean {
  for (let at = 0; at < text.length; at++) {
    const number = numberAt(text, at);
    if (!(number >= 0 && number < limit)) return false;
  }
  return text.length === count;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function isList(value: unknown, count: number): boolean {
  return Array.isArray(value) && value.length === count;
}
