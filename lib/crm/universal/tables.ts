/** Finds tables of records: real ones, grids by role, and tables made of plain boxes. */
import { textOf } from '../../dom/read-text';
import { isShown } from '../../dom/read-visible';
import type { DataTable, Root, TableColumn, TableRow } from '../adapter';
import { divTables } from './table-boxes';
import { gridTables } from './table-grids';
import { nativeTables } from './table-native';
import { weigh } from './weigh';

/** What the three kinds of tables hand over; cells are looked up only when a row is read. */
export interface FoundTable {
  readonly element: Element;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly cells: (row: TableRow) => readonly (Element | undefined)[];
  readonly headed: boolean;
  readonly total: number | null;
}

/** Tables under `root`, the most telling first. Tables without rows count when they have headers. */
export function findTables(root: Root): DataTable[] {
  const native = nativeTables(root);
  const found = [...native, ...gridTables(root, native.length === 0)];
  const boxes = found.some((table) => table.rows.length > 1 && table.headed) ? [] : divTables(root);
  const outer = [...found, ...boxes].filter(
    (table, at, all) =>
      !all.some((other, i) => i !== at && other.element !== table.element && isInside(table, other)),
  );
  return joinGroups(outer)
    .map(judge)
    .sort((a, b) => b.sure - a.sure || b.rows.length - a.rows.length);
}

/** A list in groups is drawn as one table a group, all under the same headers: together they are the list. */
function joinGroups(tables: readonly FoundTable[]): FoundTable[] {
  const byHeads = new Map<string, FoundTable[]>();
  for (const table of tables) {
    const heads = table.columns.map(({ header, name }) => `${header} ${name}`).join('|');
    const key = table.headed && table.columns.length > 2 ? heads : `${byHeads.size} alone`;
    byHeads.set(key, [...(byHeads.get(key) ?? []), table]);
  }
  return [...byHeads.values()].flatMap((group) => (areGroups(group) ? [joined(group)] : group));
}

/** Copies of one table, such as a sticky one, show the same rows; groups show different ones. */
function areGroups(tables: readonly FoundTable[]): boolean {
  const texts = tables.flatMap(({ rows }) => rows.slice(0, 3).map(({ element }) => textOf(element, 200)));
  return (
    tables.length > 1 &&
    new Set(texts).size === texts.length &&
    tables.every(({ element }) => isShown(element))
  );
}

function joined(tables: readonly FoundTable[]): FoundTable {
  const [first, ...rest] = tables as [FoundTable, ...FoundTable[]];
  const owner = new Map(tables.flatMap((table) => table.rows.map((row) => [row, table] as const)));
  let element = first.element;
  while (element.parentElement && !rest.every((table) => element.contains(table.element)))
    element = element.parentElement;
  return {
    ...first,
    element,
    rows: tables.flatMap(({ rows }) => rows),
    cells: (row) => (owner.get(row) ?? first).cells(row),
    total: null,
  };
}

/** A table in a row of another table is a detail of that row. */
function isInside(inner: FoundTable, outer: FoundTable): boolean {
  return (
    outer.element.contains(inner.element) && outer.rows.some((row) => row.element.contains(inner.element))
  );
}

function judge(table: FoundTable): DataTable {
  const { element, columns, rows, cells, total } = table;
  const named = columns.filter((column) => column.header || column.name).length;
  const isAside = element.closest('aside,nav,[role="dialog"] table') !== null && rows.length < 3;
  const { sure, why } = weigh(0.3, [
    ['headers', 0.35, table.headed && named > 1],
    ['rows', 0.2, rows.length > 1],
    ['columns', 0.1, named > 2],
    ['table', 0.1, element.localName === 'table' || element.hasAttribute('role')],
    ['no-rows', -0.3, rows.length === 0],
    ['aside', -0.3, isAside],
  ]);
  return { element, columns, rows, cells, total, sure, why };
}
