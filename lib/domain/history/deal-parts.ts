/** Packed deals where they are kept: what is asked of them before they are deals again. */
import type { Deal } from '../deal';
import {
  type DealColumns,
  emptyColumns,
  OWN_TEXTS,
  TEXT_COLUMNS,
  type TextColumn,
  unpackDeals,
} from './deal-columns';
import {
  missingTexts,
  numberAt,
  type PackedDeals,
  type PackedTexts,
  packPiece,
  splitTexts,
} from './packed-deals';
import { TextIndex } from './text-index';

/** A piece as it is written down: as it came, but its numbers in arrays as `DealColumns` has them. */
export interface DealPart extends Omit<PackedDeals, 'minor' | 'within' | 'probability'> {
  readonly minor: Float64Array;
  readonly within: Float64Array;
  readonly probability: Float64Array;
}

const NUMBERS = ['minor', 'within', 'probability'] as const;

/** A sound piece as it is kept. */
export function partOf({ count, text, outcome, ...numbers }: PackedDeals): DealPart {
  return {
    ...{ count, text, outcome },
    minor: Float64Array.from(numbers.minor, orNaN),
    within: Float64Array.from(numbers.within),
    probability: Float64Array.from(numbers.probability, orNaN),
  };
}

/** So many deals make a part. */
const PART = 2000;

/** Any number of deals as parts. */
export function partsOf(deals: readonly Deal[]): DealPart[] {
  return Array.from({ length: Math.ceil(deals.length / PART) }, (_, at) =>
    partOf(packPiece(deals.slice(at * PART, (at + 1) * PART))),
  );
}

function orNaN(value: number | null): number {
  return value ?? Number.NaN;
}

export function countOf(parts: readonly DealPart[]): number {
  return parts.reduce((sum, { count }) => sum + count, 0);
}

/**
 * The parts as columns, in their order. Equal to packing all their deals.
 * @param once Gives the one copy of a text that is kept; needed where several lists of parts share their texts.
 * @throws RangeError when a part does not fit together, as after damage on disk.
 */
export function joinParts(parts: readonly DealPart[], once = asItIs): DealColumns {
  const columns = emptyColumns(countOf(parts));
  const texts = new TextIndex();
  let at = 0;
  for (const part of parts) {
    for (const column of TEXT_COLUMNS) {
      const own = OWN_TEXTS.has(column);
      const places = splitTexts(part.text[column]).map((text) =>
        own ? texts.add(text) : texts.of(text === null ? null : once(text)),
      );
      place(part.text[column], places, columns.text[column].subarray(at, at + part.count));
    }
    for (const column of NUMBERS) {
      if (part[column].length !== part.count) throw new RangeError('numbers of unequal length');
      columns[column].set(part[column], at);
    }
    if (part.outcome.length !== part.count) throw new RangeError('outcomes of unequal length');
    for (let row = 0; row < part.count; row++) columns.outcome[at + row] = numberAt(part.outcome, row);
    at += part.count;
  }
  return { ...columns, texts: texts.list() };
}

/** Writes, deal by deal, where its text stands among all. */
function place({ places: shared }: PackedTexts, places: readonly number[], to: Int32Array): void {
  if (shared === '') {
    if (places.length !== to.length) throw new RangeError('texts of unequal length');
    to.set(places);
    return;
  }
  if (shared.length !== to.length) throw new RangeError('texts of unequal length');
  for (let row = 0; row < to.length; row++) to[row] = places[numberAt(shared, row) - 1] ?? -1;
}

/**
 * The deals of the parts, in order. Part by part, so that beside the deals themselves hardly anything is held at a time.
 * @throws RangeError when a part does not fit together, as after damage on disk.
 */
export function dealsIn(parts: readonly DealPart[]): Deal[] {
  const known = new Map<string, string>();
  const once = (text: string): string => {
    const same = known.get(text);
    if (same === undefined) known.set(text, text);
    return same ?? text;
  };
  return parts.flatMap((part) => unpackDeals(joinParts([part], once)));
}

function asItIs(text: string): string {
  return text;
}

/** Id of each row. */
export function idsIn({ text }: DealPart): readonly (string | null)[] {
  return splitTexts(text.id);
}

/** Labels of the pipelines that the deals are in, sorted; '' when unnamed. */
export function pipelinesIn(parts: readonly DealPart[]): string[] {
  const names = new Set<string>();
  for (const { text } of parts) {
    const texts = splitTexts(text.pipeline);
    for (const place of new Set(text.pipeline.places)) names.add(texts[numberAt(place, 0) - 1] ?? '');
  }
  return [...names].sort();
}

/** The piece without the columns that are not to be kept. */
export function withoutTexts(piece: DealPart, leaveOut: readonly TextColumn[]): DealPart {
  if (leaveOut.length === 0) return piece;
  const nothing = leaveOut.map((column) => [column, missingTexts(piece.count)]);
  return { ...piece, text: { ...piece.text, ...Object.fromEntries(nothing) } };
}
