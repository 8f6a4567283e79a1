/** A table out of a file or the clipboard: texts only, the first row as header. */
export interface ImportedTable {
  readonly header: readonly string[];
  /** Rows without the header; short rows are filled up with ''. */
  readonly rows: readonly (readonly string[])[];
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
 */
export type TableRefusal =
  | 'too-large'
  | 'empty'
  | 'not-text'
  | 'open-quote'
  | 'old-excel'
  | 'bad-spreadsheet';

export type TableResult =
  | { readonly ok: true; readonly table: ImportedTable }
  | { readonly ok: false; readonly reason: TableRefusal };

export const MOST_BYTES = 20 * 1024 * 1024;
export const MOST_ROWS = 100_000;
export const MOST_COLUMNS = 500;

/** A table of raw rows: lines without any text are dropped, the first line that is left is the header. */
export function tableOf(
  raw: readonly (readonly string[])[],
  decimal: ImportedTable['decimal'] = null,
): TableResult {
  const [header, ...rows] = raw
    .map((row) => row.map((cell) => cell.trim()))
    .filter((row) => row.some((cell) => cell !== ''));
  if (!header || rows.length === 0) return { ok: false, reason: 'empty' };
  const width = rows.reduce((most, row) => Math.max(most, row.length), header.length);
  if (rows.length > MOST_ROWS || width > MOST_COLUMNS) return { ok: false, reason: 'too-large' };
  const filled = (row: readonly string[]) =>
    row.length === width ? row : [...row, ...Array<string>(width - row.length).fill('')];
  return { ok: true, table: { header: filled(header), rows: rows.map(filled), decimal } };
}
