/** Packed deals where they are kept: what is asked of them before they are deals again. */
import type { Deal } from '../deal';
import { UNKNOWN_CURRENCY } from '../money';
import { OUTCOMES, OWN_TEXTS, TEXT_COLUMNS, type TextColumn } from './deal-columns';
import { missingTexts, numberAt, type PackedDeals, packPiece, splitTexts } from './packed-deals';

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
 * The deals of the parts, in order. Part by part, and each deal from its texts at once, so that beside the deals
 * themselves hardly anything is held at a time.
 * @throws RangeError when a part does not fit together, as after damage on disk.
 */
export function dealsIn(parts: readonly DealPart[]): Deal[] {
  const known = new Map<string, string>();
  const once = (text: string): string => {
    const same = known.get(text);
    if (same === undefined) known.set(text, text);
    return same ?? text;
  };
  const deals: Deal[] = [];
  for (const part of parts) {
    const dealAt = dealReader(part, once);
    for (let row = 0; row < part.count; row++) deals.push(dealAt(row));
  }
  return deals;
}

type TextReader = (row: number) => string | null;

/** Gives the deals of a part, row by row. @throws RangeError when the part does not fit together. */
function dealReader(part: DealPart, once: (text: string) => string): (row: number) => Deal {
  const text = {} as Record<TextColumn, TextReader>;
  for (const column of TEXT_COLUMNS) text[column] = textReader(part, column, once);
  assertNumbers(part);
  const amountAt = (row: number): Deal['amount'] => {
    const minor = part.minor[row] ?? Number.NaN;
    if (Number.isNaN(minor)) return null;
    return { minor, within: part.within[row] ?? 0, currency: text.currency(row) ?? UNKNOWN_CURRENCY };
  };
  return (row) => {
    const probability = part.probability[row] ?? Number.NaN;
    return {
      id: text.id(row) ?? '',
      title: text.title(row),
      amount: amountAt(row),
      pipeline: text.pipeline(row),
      stage: text.stage(row),
      outcome: OUTCOMES[numberAt(part.outcome, row)] ?? 'open',
      owner: text.owner(row),
      company: text.company(row),
      region: text.region(row),
      segment: text.segment(row),
      createdAt: text.createdAt(row),
      expectedClose: text.expectedClose(row),
      closedAt: text.closedAt(row),
      nextActivity: text.nextActivity(row),
      probability: Number.isNaN(probability) ? null : probability,
      href: text.href(row),
    };
  };
}

function textReader(
  { count, text }: DealPart,
  column: TextColumn,
  once: (text: string) => string,
): TextReader {
  const { places } = text[column];
  const texts = splitTexts(text[column]);
  if ((places === '' ? texts : places).length !== count) throw new RangeError('texts of unequal length');
  const shared = OWN_TEXTS.has(column) ? texts : texts.map((one) => one && once(one));
  return places === '' ? (row) => shared[row] ?? null : (row) => shared[numberAt(places, row) - 1] ?? null;
}

function assertNumbers(part: DealPart): void {
  if (NUMBERS.some((column) => part[column].length !== part.count))
    throw new RangeError('numbers of unequal length');
  if (part.outcome.length !== part.count) throw new RangeError('outcomes of unequal length');
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
