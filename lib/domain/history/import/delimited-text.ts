/** Reader of comma-, semicolon- and tab-separated text by RFC 4180, with what spreadsheets make of it. */
import { MOST_BYTES, MOST_ROWS, numbered, type TableResult, tableOf } from './table';

const DELIMITERS = ['\t', ';', ',', '|'] as const;
type Delimiter = (typeof DELIMITERS)[number];

/** Lines looked at to find the delimiter. */
const SAMPLE_ROWS = 30;

/** Read the text of a file or of the clipboard; the delimiter is found by itself, or named by a first line `sep=;`. */
export function readDelimited(text: string): TableResult {
  if (text.length > MOST_BYTES) return { ok: false, reason: 'too-large' };
  const clean = text.replace(/^\uFEFF/, '');
  const told = /^sep=(.)\r?\n/i.exec(clean);
  const body = told ? clean.slice(told[0].length) : clean;
  const rows = split(body, told?.[1] ?? sniffDelimiter(body), MOST_ROWS + 2);
  if (!rows.ended) return { ok: false, reason: 'open-quote', place: String(rows.rows.length + 1) };
  return tableOf(numbered(rows.rows));
}

/**
 * The delimiter that cuts the first lines into the same number of cells most often, and into more than one; the comma
 * when none does. A comma inside amounts cuts unevenly, a tab hardly ever stands in a value.
 */
export function sniffDelimiter(text: string): Delimiter {
  const sample = text.slice(0, 200_000);
  // Words after a closing quote tell the wrong delimiter; they are put up with only where every delimiter has them.
  return bestDelimiter(sample, 'strict') ?? bestDelimiter(sample, 'careless') ?? ',';
}

function bestDelimiter(sample: string, quotes: Quotes): Delimiter | null {
  let best: { delimiter: Delimiter | null; score: number } = { delimiter: null, score: 0 };
  for (const delimiter of DELIMITERS) {
    const { ended, rows: found } = split(sample, delimiter, SAMPLE_ROWS, quotes);
    const rows = ended ? found : [];
    const widths = rows.map((row) => row.length).filter((width) => width > 1);
    const usual = mostFrequent(widths);
    const alike = widths.filter((width) => width === usual).length;
    const score = rows.length === 0 ? 0 : (alike / rows.length) * Math.min(usual, 20);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function mostFrequent(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

/** Whether words after a closing quote are an error or, as careless programs write them, part of the cell. */
type Quotes = 'strict' | 'careless';

interface Split {
  readonly rows: string[][];
  /** False when a quoted cell never ends, or does not end where it should; the row of that cell is not among `rows`. */
  readonly ended: boolean;
}

/** Rows of cells, `most` at the utmost. */
function split(text: string, delimiter: string, most: number, quotes: Quotes = 'careless'): Split {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length && rows.length < most) {
    const quoted = text[at] === '"';
    const cell = quoted ? quotedCell(text, at) : plainCell(text, at, delimiter);
    if (cell === null) return { rows, ended: false };
    const tail = quoted ? plainCell(text, cell.end, delimiter) : { value: '', end: cell.end };
    if (quotes === 'strict' && tail.value.trim() !== '') return { rows, ended: false };
    row.push(cell.value + tail.value);
    at = tail.end;
    if (text[at] === delimiter) {
      at++;
      continue;
    }
    rows.push(row);
    row = [];
    if (at >= text.length) break;
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
  }
  return { rows, ended: true };
}

interface Cell {
  readonly value: string;
  /** Place of the character after the cell. */
  readonly end: number;
}

function quotedCell(text: string, start: number): Cell | null {
  let value = '';
  for (let from = start + 1; ; ) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return null;
    value += text.slice(from, quote);
    if (text[quote + 1] !== '"') return { value, end: quote + 1 };
    value += '"';
    from = quote + 2;
  }
}

function plainCell(text: string, start: number, delimiter: string): Cell {
  let end = start;
  while (end < text.length) {
    const char = text[end];
    if (char === delimiter || char === '\n' || char === '\r') break;
    end++;
  }
  return { value: text.slice(start, end), end };
}
