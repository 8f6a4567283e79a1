/**
 * Tables whose first columns stand still are drawn as two boxes side by side:
 * each holds a part of every row, and the parts of a row carry one key.
 */
import type { TableColumn, TableRow } from '../adapter';
import { columnOf } from './table-parts';
import type { FoundTable } from './tables';

const ROW_KEYS = ['data-rowid', 'data-row-id', 'row-id', 'data-row-key', 'data-row-index', 'row-index'];

/** A table of boxes, with the box that holds its headers. */
export interface BoxTable extends FoundTable {
  readonly head: Element | null;
}

interface RowKey {
  readonly name: string;
  readonly value: string;
}

/** Whether boxes are parts of different rows; cells of one row may carry its key too. */
export function areRowParts(boxes: readonly Element[]): boolean {
  const keys = boxes.map((box) => rowKeyOf(box)?.value);
  return boxes.length > 1 && !keys.includes(undefined) && new Set(keys).size === boxes.length;
}

/** What a part of a row calls its row; null for everything else. */
function rowKeyOf(row: Element): RowKey | null {
  const name = ROW_KEYS.find((each) => row.getAttribute(each));
  return name ? { name, value: row.getAttribute(name) ?? '' } : null;
}

/** The table with the columns of its other part, before or behind its own as they stand on the page. */
export function withFrozenPart(table: BoxTable): FoundTable {
  const mates = matesOf(table);
  const [mate] = mates;
  const first = table.rows[0]?.element;
  const heads = mate && headsOf(table, mate.childElementCount);
  if (!mate || !first || !heads) return table;
  const isBefore = (first.compareDocumentPosition(mate) & 2) !== 0;
  const inOrder = <T>(theirs: T, ours: T): T[] => (isBefore ? [theirs, ours] : [ours, theirs]);
  const theirs = heads.map((head, index) => columnOf(index, head));
  const columns: TableColumn[] = inOrder<readonly TableColumn[]>(theirs, table.columns)
    .flat()
    .map((column, index) => ({ ...column, index }));
  const rows: TableRow[] = table.rows.map(({ element }, at) => ({
    element,
    parts: inOrder(mates[at] ?? element, element),
  }));
  return { ...table, columns, rows, cells: ({ parts }) => parts.flatMap((part) => [...part.children]) };
}

/** The other parts of all rows, in one box; none when a row has no other part. */
function matesOf({ element, rows }: BoxTable): Element[] {
  const scope = element.getRootNode() as Document | ShadowRoot;
  const mates = rows.flatMap((row) => {
    const key = rowKeyOf(row.element);
    const found = key ? scope.querySelectorAll(`[${key.name}="${CSS.escape(key.value)}"]`) : [];
    const other = [...found].find((each) => each.parentElement !== row.element.parentElement);
    return other && !element.contains(other) ? [other] : [];
  });
  const boxes = new Set(mates.map((mate) => mate.parentElement));
  return mates.length === rows.length && boxes.size === 1 ? mates : [];
}

/** The headers beside those of the table: as many as the other part of a row has cells. */
function headsOf({ head }: BoxTable, width: number): Element[] | null {
  for (const beside of [head?.previousElementSibling, head?.nextElementSibling])
    if (beside?.childElementCount === width) return [...beside.children];
  return null;
}
