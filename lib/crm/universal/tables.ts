/** Finds tables of records: real ones, grids by role, and tables made of plain boxes. */
import type { DataTable, Root, TableColumn, TableRow } from '../adapter';
import { divTables } from './table-boxes';
import { gridTables } from './table-grids';
import { nativeTables } from './table-native';

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
  const found = [...nativeTables(root), ...gridTables(root)];
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
  const why: string[] = [];
  let sure = 0.3;
  const say = (code: string, weight: number, holds: boolean) => {
    if (holds) sure += weight;
    if (holds) why.push(code);
  };
  const named = table.columns.filter((column) => column.header || column.name).length;
  say('headers', 0.35, table.headed && named > 1);
  say('rows', 0.2, table.rows.length > 1);
  say('columns', 0.1, named > 2);
  say('table', 0.1, /^(table)$/.test(table.element.localName) || table.element.hasAttribute('role'));
  say('no-rows', -0.3, table.rows.length === 0);
  say(
    'aside',
    -0.3,
    table.element.closest('aside,nav,[role="dialog"] table') !== null && table.rows.length < 3,
  );
  const { element, columns, rows, cells, total } = table;
  return {
    element,
    columns,
    rows,
    cells,
    total,
    sure: Math.min(1, Math.max(0, Math.round(sure * 100) / 100)),
    why,
  };
}
