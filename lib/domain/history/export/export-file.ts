/** An export as a file: rows come piece by piece, parts of the file go out at the end. */
import type { ExportColumn, ExportRow } from './export-columns';
import { parquetOf } from './parquet';
import { type CsvStyle, csvOf, jsonLinesOf } from './text-exports';

export const EXPORT_FORMATS = ['csv', 'jsonl', 'json', 'parquet'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** A part of a file, ready to be joined with the others. */
export type FilePart = string | Uint8Array<ArrayBuffer>;

export interface ExportFile {
  add(rows: readonly ExportRow[]): void;
  /** The whole file. Nothing may be added afterwards. */
  end(): readonly FilePart[];
}

/** What a browser is told of the file. */
export const MEDIA_TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv',
  jsonl: 'application/x-ndjson',
  json: 'application/json',
  parquet: 'application/vnd.apache.parquet',
};

/** Begin a file. @param style For CSV alone. */
export function exportFile(
  format: ExportFormat,
  columns: readonly ExportColumn[],
  style: CsvStyle,
): ExportFile {
  if (format === 'csv') return csvFile(columns, style);
  return format === 'parquet' ? parquetFile(columns) : jsonFile(columns, format === 'json');
}

/** How a spreadsheet in this language wants its CSV: where decimals are commas, cells are parted by semicolons. */
export function csvStyleOf(locale: string): CsvStyle {
  const decimal = new Intl.NumberFormat(locale).format(1.5).includes(',') ? ',' : '.';
  return { delimiter: decimal === ',' ? ';' : ',', byteOrderMark: true, decimal };
}

/** Bytes that a file of so many rows takes, judged by some of them. */
export function expectedBytes(parts: readonly FilePart[], sample: number, rows: number): number {
  const bytes = parts.reduce((sum, part) => sum + bytesOf(part), 0);
  return sample === 0 ? bytes : Math.round((bytes / sample) * rows);
}

function bytesOf(part: FilePart): number {
  return typeof part === 'string' ? new TextEncoder().encode(part).length : part.length;
}

function csvFile(columns: readonly ExportColumn[], style: CsvStyle): ExportFile {
  const [header = ''] = csvOf([], style, columns);
  const parts = [header];
  return {
    add: (rows) => {
      const [, ...lines] = csvOf(rows, style, columns);
      parts.push(lines.join(''));
    },
    end: () => parts,
  };
}

/** One object per line, or all of them as one list. */
function jsonFile(columns: readonly ExportColumn[], asList: boolean): ExportFile {
  const parts: string[] = [];
  return {
    add: (rows) => {
      const lines = [...jsonLinesOf(rows, columns)];
      if (lines.length === 0) return;
      const comma = parts.length > 0 ? ',\n' : '';
      parts.push(asList ? comma + lines.map((line) => line.trimEnd()).join(',\n') : lines.join(''));
    },
    end: () => (asList ? ['[\n', ...parts, '\n]\n'] : parts),
  };
}

function parquetFile(columns: readonly ExportColumn[]): ExportFile {
  const all: ExportRow[] = [];
  return {
    add: (rows) => {
      for (const row of rows) all.push(row);
    },
    end: () => [parquetOf(all, columns)],
  };
}
