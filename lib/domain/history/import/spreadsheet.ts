/**
 * Reader of the first sheet of an .xlsx file: texts, numbers and dates, nothing
 * else. The XML is written by programs and regular, so it is scanned by tags;
 * nothing in it is ever resolved, fetched or run.
 */
import { calendarDate } from '../../pipeline';
import { attribute, elements, type ScannedElement, unescapeXml } from './scan-xml';
import { MOST_BYTES, MOST_COLUMNS, MOST_ROWS, type RawRow, type TableResult, tableOf } from './table';
import { listZip, unzip, type ZipEntry } from './unzip';

/** All parts of a workbook together may unfold to this much. */
const MOST_UNFOLDED = 100 * 1024 * 1024;

/** Numbers of days beyond the year 9999 are no dates, whatever the cell's style says. */
const LAST_DAY = 2_958_465;

/** Number formats that are dates in every language; those of a file's own are recognised by their letters. */
const DATE_FORMATS = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58,
]);

/** Day number of what spreadsheets count from: 1899-12-30, or 1904-01-01 in old files of one maker. */
const EPOCH_1900 = -25_569;
const EPOCH_1904 = -24_107;

interface Workbook {
  readonly strings: readonly string[];
  /** Per cell style: does it show a date? */
  readonly isDate: readonly boolean[];
  readonly epoch: number;
}

/**
 * Read the first sheet. Formulas count as the value last worked out.
 * @param mostUnfolded Bytes that all parts together may unfold to.
 */
export async function readSpreadsheet(
  bytes: Uint8Array,
  mostUnfolded: number = MOST_UNFOLDED,
): Promise<TableResult> {
  if (bytes.length > MOST_BYTES) return { ok: false, reason: 'too-large' };
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return { ok: false, reason: 'old-excel' };
  const entries = listZip(bytes);
  if (!entries) return { ok: false, reason: 'bad-spreadsheet' };
  try {
    return await readEntries(bytes, entries, mostUnfolded);
  } catch (error) {
    return { ok: false, reason: error instanceof RangeError ? 'too-large' : 'bad-spreadsheet' };
  }
}

async function readEntries(
  bytes: Uint8Array,
  entries: Map<string, ZipEntry>,
  mostUnfolded: number,
): Promise<TableResult> {
  let left = mostUnfolded;
  const textOf = async (name: string): Promise<string> => {
    const entry = entries.get(name);
    if (!entry) return '';
    const data = await unzip(bytes, entry, left);
    left -= data.length;
    return new TextDecoder().decode(data);
  };
  const book = await textOf('xl/workbook.xml');
  const sheetName = firstSheet(book, await textOf('xl/_rels/workbook.xml.rels'));
  const sheet = await textOf(sheetName);
  if (sheet === '') return { ok: false, reason: 'bad-spreadsheet' };
  const workbook: Workbook = {
    strings: sharedStrings(await textOf('xl/sharedStrings.xml')),
    isDate: dateStyles(await textOf('xl/styles.xml')),
    epoch: /date1904="(1|true)"/.test(book) ? EPOCH_1904 : EPOCH_1900,
  };
  const result = tableOf(rowsOf(sheet, workbook), '.');
  const merged = result.ok ? mergedInside(sheet, result.table.lines?.[0] ?? 2) : null;
  return merged === null ? result : { ok: false, reason: 'merged', place: merged };
}

/** The first joined cells that reach into the table, such as `A5:A9`; titles above the header may be joined. */
function mergedInside(sheet: string, firstRow: number): string | null {
  for (const [tag] of sheet.matchAll(/<(?:\w+:)?mergeCell\b[^>]*>/g)) {
    const place = attribute(tag, 'ref') ?? '';
    const last = Number(/(\d+)$/.exec(place)?.[1]);
    if (last >= firstRow - 1) return place;
  }
  return null;
}

/** Path of the first sheet by its relation; `sheet1.xml` when the relations do not tell. */
function firstSheet(book: string, relations: string): string {
  const id = /<(?:\w+:)?sheet\b[^>]*?\br:id="([^"]+)"/.exec(book)?.[1];
  for (const [relation] of relations.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)) {
    if (attribute(relation, 'Id') !== id) continue;
    const target = attribute(relation, 'Target') ?? '';
    return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  }
  return 'xl/worksheets/sheet1.xml';
}

/** Texts that cells refer to by number. Reading aids above the characters are left out. */
function sharedStrings(xml: string): string[] {
  return elements(xml, 'si').map(({ inner }) => plainText(inner));
}

function plainText(inner: string): string {
  const shown = inner.replace(/<(?:\w+:)?rPh\b[\s\S]*?<\/(?:\w+:)?rPh>/g, '');
  return elements(shown, 't')
    .map((part) => unescapeXml(part.inner))
    .join('');
}

function dateStyles(xml: string): boolean[] {
  const own = new Map<number, string>();
  for (const [format] of xml.matchAll(/<(?:\w+:)?numFmt\b[^>]*>/g))
    own.set(Number(attribute(format, 'numFmtId')), unescapeXml(attribute(format, 'formatCode') ?? ''));
  const styles = elements(xml, 'cellXfs')[0]?.inner ?? '';
  return [...styles.matchAll(/<(?:\w+:)?xf\b[^>]*>/g)].map(([style]) => {
    const id = Number(attribute(style, 'numFmtId'));
    return DATE_FORMATS.has(id) || showsDate(own.get(id) ?? '');
  });
}

/** Year or day letters outside of quotes, brackets and escapes. */
function showsDate(format: string): boolean {
  return /[yd]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
}

function rowsOf(sheet: string, workbook: Workbook): RawRow[] {
  const rows: RawRow[] = [];
  for (const { tag, inner } of elements(sheet, 'row')) {
    if (rows.length > MOST_ROWS + 1) throw new RangeError('too many rows');
    const row: string[] = [];
    for (const cell of elements(inner, 'c')) {
      const column = columnOf(attribute(cell.tag, 'r') ?? '') ?? row.length;
      if (column > MOST_COLUMNS) throw new RangeError('too many columns');
      while (row.length < column) row.push('');
      row[column] = cellText(cell, workbook);
    }
    // Empty rows are often not written at all; the number says which this is.
    rows.push({ cells: row, line: Number(attribute(tag, 'r') ?? (rows.at(-1)?.line ?? 0) + 1) });
  }
  return rows;
}

/** `C7` → 2; null without letters. */
function columnOf(reference: string): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  if (letters === undefined) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function cellText({ tag, inner }: ScannedElement, { strings, isDate, epoch }: Workbook): string {
  const type = attribute(tag, 't');
  if (type === 'inlineStr') return plainText(inner);
  const value = unescapeXml(elements(inner, 'v')[0]?.inner ?? '');
  if (type === 's') return strings[Number(value)] ?? '';
  // An error such as #N/A is no value.
  if (type === 'e') return '';
  if (type === 'd') return value.slice(0, 10);
  const number = Number(value);
  if (type !== null && type !== 'n') return value;
  if (value === '' || !Number.isFinite(number)) return value;
  const isDay = isDate[Number(attribute(tag, 's') ?? 0)] && number >= 1 && number <= LAST_DAY;
  return isDay ? calendarDate(number + epoch) : plainNumber(number);
}

/** The shortest decimal text that gives the same number: sheets store 0.1 + 0.2 with all its digits. */
function plainNumber(number: number): string {
  const text = String(Number(number.toPrecision(15)));
  return text.includes('e')
    ? number.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 })
    : text;
}
