import { type DealColumns, emptyTextColumns, NUMBER_COLUMNS, OWN_TEXTS, TEXT_COLUMNS } from './deal-columns';
import { TextIndex } from './text-index';

/**
 * The columns of several pieces as those of one list, in the order of the pieces. Equal to packing all their deals, but
 * no deal is unpacked and no repeated text looked up more than once a piece.
 */
export function joinColumns(parts: readonly DealColumns[]): DealColumns {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  const texts = new TextIndex();
  const text = emptyTextColumns(count);
  const numbers = {
    minor: new Float64Array(count),
    within: new Float64Array(count),
    probability: new Float64Array(count),
    outcome: new Uint8Array(count),
  };
  let at = 0;
  for (const part of parts) {
    const places = new Int32Array(part.texts.length).fill(-1);
    for (const column of TEXT_COLUMNS) {
      const own = OWN_TEXTS.has(column);
      const from = part.text[column];
      const to = text[column];
      for (let row = 0; row < part.count; row++)
        to[at + row] = placeOf(from[row] ?? -1, part, places, texts, own);
    }
    for (const column of NUMBER_COLUMNS) numbers[column].set(part[column], at);
    at += part.count;
  }
  return { count, texts: texts.list(), text, ...numbers };
}

/** Place among all texts of a text of one piece; remembered in `places`. */
function placeOf(
  position: number,
  part: DealColumns,
  places: Int32Array,
  texts: TextIndex,
  own: boolean,
): number {
  if (position < 0) return -1;
  const known = places[position] ?? -1;
  if (known >= 0) return known;
  const text = part.texts[position] ?? null;
  const place = own ? texts.add(text) : texts.of(text);
  places[position] = place;
  return place;
}

/** True when a deal stands in more than one row. */
export function hasRepeats({ count, text, texts }: DealColumns): boolean {
  const seen = new Set<string>();
  for (let row = 0; row < count; row++) seen.add(texts[text.id[row] ?? -1] ?? '');
  return seen.size < count;
}

/** Labels of the pipelines that the deals are in, sorted; '' when unnamed. */
export function pipelinesIn({ text, texts }: DealColumns): string[] {
  return [...new Set(text.pipeline)].map((position) => texts[position] ?? '').sort();
}
