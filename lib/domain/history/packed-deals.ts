/**
 * Deals as a few long texts, for the way from a page to the disk. Messages
 * between contexts are JSON, and a database writes a copy of what it is given:
 * for both a long text costs next to nothing, and a record or a text for each
 * deal costs most of the time there is.
 */
import type { Deal } from '../deal';
import { OUTCOMES, OWN_TEXTS, TEXT_COLUMNS, type TextColumn, textOf } from './deal-columns';

/**
 * One text column. Numbers are characters, see `codeOf`: in JSON such a list
 * is a text like any other.
 */
export interface PackedTexts {
  /** The texts of the column, one after the other without anything between. */
  readonly joined: string;
  /** How long each of them is. A missing text of a deal is `NONE`, which is not the empty one. */
  readonly lengths: string;
  /** Which of them each deal has, or `NONE`. Empty where each deal has a text of its own, in the order of the deals. */
  readonly places: string;
}

/** All values survive JSON. Deals are in the order in which they were given. */
export interface PackedDeals {
  readonly count: number;
  readonly text: Readonly<Record<TextColumn, PackedTexts>>;
  /** Null without an amount. */
  readonly minor: readonly (number | null)[];
  /** 0 without an amount. */
  readonly within: readonly number[];
  readonly probability: readonly (number | null)[];
  /** Positions in `OUTCOMES`. */
  readonly outcome: string;
}

/** The first character that neither JSON nor a person reading it has to escape. */
const FIRST = 0x30;

/** Stands for a missing text. */
const NONE = FIRST;

/**
 * The text of such characters. Holds for numbers below 55,000: so many deals are in no piece, and a text that long is
 * refused where it arrives, because the lengths then do not add up.
 */
function charactersOf(codes: number[]): string {
  return String.fromCharCode.apply(null, codes);
}

/** The number behind the character at a position; NaN behind the end. */
export function numberAt(text: string, position: number): number {
  return text.charCodeAt(position) - FIRST;
}

/** Pack a piece of a reading, at most some thousand deals. */
export function packPiece(deals: readonly Deal[]): PackedDeals {
  const text = {} as Record<TextColumn, PackedTexts>;
  for (const column of TEXT_COLUMNS) {
    const values = deals.map((deal) => textOf(deal, column));
    text[column] = OWN_TEXTS.has(column) ? ownTexts(values) : sharedTexts(values);
  }
  return {
    count: deals.length,
    text,
    minor: deals.map(({ amount }) => amount?.minor ?? null),
    within: deals.map(({ amount }) => amount?.within ?? 0),
    probability: deals.map(({ probability }) => probability),
    outcome: charactersOf(deals.map(({ outcome }) => OUTCOMES.indexOf(outcome) + FIRST)),
  };
}

function ownTexts(values: readonly (string | null)[]): PackedTexts {
  const lengths = values.map((value) => (value === null ? NONE : value.length + 1 + FIRST));
  // Null joins as nothing.
  return { joined: values.join(''), lengths: charactersOf(lengths), places: '' };
}

function sharedTexts(values: readonly (string | null)[]): PackedTexts {
  const known = new Map<string | null, number>([[null, NONE]]);
  let last: string | null = null;
  let place = NONE;
  const places = values.map((value) => {
    // Deals come in runs of one pipeline, currency and owner.
    if (value === last) return place;
    last = value;
    place = known.get(value) ?? known.size + FIRST;
    known.set(value, place);
    return place;
  });
  known.delete(null);
  return { ...ownTexts([...known.keys()]), places: charactersOf(places) };
}

/** A text column in which no deal has a text. */
export function missingTexts(count: number): PackedTexts {
  return { joined: '', lengths: '', places: String.fromCharCode(NONE).repeat(count) };
}

/** The texts of a column one by one, null for a missing one. */
export function splitTexts({ joined, lengths }: PackedTexts): (string | null)[] {
  const texts: (string | null)[] = [];
  let from = 0;
  for (let at = 0; at < lengths.length; at++) {
    const length = numberAt(lengths, at) - 1;
    texts.push(length < 0 ? null : joined.slice(from, from + length));
    if (length > 0) from += length;
  }
  return texts;
}
