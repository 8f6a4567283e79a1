import type { LayoutRefusal, Row } from './block-layout';
import type { CardFrame } from './card-frame';
import { GAP_STEP, LAST_SLOT, WIDEST_GAP } from './card-rules';
import { flowOf } from './flow';
import { type WantedMarks, want } from './mark-set';
import { MARK } from './marks';
import { tracksIn } from './two-columns';

/** How the rows of a card follow each other; a grid has a number of tracks in a line. */
export interface RowFlow {
  readonly kind: 'column' | 'grid' | 'two';
  readonly tracks: number;
}

export interface RowOrder {
  /** False when the rows stand in the wanted order by themselves. */
  readonly moved: boolean;
  readonly flow: RowFlow;
  /** The first thing that is seen behind the rows. */
  readonly next: Element | null;
}

/** Sections that the page itself has between its fields. */
const OWN_SECTIONS = 'h1,h2,h3,h4,h5,h6,legend,hr,[role="heading"],[role="separator"]';
const PRESSABLE = 'a[href],button,input,select,textarea,[tabindex],[role="button"],[onclick]';

/** A line between columns or sections is no thicker than this, in CSS pixels. */
const LINE = 2;

/**
 * Plan places for the rows of a card. Whatever else stands behind the first
 * field comes after all rows, in the page's order; headings of the page's own
 * sections give way to those of the blocks.
 * @param rows The rows in the wanted order.
 * @param twins Whether two rows carry one label, so that headings have to stay.
 */
export function markRows(
  frame: CardFrame,
  rows: readonly Row[],
  twins: boolean,
  wanted: WantedMarks,
): RowOrder | { readonly refused: LayoutRefusal } {
  const { parent, leaves, opened } = frame;
  const flow = flowIn(frame);
  if ('refused' in flow) return flow;
  const sequence = rows.flat();
  const known = new Set([...frame.rows.values()].flat());
  const first = leaves.findIndex((leaf) => known.has(leaf));
  const last = leaves.findLastIndex((leaf) => known.has(leaf));
  const headings = leaves.filter(
    (leaf, at) =>
      !known.has(leaf) &&
      isSectionMark(leaf) &&
      at < last &&
      (at > first || opened.includes(leaf.parentElement as Element)),
  );
  if (headings.some(isUsed) || (twins && headings.length > 0)) return { refused: 'own-sections' };
  const covered = new Set(headings);
  const placed = new Set(sequence);
  const others = leaves.slice(first).filter((leaf) => !placed.has(leaf) && !covered.has(leaf));
  const next = others.find((leaf) => leaf.getBoundingClientRect().height > 0) ?? null;
  const inOrder = leaves.slice(first, first + sequence.length).every((leaf, at) => leaf === sequence[at]);
  if (inOrder && opened.length === 0) return { moved: false, flow, next };
  want(wanted, parent, 'blocks', flow.kind);
  for (const heading of covered) want(wanted, heading, 'covered', '');
  rows.forEach((row, at) => {
    for (const part of row) want(wanted, part, 'slot', String(Math.min(at + 1, LAST_SLOT)));
  });
  for (const other of others) want(wanted, other, 'slot', String(LAST_SLOT));
  if (opened.length > 0) markOpened(frame, flow, others, wanted);
  return { moved: true, flow, next };
}

/** Leave the groups' boxes out and keep the distance that rows had within them. */
function markOpened(
  frame: CardFrame,
  { kind }: RowFlow,
  others: readonly Element[],
  wanted: WantedMarks,
): void {
  for (const group of frame.opened) want(wanted, group, 'opened', '');
  const [row] = [...frame.rows.values()].flat();
  const gap = Number.parseFloat(getComputedStyle(row?.parentElement ?? frame.parent).rowGap) || 0;
  const step = Math.min(Math.round(gap / GAP_STEP) * GAP_STEP, WIDEST_GAP);
  want(wanted, frame.parent, 'gap', String(step));
  if (kind === 'two') for (const other of others) want(wanted, other, 'wide', '');
}

function flowIn({ parent, rows, opened }: CardFrame): RowFlow | { readonly refused: LayoutRefusal } {
  const marked = parent.getAttribute(MARK.blocks);
  const style = getComputedStyle(parent);
  if (style.display.startsWith('table')) return { refused: 'table' };
  const own = opened.length > 0 ? nestedKind([...rows.values()]) : flowOf(parent, [...rows.values()].flat());
  const kind = marked ?? own;
  if (kind === 'two') return { kind, tracks: tracksIn(parent.clientWidth) };
  if (kind === 'grid') {
    const tracks = style.gridTemplateColumns;
    return { kind, tracks: tracks && tracks !== 'none' ? tracks.split(' ').length : 1 };
  }
  return kind === 'column' ? { kind, tracks: 1 } : { refused: 'columns' };
}

/** Rows from several groups keep two columns where the page has them side by side; those of two parts are stacked. */
function nestedKind(rows: readonly Row[]): 'two' | 'column' {
  const boxes = rows
    .flatMap((row) => row[0]?.getBoundingClientRect() ?? [])
    .filter(({ height }) => height > 0);
  const beside = boxes.some((box, at) =>
    boxes
      .slice(0, at)
      .some((other) => box.left >= other.right - 1 && box.top < other.bottom && other.top < box.bottom),
  );
  return beside && rows.every(({ length }) => length === 1) ? 'two' : 'column';
}

function isSectionMark(element: Element): boolean {
  if (element.matches(OWN_SECTIONS) || element.querySelector(OWN_SECTIONS) !== null) return true;
  const { width, height } = element.getBoundingClientRect();
  return (
    element.childElementCount === 0 &&
    !element.textContent &&
    width + height > 0 &&
    Math.min(width, height) <= LINE
  );
}

/** A heading that is also a control, or holds more than its words, cannot give way. */
function isUsed(heading: Element): boolean {
  return (
    heading.matches(PRESSABLE) ||
    heading.querySelector(PRESSABLE) !== null ||
    (heading.textContent ?? '').length > 120
  );
}
