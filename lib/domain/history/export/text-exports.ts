import type { Deal } from '../../deal';
import { safeCell } from '../../values';
import { decimalText, EXPORT_COLUMNS, type ExportColumn } from './export-columns';

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
export function* csvOf(deals: Iterable<Deal>, style: CsvStyle): Generator<string> {
  const names = EXPORT_COLUMNS.map(({ name }) => name).join(style.delimiter);
  yield `${style.byteOrderMark ? '\uFEFF' : ''}${names}\r\n`;
  for (const deal of deals) {
    const cells = EXPORT_COLUMNS.map((column) => safeCell(cellText(column, deal, style.decimal)));
    yield `${cells.join(style.delimiter)}\r\n`;
  }
}

function cellText(column: ExportColumn, deal: Deal, separator: '.' | ','): string {
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
export function* jsonLinesOf(deals: Iterable<Deal>): Generator<string> {
  for (const deal of deals) {
    const entries = EXPORT_COLUMNS.map((column) => [column.name, jsonValue(column, deal)]);
    yield `${JSON.stringify(Object.fromEntries(entries))}\n`;
  }
}

function jsonValue(column: ExportColumn, deal: Deal): string | number | null {
  if (column.kind !== 'decimal') return column.of(deal);
  const value = column.of(deal);
  return value === null ? null : decimalText(value, '.');
}
