import { safeCell } from '../../values';
import { decimalText, EXPORT_COLUMNS, type ExportColumn, type ExportRow } from './export-columns';

/** How a spreadsheet on this machine wants its file. */
export interface CsvStyle {
  readonly delimiter: ',' | ';';
  /** Spreadsheets take UTF-8 for what it is only with the mark. */
  readonly byteOrderMark: boolean;
  /** A comma where the delimiter is a semicolon, as in most of Europe. */
  readonly decimal: '.' | ',';
}

/**
 * Deals as CSV, in pieces that join to the file: the header, then one line per deal. Cells that a spreadsheet would run
 * as a formula are made inert; missing values are empty cells.
 *
 * Into DuckDB: `SELECT * FROM read_csv('deals.csv', types = {'amount': 'DECIMAL(38,3)'})`, and for semicolons and commas
 * `SELECT * FROM read_csv('deals.csv', delim = ';', decimal_separator = ',')`.
 * Into ClickHouse: `clickhouse-local --query "SELECT * FROM file('deals.csv', CSVWithNames)"` (comma and point).
 */
export function* csvOf(
  deals: Iterable<ExportRow>,
  style: CsvStyle,
  columns: readonly ExportColumn[] = EXPORT_COLUMNS,
): Generator<string> {
  const names = columns.map(({ name }) => name).join(style.delimiter);
  yield `${style.byteOrderMark ? '\uFEFF' : ''}${names}\r\n`;
  for (const deal of deals) {
    const cells = columns.map((column) => safeCell(cellText(column, deal, style.decimal)));
    yield `${cells.join(style.delimiter)}\r\n`;
  }
}

function cellText(column: ExportColumn, deal: ExportRow, separator: '.' | ','): string {
  if (column.kind === 'decimal') {
    const value = column.of(deal);
    return value === null ? '' : decimalText(value, separator);
  }
  const value = column.of(deal);
  return typeof value === 'number' ? String(value).replace('.', separator) : (value ?? '');
}

/**
 * Deals as JSON lines, one object per line with every column; missing values are null, amounts are texts so that no
 * reader rounds them.
 *
 * Into DuckDB: `SELECT * REPLACE (amount::DECIMAL(38,3) AS amount) FROM read_ndjson('deals.jsonl')`.
 * Into ClickHouse: `clickhouse-local --query "SELECT * FROM file('deals.jsonl', JSONEachRow)"`.
 */
export function* jsonLinesOf(
  deals: Iterable<ExportRow>,
  columns: readonly ExportColumn[] = EXPORT_COLUMNS,
): Generator<string> {
  for (const deal of deals) {
    const entries = columns.map((column) => [column.name, jsonValue(column, deal)]);
    yield `${JSON.stringify(Object.fromEntries(entries))}\n`;
  }
}

function jsonValue(column: ExportColumn, deal: ExportRow): string | number | null {
  if (column.kind !== 'decimal') return column.of(deal);
  const value = column.of(deal);
  return value === null ? null : decimalText(value, '.');
}
