import type { ShownMoney } from './money';

/** How a deal ended, or `open` while it has not. */
export type Outcome = 'open' | 'won' | 'lost';

/** A calendar date in the account's time zone, `YYYY-MM-DD`. */
export type CalendarDate = string;

/**
 * One deal as the CRM shows it. Every value that the page does not show is
 * `null`: absence is never turned into 0, an empty string or a guess.
 */
export interface Deal {
  /** Record id of the CRM, or a key derived from the record's link; unique within one account. */
  readonly id: string;
  readonly title: string | null;
  readonly amount: ShownMoney | null;
  /** Pipeline label or id as the page names it; null when the CRM shows a single pipeline. */
  readonly pipeline: string | null;
  /** Stage label as the page names it, trimmed; null when the page does not show it. */
  readonly stage: string | null;
  readonly outcome: Outcome;
  readonly owner: string | null;
  readonly company: string | null;
  readonly region: string | null;
  readonly segment: string | null;
  readonly createdAt: CalendarDate | null;
  readonly expectedClose: CalendarDate | null;
  readonly closedAt: CalendarDate | null;
  /** Date of the next planned activity, when the page shows one. */
  readonly nextActivity: CalendarDate | null;
  /** The CRM's or the seller's own probability, 0…1; kept only for comparison. */
  readonly probability: number | null;
  /** Path and query of the record's page on the CRM's origin; null when there is no link. */
  readonly href: string | null;
}

/** Why a row of the page did not become a deal. Data, not wording. */
export type SkipReason = 'no-id' | 'no-content' | 'loading' | 'duplicate' | 'ghost' | 'sub-row';

/** A row that was seen and deliberately not read as a deal. */
export interface SkippedRow {
  readonly reason: SkipReason;
  /** First 80 characters of the row's text, for the person who asks why. */
  readonly excerpt: string;
}

/** A value inside a deal that was seen and refused, so that no number is silently wrong. */
export interface RefusedValue {
  readonly dealId: string;
  readonly field: keyof Deal;
  /** The text as it stood on the page, at most 80 characters. */
  readonly text: string;
  /** Machine-readable reason, for instance `ambiguous-separator` or `two-amounts`. */
  readonly reason: string;
}

/** What one reading of one page gave: a candidate for a snapshot, or a part of one. */
export interface Reading {
  readonly deals: readonly Deal[];
  readonly skipped: readonly SkippedRow[];
  readonly refused: readonly RefusedValue[];
  /** How many deals the page says there are in this view; null when it does not say. */
  readonly total: number | null;
  /** `board`, `list` or `card`. */
  readonly source: 'board' | 'list' | 'card';
  /** Stage labels in the page's order, per pipeline label (key '' when unnamed). */
  readonly stages: Readonly<Record<string, readonly string[]>>;
  /** The active filter or view as the page names it; null when none is seen. */
  readonly filter: string | null;
}
