/**
 * Plans how blocks are laid over a card without moving a node: places by CSS
 * `order`, room for the headings by margins, both through marks. Where the rows
 * of the fields are not children of one parent, only room is made, and only when
 * the fields already stand one under another in the order of the blocks.
 */

import { rowsOf } from './card-rows';
import { MOST_HEADINGS } from './card-rules';
import { type WantedMarks, want } from './mark-set';
import { markRows, type RowFlow } from './row-order';

/** Why blocks were not laid over a card. */
export type LayoutRefusal = 'columns' | 'table' | 'own-sections' | 'elsewhere';

/** One block: positions of its fields in the order of its slots. */
export interface BlockPlan {
  readonly folded: boolean;
  readonly fields: readonly number[];
}

/** Where a heading stands: `above` the anchor row, or in the `foot` of the parent; `level` of `levels`, top first. */
export interface HeadingPlace {
  readonly anchor: Element;
  readonly side: 'above' | 'foot';
  readonly level: number;
  readonly levels: number;
}

/** `laid`: rows are given places; `in-order`: they stand right already. Places go by position of the block. */
export interface LaidBlocks {
  readonly state: 'laid' | 'in-order';
  readonly parent: Element;
  readonly wanted: WantedMarks;
  readonly places: ReadonlyMap<number, HeadingPlace>;
}

export type BlockLayout = LaidBlocks | { readonly state: 'off'; readonly reason: LayoutRefusal };

/** The elements of one field that stand in one line. */
export type Row = readonly Element[];

/** Share of the blocks' fields that must be rows of one parent. */
const ENOUGH = 0.8;

/**
 * Plan the marks for one card; nothing on the page is touched.
 * @param fields What makes up each field of the page.
 * @param blocks The blocks in their order, with positions into `fields`.
 */
export function planLayout(
  fields: readonly { readonly parts: readonly Element[] }[],
  blocks: readonly BlockPlan[],
): BlockLayout {
  const found = rowsOf(fields);
  const named = blocks.flatMap((block) => block.fields);
  if (!found || named.length === 0) return off('elsewhere');
  const shared = named.filter((index) => found.rows.has(index)).length >= named.length * ENOUGH;
  const rows = blocks.map((block) =>
    block.fields.flatMap((index) => {
      const row = shared ? found.rows.get(index) : fields[index]?.parts;
      return row && row.length > 0 ? [row] : [];
    }),
  );
  const wanted: WantedMarks = new Map();
  if (!shared) {
    const reason = whyNotAsTheyAre(rows.flat());
    const parent = rows.flat()[0]?.[0]?.parentElement;
    return reason || !parent
      ? off(reason ?? 'elsewhere')
      : { state: 'in-order', parent, wanted, places: makeRoom(blocks, rows, { parent, next: null }, wanted) };
  }
  const { parent } = found;
  const order = markRows(parent, rows.flat(), [...found.rows.values()].flat(), wanted);
  if ('refused' in order) return off(order.refused);
  const places = makeRoom(blocks, rows, { ...order, parent }, wanted);
  return { state: order.moved ? 'laid' : 'in-order', parent, wanted, places };
}

function off(reason: LayoutRefusal): BlockLayout {
  return { state: 'off', reason };
}

/** Rows of several parents may stay as they are when each begins below the one before it. */
function whyNotAsTheyAre(rows: readonly Row[]): LayoutRefusal | null {
  let bottom = Number.NEGATIVE_INFINITY;
  for (const row of rows) {
    const boxes = row.map((part) => part.getBoundingClientRect()).filter((box) => box.height > 0);
    if (boxes.length === 0) continue;
    if (Math.min(...boxes.map((box) => box.top)) < bottom - 1) return 'columns';
    bottom = Math.max(...boxes.map((box) => box.bottom));
    if (row[0] && getComputedStyle(row[0]).display.startsWith('table')) return 'table';
  }
  return bottom === Number.NEGATIVE_INFINITY ? 'elsewhere' : null;
}

interface Surroundings {
  readonly parent: Element;
  /** What is seen behind the last row within the same parent. */
  readonly next: Element | null;
  readonly flow?: RowFlow;
}

/** Fold what is folded, and make room for each heading above the first row that is seen after it. */
function makeRoom(
  blocks: readonly BlockPlan[],
  rows: readonly (readonly Row[])[],
  around: Surroundings,
  wanted: WantedMarks,
): Map<number, HeadingPlace> {
  const places = new Map<number, HeadingPlace>();
  let waiting: number[] = [];
  const settle = (line: readonly Element[], side: HeadingPlace['side']) => {
    const [anchor] = line;
    const levels = Math.min(waiting.length, MOST_HEADINGS);
    if (!anchor || levels === 0) return;
    for (const each of line) want(wanted, each, side === 'above' ? 'top' : 'foot', String(levels));
    for (const [level, block] of waiting.entries()) places.set(block, { anchor, side, level, levels });
    waiting = [];
  };
  blocks.forEach(({ folded }, index) => {
    const own = rows[index] ?? [];
    if (own.length === 0) return;
    waiting.push(index);
    if (folded) for (const part of own.flat()) want(wanted, part, 'folded', '');
    else settle(firstLine(own, around.flow, wanted), 'above');
  });
  if (around.next) settle([around.next], 'above');
  else settle([around.parent], 'foot');
  return places;
}

/** All elements that share the first line of a block; in a grid that line is made to begin anew. */
function firstLine(rows: readonly Row[], flow: RowFlow | undefined, wanted: WantedMarks): Element[] {
  const first = rows[0] ?? [];
  const perLine = flow?.kind === 'grid' ? Math.floor(flow.tracks / Math.max(1, first.length)) : 1;
  if (perLine <= 1) return [...first];
  if (first[0]) want(wanted, first[0], 'line', '');
  return rows.slice(0, perLine).flat();
}
