/** Requests for exports of deals; part of `Requests`. */
import type { CalendarDate } from '../domain/deal';
import type { ExportRow, ReadingShare } from '../domain/history/export/export-columns';

/**
 * What a person takes along: open deals as they stand now, closed deals from readings and imports, or every reading
 * with all the deals that it showed.
 */
export type ExportWhat = 'open' | 'closed' | 'history';

/** Closed deals by day of closing, readings by their day; open deals know no period. */
export interface ExportScope {
  readonly account: string;
  readonly what: ExportWhat;
  /** First day; null for the very first. */
  readonly since: CalendarDate | null;
}

/** Rows that are asked for together. */
export interface ExportPart {
  readonly id: string;
  readonly rows: number;
  /** Of a reading; null for parts that are none. */
  readonly day: CalendarDate | null;
  readonly reading: ReadingShare | null;
}

export interface ExportRequests {
  /** What an export holds, and how many closed deals stay out of a period because nobody knows their day. */
  'export/parts': {
    in: ExportScope;
    out: { parts: readonly ExportPart[]; undated: number; version: string };
  };
  /** Some rows of a part. Refused with `changed` when the history is not that of `version` any more. */
  'export/rows': {
    in: ExportScope & { part: string; version: string; skip: number; count: number };
    out: { rows: readonly ExportRow[] };
  };
}
