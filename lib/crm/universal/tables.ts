/** Finds tables of records: real ones, grids by role, and tables made of plain boxes. */
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
  return outer.map(judge).sort((a, b) => b.sure - a.sure || b.rows.length - a.rows.length);
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
