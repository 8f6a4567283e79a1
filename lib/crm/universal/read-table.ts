/** Reads the rows of a table of deals; columns are resolved once, then each row costs a walk over its cells. */

import { textOf } from '../../dom/read-text';
import { soleValueOf, valueTextOf } from '../../dom/read-value';
import { atOnce, type Steps } from '../../dom/slices';
import type { SkippedRow } from '../../domain/deal';
import type { DataTable, Question, TableRow } from '../adapter';
import type { Resolved, Slot } from './columns';
import type { RawDeal, Texts } from './raw-deals';
import { areIndexes, markupId, recordLink, soleLink } from './record-ids';
import type { Meaning } from './words';

const SAMPLES = 40;
/** Rows are read in less than a tenth of a millisecond each. */
const ROWS_A_STEP = 20;
const TOTALS =
  /^(total|subtotal|sum|итого|всего|сумма|gesamt|summe|zwischensumme|total(es)?|somme|soma|toplam|razem|усього|разом)\b/iu;
const WAITING =
  /^(…|\.{3}|loading\S*|загрузка\S*|wird geladen\S*|cargando\S*|chargement\S*|carregando\S*|yükleniyor\S*|завантаження\S*|ładowanie\S*)$/iu;
/** First letters of what says so; all other texts need no closer look. */
const WAITS = new Set('….lLзЗwWcCyYłŁ');

/** What stands in a cell or row while its content is on its way. */
const FILLING =
  '[class*="skelet" i],[class*="shimmer" i],[class*="loading" i],[class*="spinner" i],[aria-busy="true"]';

/** A cell that the page has drawn and not filled. */
function isLate(text: string, cell: Element | undefined): boolean {
  if (text) return WAITS.has(text.charAt(0)) && WAITING.test(text);
  return cell?.firstElementChild != null && (cell.matches(FILLING) || cell.querySelector(FILLING) !== null);
}

export interface RawReading {
  readonly raws: readonly RawDeal[];
  readonly resolved: Resolved;
  readonly questions: readonly Question[];
  /** Texts of the header of the amount column, for its currency. */
  readonly amountHeader: string;
}

/** Samples spread over the whole table, so that a sorted column is not judged by its first values. */
function sampleRows(table: DataTable): TableRow[] {
  const step = Math.max(1, Math.floor(table.rows.length / SAMPLES));
  return table.rows.filter((_, at) => at % step === 0).slice(0, SAMPLES);
}

export function slotsOf(table: DataTable): Slot[] {
  const rows = sampleRows(table).map((row) => table.cells(row));
  return table.columns.map(({ index, header, name }) => {
    const cells = rows.map((cells) => cells[index]);
    const links = cells.filter((cell) => cell?.querySelector('a[href]')).length;
    return {
      key: index,
      header,
      name,
      place: name ?? header,
      // What is not there yet says nothing of what a column means.
      samples: cells.map((cell) => cellText(cell, header)).map((text) => (WAITING.test(text) ? '' : text)),
      links: links / Math.max(1, rows.length),
    };
  });
}

/** The words of a cell: of its link where it has one with words, so that second lines do not mix in. */
function titleText(cell: Element | undefined, header: string, sole: Element | null): string {
  const link = sole ?? cell?.querySelector('a[href]');
  return valueTextOf(link) || cellText(cell, header);
}

function cellText(cell: Element | undefined, header: string): string {
  if (!cell) return '';
  // A lone text has no header in a part of its own.
  const text = soleValueOf(cell) ?? withoutHeader(valueTextOf(cell), cell, header);
  return text || shownByTitle(cell) || '';
}

/** Tables that fold for phones repeat the header in a part of each cell. */
function withoutHeader(text: string, cell: Element, header: string): string {
  if (header === '' || !text.startsWith(header) || text[header.length] !== ' ') return text;
  const first = cell.firstElementChild;
  return first && textOf(first) === header ? text.slice(header.length).trim() : text;
}

/** The words of an icon; a button's title says what it does. */
function shownByTitle(cell: Element): string | undefined {
  return cell.querySelector('[title]:not(button,[role="button"])')?.getAttribute('title')?.slice(0, 200);
}

/** Why a row is no deal, judged by what was read of it. */
function skipReason(
  row: TableRow,
  cells: readonly (Element | undefined)[],
  texts: Texts,
  width: number,
  isLateAny: boolean,
): SkippedRow | null {
  let filled = 0;
  for (const cell of cells) if (cell) filled++;
  const skip = (reason: SkippedRow['reason']) => ({ reason, excerpt: textOf(row.element, 80) });
  if (filled < width * 0.5 && filled < width - 1) return skip('sub-row');
  if (isEmpty(texts)) return skip(isLateAny || row.element.querySelector(FILLING) ? 'loading' : 'no-content');
  const head = texts.title || textOf(row.element, 40);
  return TOTALS.test(head) && !row.element.querySelector('a[href]') ? skip('sub-row') : null;
}

/** Texts are kept only where there are any. */
function isEmpty(texts: Texts): boolean {
  for (const _ in texts) return false;
  return true;
}

/** A column that is read, and what it means. */
interface Wanted {
  readonly meaning: Meaning;
  readonly at: number;
  readonly header: string;
}

function readRow(table: DataTable, row: TableRow, wanted: readonly Wanted[], title: number): RawDeal {
  const cells = table.cells(row);
  const texts: Texts = {};
  const titleCell = cells[title] ?? null;
  const sole = soleLink(titleCell);
  let late: Meaning[] | null = null;
  for (const { meaning, at, header } of wanted) {
    const cell = cells[at];
    const text = at === title ? titleText(cell, header, sole) : cellText(cell, header);
    if (isLate(text, cell)) late = [...(late ?? []), meaning];
    else if (text) texts[meaning] = text;
  }
  const skip = skipReason(row, cells, texts, table.columns.length, late !== null);
  const link = skip ? null : recordLink(row.element, titleCell, sole);
  const id = skip || link ? null : (row.parts.map(markupId).find((found) => found) ?? null);
  const raw = { markupId: id, href: link?.href ?? null, hrefId: link?.id ?? null, texts, skip };
  return late ? { ...raw, late } : raw;
}

/** Every row of `table` as a raw deal, at once: for the rows of a screen. */
export function readTable(table: DataTable, resolved: Resolved): RawReading {
  return atOnce(readRows(table, resolved));
}

/** The same, to be laid down between the rows. */
export function* readRows(table: DataTable, resolved: Resolved): Steps<RawReading> {
  const wanted = Array.from(
    resolved.of,
    ([meaning, at]): Wanted => ({ meaning, at, header: table.columns[at]?.header ?? '' }),
  );
  const title = resolved.of.get('title') ?? -1;
  const raws: RawDeal[] = [];
  for (const row of table.rows) {
    raws.push(readRow(table, row, wanted, title));
    if (raws.length % ROWS_A_STEP === 0) yield;
  }
  const counted = areIndexes(raws.filter((raw) => !raw.skip).map((raw) => raw.markupId));
  const amount = resolved.of.get('amount');
  return {
    raws: counted ? raws.map((raw) => ({ ...raw, markupId: null })) : raws,
    resolved,
    questions: resolved.questions,
    amountHeader: (amount !== undefined && table.columns[amount]?.header) || '',
  };
}
