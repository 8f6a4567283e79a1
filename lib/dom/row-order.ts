import type { LayoutRefusal, Row } from './block-layout';
import { LAST_SLOT } from './card-rules';
import { flowOf } from './flow';
import { type WantedMarks, want } from './mark-set';
import { MARK } from './marks';

/** How the rows of a card follow each other; a grid has a number of tracks in a line. */
export interface RowFlow {
  readonly kind: 'column' | 'grid';
  readonly tracks: number;
}

export interface RowOrder {
  /** False when the rows stand in the wanted order by themselves. */
  readonly moved: boolean;
  readonly flow: RowFlow;
  /** The first thing that is seen behind the rows. */
  readonly next: Element | null;
}

/** Sections that the page itself has between its fields: rows may not be led out of them. */
const OWN_SECTIONS = 'h1,h2,h3,h4,h5,h6,legend,hr,[role="heading"],[role="separator"]';

/**
 * Plan places for rows of one parent. Whatever else stands behind the first
 * field comes after all rows, in the page's order.
 * @param rows The rows in the wanted order.
 * @param fieldRows Every row of a field under the parent, also of fields without a place.
 */
export function markRows(
  parent: Element,
  rows: readonly Row[],
  fieldRows: readonly Element[],
  wanted: WantedMarks,
): RowOrder | { readonly refused: LayoutRefusal } {
  const flow = flowIn(parent);
  if ('refused' in flow) return flow;
  const sequence = rows.flat();
  const placed = new Set(sequence);
  const known = new Set(fieldRows);
  const children = [...parent.children];
  const first = children.findIndex((child) => known.has(child));
  const last = children.findLastIndex((child) => known.has(child));
  const others = children.slice(first).filter((child) => !placed.has(child));
  const between = children.slice(first, last).filter((child) => !known.has(child));
  if (between.some(opensSection)) return { refused: 'own-sections' };
  const shown = others.find((child) => child.getBoundingClientRect().height > 0) ?? null;
  const inOrder = children.slice(first, first + sequence.length).every((child, at) => child === sequence[at]);
  if (inOrder) return { moved: false, flow, next: shown };
  want(wanted, parent, 'blocks', flow.kind);
  rows.forEach((row, at) => {
    for (const part of row) want(wanted, part, 'slot', String(Math.min(at + 1, LAST_SLOT)));
  });
  for (const other of others) want(wanted, other, 'slot', String(LAST_SLOT));
  return { moved: true, flow, next: shown };
}

function flowIn(parent: Element): RowFlow | { readonly refused: LayoutRefusal } {
  const marked = parent.getAttribute(MARK.blocks);
  const style = getComputedStyle(parent);
  if (style.display.startsWith('table')) return { refused: 'table' };
  const kind = marked ?? flowOf(parent);
  if (kind === 'grid') {
    const tracks = style.gridTemplateColumns;
    return { kind, tracks: tracks && tracks !== 'none' ? tracks.split(' ').length : 1 };
  }
  return kind === 'column' ? { kind, tracks: 1 } : { refused: 'columns' };
}

function opensSection(element: Element): boolean {
  return element.matches(OWN_SECTIONS) || element.querySelector(OWN_SECTIONS) !== null;
}
