/** `<table>` elements: spans, split headers, sticky copies, rows that are no records. */
import { queryDeep } from '../../dom/read-roots';
import { textOf } from '../../dom/read-text';
import type { Root, TableColumn, TableRow } from '../adapter';
import { columnName, columnOf, isFilterRow, isNoData } from './table-parts';
import type { FoundTable } from './tables';

interface Parsed {
  readonly element: HTMLTableElement;
  readonly header: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly width: number;
}

const isRow = (row: Element | undefined): row is HTMLTableRowElement => row !== undefined && 'cells' in row;

/** Cells of a row of a table without spans. */
function inOrder(row: Element): Element[] {
  const cells: Element[] = [];
  for (let cell = row.firstElementChild; cell; cell = cell.nextElementSibling) cells.push(cell);
  return cells;
}

/** Cells of a row by column, spans counted. */
export function spread(row: Element): (Element | undefined)[] {
  const cells: (Element | undefined)[] = [];
  if (!isRow(row)) return cells;
  for (let cell = row.firstElementChild; cell; cell = cell.nextElementSibling) {
    cells.push(cell);
    for (let span = (cell as HTMLTableCellElement).colSpan || 1; span > 1 && cells.length < 200; span--)
      cells.push(undefined);
  }
  return cells;
}

function isHeaderRow(row: HTMLTableRowElement): boolean {
  if (isFilterRow(row)) return false;
  const heads = row.querySelectorAll(':scope > th').length;
  if (row.closest('thead')) return true;
  return heads > 1 && heads >= row.cells.length - 1;
}

/** Columns out of the header rows; where headers are stacked, the lowest words win. */
function headerOf(rows: readonly HTMLTableRowElement[]): TableColumn[] {
  const columns: TableColumn[] = [];
  const under: number[] = [];
  for (const row of rows) {
    let at = 0;
    for (const cell of row.cells) {
      while ((under[at] ?? 0) > 0) under[at] = (under[at++] ?? 1) - 1;
      const column = columnOf(at, cell);
      for (let span = 0; span < (cell.colSpan || 1) && at < 200; span++, at++) {
        const before = columns[at];
        if (column.header || column.name || !before) columns[at] = { ...column, index: at };
        under[at] = (cell.rowSpan || 1) - 1;
      }
    }
  }
  return columns;
}

/** Rows in page order, those of nested tables and of the footer left out; `inHead` says that they stand in a `thead`. */
function eachRow(table: Element, take: (row: HTMLTableRowElement, inHead: boolean) => void): void {
  for (let part = table.firstElementChild; part; part = part.nextElementSibling) {
    const { localName } = part;
    if (localName === 'tr') take(part as HTMLTableRowElement, false);
    if (localName !== 'thead' && localName !== 'tbody') continue;
    for (let row = part.firstElementChild; row; row = row.nextElementSibling) {
      if (row.localName === 'tr') take(row as HTMLTableRowElement, localName === 'thead');
    }
  }
}

function parse(element: HTMLTableElement): Parsed {
  const header: HTMLTableRowElement[] = [];
  const rows: TableRow[] = [];
  let width = 0;
  eachRow(element, (row, inHead) => {
    if (isNoData(row) || !row.firstElementChild) return;
    const mayBeHeader = rows.length === 0 || (rows.length < 4 && !header.length && !inHead);
    if (mayBeHeader && isHeaderRow(row)) {
      // Pager rows and titles above the headers are no records.
      header.push(row);
      rows.length = 0;
    } else if (!inHead && !(rows.length < 3 && isFilterRow(row))) {
      rows.push({ element: row, parts: [row] });
      if (rows.length < 50) width = Math.max(width, row.childElementCount);
    }
  });
  return { element, header: headerOf(header), rows, width };
}

/** Two tables in a pair: the first holds the headers, the second the rows. */
function isPair(head: Parsed, body: Parsed): boolean {
  if (head.rows.length || !head.header.length || body.header.some((column) => column.header)) return false;
  if (!body.rows.length || Math.abs(head.header.length - body.width) > 1) return false;
  let above: Element | null = head.element;
  for (let up = 0; up < 5 && above; up++, above = above.parentElement)
    if (above.contains(body.element)) return true;
  return false;
}

/** Finds the cell of each column by the CRM's own names, else by place, counted from the right when widths differ. */
function cellsBy(columns: readonly TableColumn[], first: TableRow | undefined): FoundTable['cells'] {
  const sample = first ? spread(first.element) : [];
  const names = sample.map((cell) => columnName(cell));
  const shared = columns.filter((column) => column.name && names.includes(column.name)).length;
  const shift = sample.length - columns.length;
  const isSame = columns.every((column) => !column.name || names[column.index] === column.name);
  if (shared > 1 && !isSame) {
    return (row) => {
      const cells = spread(row.element);
      return columns.map((column) => cells.find((cell) => columnName(cell) === column.name));
    };
  }
  if (shift === 0 || Math.abs(shift) > 1) return (row) => spread(row.element);
  return (row) => (shift > 0 ? spread(row.element).slice(shift) : [undefined, ...spread(row.element)]);
}

function toTable(head: Parsed, body: Parsed): FoundTable {
  const named = head.header.length ? head.header : unnamed(body.rows[0]);
  const isOwn = head === body;
  const own = body.element.querySelector(':scope [colspan]') ? spread : inOrder;
  return {
    element: body.element,
    columns: named,
    rows: body.rows,
    cells: isOwn ? (row) => own(row.element) : cellsBy(named, body.rows[0]),
    headed: head.header.length > 0,
    total: claimed(body.element),
  };
}

function unnamed(row: TableRow | undefined): TableColumn[] {
  return row ? spread(row.element).map((cell, index) => ({ index, header: '', name: columnName(cell) })) : [];
}

/** `aria-rowcount` without the header row; null when it is missing or unknown (-1). */
export function claimed(element: Element): number | null {
  const rows = Number(element.getAttribute('aria-rowcount'));
  return rows > 1 ? rows - 1 : null;
}

export function nativeTables(root: Root): FoundTable[] {
  const parsed = queryDeep<HTMLTableElement>(root, 'table')
    .filter((table) => table.getAttribute('role') !== 'presentation' && table.rows.length > 0)
    .filter((table) => !(table.parentElement?.closest('td,th') && table.rows.length < 2))
    .map(parse);
  const tables: FoundTable[] = [];
  parsed.forEach((table, at) => {
    const head = parsed.slice(Math.max(0, at - 2), at).findLast((before) => isPair(before, table));
    if (table.rows.length) tables.push(toTable(head ?? table, table));
    else if (!parsed.some((other) => other !== table && (isPair(table, other) || isCopy(table, other)))) {
      if (table.header.length > 1) tables.push(toTable(table, table));
    }
  });
  return tables.filter((table) => table.columns.length > 1 || textOf(table.element, 20).length > 0);
}

/** A header that floats over its table repeats the words of the real one. */
function isCopy(copy: Parsed, real: Parsed): boolean {
  const words = (table: Parsed) => table.header.map((column) => column.header).join('|');
  return real.rows.length > 0 && words(copy) === words(real);
}
