/** A table out of a file or the clipboard: texts only, the first row as header. */
export interface ImportedTable {
  readonly header: readonly string[];
  /** Rows without the header; short rows are filled up with ''. */
  readonly rows: readonly (readonly string[])[];
  /** Number of each row in its file, as a spreadsheet counts them; absent in a table that came another way. */
  readonly lines?: readonly number[];
  /** The decimal separator of numbers that a spreadsheet held as numbers; null for text files. */
  readonly decimal: '.' | null;
}

/**
 * Why a file was not read:
 * - `too-large`: more bytes, rows or columns than a list of deals has, or a packed file that unfolds to more.
 * - `empty`: no header, or no row below it.
 * - `not-text`: bytes that are no text in any encoding known here.
 * - `open-quote`: a quoted cell that never ends.
 * - `old-excel`: a spreadsheet in the format before 2007.
 * - `bad-spreadsheet`: a packed file that is damaged, encrypted or no spreadsheet.
 * - `merged`: cells of the table are joined, so that it cannot be said to which rows their value belongs.
 */
export type TableRefusal =
  | 'too-large'
  | 'empty'
  | 'not-text'
  | 'open-quote'
  | 'old-excel'
  | 'bad-spreadsheet'
  | 'merged';

export type TableResult =
  | { readonly ok: true; readonly table: ImportedTable }
  /** `place` names the row, or the cells as a spreadsheet does, where the reason lies in one place. */
  | { readonly ok: false; readonly reason: TableRefusal; readonly place?: string };

export const MOST_BYTES = 20 * 1024 * 1024;
export const MOST_ROWS = 100_000;
export const MOST_COLUMNS = 500;

/** Cells of one row, and its number in the file. */
export interface RawRow {
  readonly cells: readonly string[];
  readonly line: number;
}

/** Rows that follow one another from the first line of the file. */
export function numbered(rows: readonly (readonly string[])[]): RawRow[] {
  return rows.map((cells, at) => ({ cells, line: at + 1 }));
}

/**
 * A table of raw rows: those without any text are dropped, the first that is left is the header. Rows of a single cell
 * above it are the titles that reports put over their tables, and are passed over.
 */
export function tableOf(raw: readonly RawRow[], decimal: ImportedTable['decimal'] = null): TableResult {
  const filled = raw
    .map(({ cells, line }) => ({ cells: cells.map((cell) => cell.trim()), line }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [header, ...rows] = filled.slice(titlesAbove(filled));
  if (!header || rows.length === 0) return { ok: false, reason: 'empty' };
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), header.cells.length);
  if (rows.length > MOST_ROWS || width > MOST_COLUMNS) return { ok: false, reason: 'too-large' };
  const padded = ({ cells }: RawRow) =>
    cells.length === width ? cells : [...cells, ...Array<string>(width - cells.length).fill('')];
  const lines = rows.map(({ line }) => line);
  return { ok: true, table: { header: padded(header), rows: rows.map(padded), lines, decimal } };
}

/** How many rows stand above the header; none where no table would be left below it. */
function titlesAbove(rows: readonly RawRow[]): number {
  const header = rows.findIndex(({ cells }) => cells.filter((cell) => cell !== '').length > 1);
  return header < rows.length - 1 ? Math.max(0, header) : 0;
}

/** Number that a spreadsheet gives a row of a table; `row` counts from 1 below the header. */
export function lineOf({ lines }: ImportedTable, row: number): number {
  return lines?.[row - 1] ?? row + 1;
}
