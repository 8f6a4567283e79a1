/** Grids by role: cells and rows are boxes, fixed columns may be drawn apart from the rest. */
import { closestDeep, parentOf, queryDeep } from '../../dom/read-roots';
import type { Root, TableColumn, TableRow } from '../adapter';
import { claimed, spread } from './table-native';
import { columnName, columnOf, isFilterRow, isNoData } from './table-parts';
import type { FoundTable } from './tables';

const GRIDS = '[role="grid"],[role="table"],[role="treegrid"]';
const CELLS = '[role="gridcell"],[role="cell"],[role="rowheader"],td,th';
const ROW_KEYS = ['row-id', 'row-index', 'aria-rowindex', 'data-rowindex', 'data-row-key', 'data-id'];

function rowKey(row: Element): string | null {
  for (const name of ROW_KEYS) {
    const value = row.getAttribute(name);
    if (value !== null) return `${name}:${value}`;
  }
  return null;
}

/** Joins the parts of one row that are drawn in several containers. */
function joinRows(found: readonly Element[]): TableRow[] {
  const rows = new Map<string | Element, { element: Element; parts: Element[] }>();
  for (const row of found) {
    const key = rowKey(row) ?? row;
    const known = rows.get(key);
    if (known && known.element.parentElement !== row.parentElement) known.parts.push(row);
    else rows.set(known ? row : key, { element: row, parts: [row] });
  }
  return [...rows.values()];
}

function isHead(row: Element): boolean {
  return row.querySelector('[role="columnheader"]') !== null;
}

/** The place of a cell: what the page says, else its position. */
function placeOf(
  cell: Element,
  at: number,
  columns: readonly TableColumn[],
  byName: ReadonlyMap<string, number>,
): number {
  const name = columnName(cell);
  const named = name === null ? undefined : byName.get(name);
  if (named !== undefined) return named;
  const said = Number(cell.getAttribute('aria-colindex'));
  return said > 0 && said <= columns.length ? said - 1 : at;
}

function cellsBy(columns: readonly TableColumn[]): FoundTable['cells'] {
  const byName = new Map<string, number>();
  for (const column of columns) if (column.name) byName.set(column.name, column.index);
  return (row) => {
    const cells: (Element | undefined)[] = new Array(columns.length).fill(undefined);
    let at = 0;
    for (const part of row.parts) {
      for (const cell of ownCells(part)) {
        cells[placeOf(cell, at, columns, byName)] = cell;
        at++;
      }
    }
    return cells;
  };
}

/** Cells that are children of the row, or the nearest cells under it. */
function ownCells(row: Element): Element[] {
  const first = row.firstElementChild;
  if (first?.matches(CELLS)) return [...row.children];
  return queryDeep(row, CELLS);
}

function gridOf(grid: Element): FoundTable | null {
  const all = queryDeep(grid, '[role="row"],tr').filter((row) => (closestDeep(row, GRIDS) ?? grid) === grid);
  const heads = queryDeep(grid, '[role="columnheader"]');
  const columns = columnsOf(heads);
  const data = all.filter((row) => !isHead(row) && !isNoData(row) && !isFilterRow(row));
  const rows = joinRows(data).filter((row) => row.element.firstElementChild);
  if (!rows.length && columns.length < 2) return null;
  const named = columns.length ? columns : unnamed(rows[0]);
  return {
    element: grid,
    columns: named,
    rows,
    cells: cellsBy(named),
    headed: columns.length > 0,
    total: claimed(grid),
  };
}

/** Headers in the order of `aria-colindex` where there is one; a copy of a header counts once. */
function columnsOf(heads: readonly Element[]): TableColumn[] {
  const seen = new Set<string>();
  const once = heads.filter((head) => {
    const key = head.getAttribute('aria-colindex') ?? columnName(head);
    const isNew = key === null || !seen.has(key);
    if (key !== null) seen.add(key);
    return isNew;
  });
  const place = (head: Element) => Number(head.getAttribute('aria-colindex')) || 0;
  return once.sort((a, b) => place(a) - place(b)).map((head, index) => columnOf(index, head));
}

function unnamed(row: TableRow | undefined): TableColumn[] {
  if (!row) return [];
  const cells = row.parts.flatMap((part) => (part.localName === 'tr' ? spread(part) : ownCells(part)));
  return cells.map((cell, index) => ({ index, header: '', name: columnName(cell) }));
}

/** Rows and cells with roles but without a grid around them: the box that holds rows and headers stands for it. */
function orphanGrids(root: Root): Element[] {
  const row = queryDeep(root, '[role="row"]').find((each) =>
    each.querySelector('[role="gridcell"],[role="cell"]'),
  );
  const head = queryDeep(root, '[role="columnheader"]')[0];
  if (!row || !head || closestDeep(row, GRIDS)) return [];
  for (let at = parentOf(row); at; at = parentOf(at)) if (at.contains(head)) return [at];
  return [];
}

/**
 * Whether a grid is drawn as a table of its own. Tables that say of themselves that they only
 * lay out are boxes like any others, and a table of one row beside them holds sums.
 */
function holdsTable(grid: Element): boolean {
  if (grid.querySelector('table[role="grid"]')) return true;
  const tables = [...grid.querySelectorAll('table')];
  const plain = tables.filter((table) => !/^(presentation|none)$/.test(table.getAttribute('role') ?? ''));
  const least = plain.length < tables.length ? 2 : 1;
  return plain.some((table) => table.rows.length >= least && table.querySelector('tbody tr td'));
}

/**
 * Grids under `root`; a native table with a grid role is read as a table.
 * @param isAlone whether no native table was found, so that rows without a grid are worth a search
 */
export function gridTables(root: Root, isAlone: boolean): FoundTable[] {
  const isNative = (grid: Element) => grid.localName === 'table' || holdsTable(grid);
  // One search for any role costs a third of one for three of them; pages have few roles and many elements.
  const grids = queryDeep(root, '[role]').filter((grid) => grid.matches(GRIDS) && !isNative(grid));
  const all = grids.length || !isAlone ? grids : orphanGrids(root);
  return all.map(gridOf).filter((grid) => grid !== null);
}
