/** What the background tells the panel and the options about the history of deals. Plain data that survives JSON. */
import type { CalendarDate, Deal } from '../deal';
import type { WaterfallKind } from '../pipeline';
import type { CompareRefusal } from './compare-days';
import type { DealCounts } from './count-changes';

/** What changed between two days, per pipeline, or why that cannot be said. Numbers are never given for half a reading. */
export interface ChangesView {
  readonly account: string;
  /** The days asked for; null where none can be named yet. */
  readonly from: string | null;
  readonly to: string | null;
  /** Null when the days were compared. */
  readonly refusal: CompareRefusal | null;
  /** Days of which some list or board was read whole, newest first: what can be asked for instead. */
  readonly wholeDays: readonly string[];
  readonly pipelines: readonly PipelineChanges[];
}

export interface PipelineChanges {
  readonly pipeline: string;
  readonly counts: DealCounts;
  readonly currencies: readonly CurrencyChanges[];
}

/** A waterfall of one currency: `start` plus all bars is exactly `end`. Minor units. */
export interface CurrencyChanges {
  readonly currency: string;
  readonly start: number;
  readonly end: number;
  readonly booked: number;
  readonly slipRate: number | null;
  readonly bars: Readonly<Record<WaterfallKind, ChangeBar>>;
}

export interface ChangeBar {
  readonly sum: number;
  readonly count: number;
  /** Up to 20 of the deals; none for `unchanged`. */
  readonly deals: readonly {
    readonly id: string;
    readonly title: string | null;
    readonly href: string | null;
  }[];
}

/** History that was there and is not any more; times in milliseconds since the epoch. */
export interface HistoryLoss {
  readonly noticedAt: number;
  /** When all of it was last known to be there. */
  readonly wholeAt: number;
  readonly lost: number;
  readonly kept: number;
}

/** What a file of closed deals would add. Nothing is stored until its token is committed. */
export interface ImportPreview {
  readonly token: string;
  readonly header: readonly string[];
  /** Field per column, null where a column is not used. */
  readonly mapping: readonly (string | null)[];
  /** True when the person confirmed this mapping for such a header before. */
  readonly remembered: boolean;
  readonly rows: number;
  readonly won: number;
  readonly lost: number;
  /** First and last day of closing among the deals; null when none has one. */
  readonly closed: { readonly first: CalendarDate; readonly last: CalendarDate } | null;
  /** Deals without a day of closing. */
  readonly undated: number;
  /** Deals that readings or other imports know already: they are joined with those, never counted twice. */
  readonly joined: number;
  /** The import of this very table that committing replaces; null when it is new. */
  readonly again: ImportSummary | null;
  /** Rows that did not become deals, by reason. */
  readonly refusedRows: Readonly<Record<string, number>>;
  /** How many values were refused, by `field:reason`. */
  readonly refusedValues: Readonly<Record<string, number>>;
  /** The first 20 deals, refused rows and refused values, with row numbers from 1 below the header. */
  readonly deals: readonly Deal[];
  readonly firstRefusedRows: readonly { readonly row: number; readonly reason: string }[];
  readonly firstRefusedValues: readonly {
    readonly row: number;
    readonly field: string;
    readonly text: string;
    readonly reason: string;
  }[];
}

export interface ImportSummary {
  readonly id: string;
  readonly name: string;
  readonly at: number;
  readonly deals: number;
}
