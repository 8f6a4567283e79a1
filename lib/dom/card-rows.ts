import { parentOf } from './read-roots';

/** The rows of a card's fields under the parent that most of them share. */
export interface CardRows {
  readonly parent: Element;
  /** Children of the parent by position of the field; a field whose label and value are apart has two. */
  readonly rows: ReadonlyMap<number, readonly Element[]>;
}

/** How far up a row may reach above the part that was read. */
const HIGHEST = 6;

/**
 * Find the children of one parent that hold one field each.
 * @param fields For each field what makes it up.
 * @returns null when there is no field in a parent.
 */
export function rowsOf(fields: readonly { readonly parts: readonly Element[] }[]): CardRows | null {
  const holds = countFields(fields);
  const byParent = new Map<Element, Map<number, readonly Element[]>>();
  fields.forEach(({ parts }, index) => {
    const row = [...new Set(parts.map((part) => outermost(part, holds)))];
    const parent = row[0]?.parentElement;
    if (!parent || row.some((each) => each.parentElement !== parent)) return;
    const rows = byParent.get(parent);
    if (rows) rows.set(index, row);
    else byParent.set(parent, new Map([[index, row]]));
  });
  let best: CardRows | null = null;
  for (const [parent, rows] of byParent) if (rows.size > (best?.rows.size ?? 0)) best = { parent, rows };
  return best;
}

/** How many fields each element holds. */
export function countFields(fields: readonly { readonly parts: readonly Element[] }[]): Map<Element, number> {
  const holds = new Map<Element, number>();
  for (const { parts } of fields) {
    const seen = new Set<Element>();
    for (const part of parts)
      for (let at: Element | null = part; at && !seen.has(at); at = parentOf(at)) seen.add(at);
    for (const element of seen) holds.set(element, (holds.get(element) ?? 0) + 1);
  }
  return holds;
}

/** The largest element around a part that holds no other field. */
export function outermost(part: Element, holds: ReadonlyMap<Element, number>): Element {
  let row = part;
  for (let up = 0; up < HIGHEST; up++) {
    const parent = row.parentElement;
    if (!parent || parent.matches('form,body,dialog,[role="dialog"]') || holds.get(parent) !== 1) break;
    row = parent;
  }
  return row;
}
