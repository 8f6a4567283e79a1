/**
 * Plans how blocks are laid over a card without moving a node: places by CSS
 * `order`, room for the headings by margins, groups of the page's own opened by
 * `display: contents`, all through marks. Where that would take too much from
 * the page, only room is made, and only when the fields already stand one under
 * another in the order of the blocks.
 */

import { type CardFrame, flatFrame, nestedFrame } from './card-frame';
import { rowsOf } from './card-rows';
import { MOST_HEADINGS } from './card-rules';
import { type WantedMarks, want } from './mark-set';
import { markRows, type RowFlow } from './row-order';
import { wideRows } from './two-columns';

/** Why blocks were not laid over a card. */
export type LayoutRefusal = 'columns' | 'table' | 'own-sections' | 'elsewhere';

/** One block: positions of its fields in the order of its slots. */
export interface BlockPlan {
  readonly folded: boolean;
  readonly fields: readonly number[];
  /** The block of fields that the standard does not name: they may stand elsewhere. */
  readonly rest?: boolean;
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

/** What is known of a field of the page: what makes it up and, where it has one, its label. */
export type LaidField = { readonly parts: readonly Element[]; readonly label?: string };

/**
 * Plan the marks for one card; nothing on the page is touched.
 * @param fields The fields of the page.
 * @param blocks The blocks in their order, with positions into `fields`.
 */
export function planLayout(fields: readonly LaidField[], blocks: readonly BlockPlan[]): BlockLayout {
  const named = blocks.flatMap((block) => (block.rest ? [] : block.fields));
  if (named.length === 0) return off('elsewhere');
  let refused: LayoutRefusal | null = null;
  for (const frame of framesOf(fields, named)) {
    const wanted: WantedMarks = new Map();
    const rows = blocks.map((block) => block.fields.flatMap((index) => asRow(frame.rows.get(index))));
    const order = markRows(frame, rows.flat(), hasTwins(fields, frame), wanted);
    if ('refused' in order) {
      refused ??= order.refused;
      continue;
    }
    const { parent } = frame;
    const places = makeRoom(blocks, rows, { ...order, parent }, wanted);
    return { state: order.moved ? 'laid' : 'in-order', parent, wanted, places };
  }
  const asTheyAre = inTheirPlaces(fields, blocks);
  return refused && asTheyAre.state === 'off' ? off(refused) : asTheyAre;
}

/** Where the blocks may be laid, best first: all named fields in one frame, then most of them. */
function framesOf(fields: readonly LaidField[], named: readonly number[]): CardFrame[] {
  const flat = rowsOf(fields);
  const held = flat ? named.filter((index) => flat.rows.has(index)).length : 0;
  if (flat && held === named.length) return [flatFrame(flat)];
  const nested = nestedFrame(fields, named);
  const most = flat && held >= named.length * ENOUGH ? flatFrame(flat) : null;
  return [nested, most].filter((frame) => frame !== null);
}

/** Two fields of one name are told apart by the page's own headings alone. */
function hasTwins(fields: readonly LaidField[], { rows }: CardFrame): boolean {
  const labels = [...rows.keys()].flatMap((index) => fields[index]?.label || []);
  return new Set(labels).size < labels.length;
}

/** Headings over rows that stay where the page has them. */
function inTheirPlaces(fields: readonly LaidField[], blocks: readonly BlockPlan[]): BlockLayout {
  const rows = blocks.map((block) => block.fields.flatMap((index) => asRow(fields[index]?.parts)));
  const reason = whyNotAsTheyAre(rows.flat());
  const parent = rows.flat()[0]?.[0]?.parentElement;
  if (reason || !parent) return off(reason ?? 'elsewhere');
  const wanted: WantedMarks = new Map();
  return {
    state: 'in-order',
    parent,
    wanted,
    places: makeRoom(blocks, rows, { parent, next: null }, wanted),
  };
}

function asRow(row: Row | undefined): Row[] {
  return row && row.length > 0 ? [row] : [];
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
    if (around.flow?.kind === 'two') for (const part of wideRows(own).flat()) want(wanted, part, 'wide', '');
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
  const perLine = flow && flow.kind !== 'column' ? Math.floor(flow.tracks / Math.max(1, first.length)) : 1;
  if (perLine <= 1) return [...first];
  if (first[0]) want(wanted, first[0], 'line', '');
  const wide = rows.findIndex((row) => row.some((part) => wanted.get(part)?.has('wide')));
  return rows.slice(0, wide < 0 ? perLine : Math.min(perLine, Math.max(1, wide))).flat();
}
