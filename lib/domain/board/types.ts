/**
 * What the further screens of the dashboard show. Plain data that survives JSON. Money is in minor units; an unknown
 * value is null, and a reason stands beside it.
 */
import type { CalendarDate, Outcome } from '../deal';
import type { DealRef, NoHistory, VelocityOutlook } from '../outlook';
import type { CalibrationBin, Duel, PeriodKey, PeriodName } from '../pipeline';

/** An open deal as a list shows it, with what it weighs. */
export interface WeighedRef extends DealRef {
  readonly expectedClose: CalendarDate | null;
  /** Chance to be won, 0…1; null when its stage is not known. */
  readonly p: number | null;
  /** Amount × chance, minor units of the amount's currency; null without an amount or a known stage. */
  readonly weighted: number | null;
  /** The CRM's or the seller's own chance, 0…1; null when the page shows none. */
  readonly manual: number | null;
}

/** Deals behind one number; never more than one of the kinds. */
export type DealGroup =
  | { readonly kind: 'open' }
  | { readonly kind: 'stage'; readonly stage: string }
  | { readonly kind: 'period'; readonly period: PeriodKey }
  | { readonly kind: 'no-amount' };

/** What is asked for: one group of one pipeline, in one currency or, with null, in all. */
export interface DealsQuestion {
  readonly account: string;
  readonly pipeline: string;
  readonly currency: string | null;
  readonly group: DealGroup;
  readonly convert?: boolean;
}

export interface DealsView {
  /** The first ones by amount taken away by weighting; `count` says how many there are. */
  readonly deals: readonly WeighedRef[];
  readonly count: number;
  readonly raw: number;
  readonly weighted: number;
}

/** Raw and weighted sum of the open deals of one person in one currency. */
export interface PersonSum {
  readonly currency: string;
  readonly raw: number;
  readonly weighted: number;
}

/** How many of the closed deals were won. */
export interface PersonConversion {
  readonly won: number;
  readonly closed: number;
  /** Share won and its 80 % range (Wilson); null without a closed deal. */
  readonly rate: number | null;
  readonly lo: number;
  readonly hi: number;
  /** False when there are too few closed deals to compare people by. */
  readonly enough: boolean;
}

/** Required fields that are filled, of those that the list shows. */
export interface FillRate {
  readonly filled: number;
  readonly of: number;
  /** Open deals behind it. */
  readonly deals: number;
}

/** The deals of one person in one pipeline. */
export interface PersonRow {
  /** Names the row within one answer, since masked names may be alike. */
  readonly key: string;
  /** Null for the deals whose owner the page does not show. */
  readonly owner: string | null;
  readonly open: number;
  readonly withoutAmount: number;
  readonly sums: readonly PersonSum[];
  readonly stuck: number | null;
  /** Money at risk in stuck deals, by currency. */
  readonly atRisk: Readonly<Record<string, number>>;
  /** Open deals whose planned step is past; null when the list shows no planned steps. */
  readonly overdue: number | null;
  /** Null when the standard asks for nothing that the list shows. */
  readonly fill: FillRate | null;
  readonly conversion: PersonConversion;
  /** The first open deals by weighted value. */
  readonly deals: readonly PersonDeal[];
}

export interface PersonDeal extends WeighedRef {
  readonly stuck: boolean;
  readonly overdue: boolean;
}

export interface PeoplePipeline {
  readonly pipeline: string;
  readonly rows: readonly PersonRow[];
  /** Why nobody is called stuck; null when stuck deals are known. */
  readonly noStuck: NoHistory | null;
  /** Closed deals whose day of close nobody knows; they are in no conversion. */
  readonly undated: number;
}

/** Why no rows are shown. */
export type NoPeople = 'nothing-read' | 'no-owners' | 'who-are-you' | 'not-among-owners';

export interface PeopleView {
  readonly account: string;
  readonly origin: string | null;
  readonly asOf: CalendarDate | null;
  /** Whether everybody is shown, or the person alone. */
  readonly scope: 'team' | 'self';
  readonly reason: NoPeople | null;
  readonly pipelines: readonly PeoplePipeline[];
}

/** One forecast of the duel: both told on one day, and how the deal ended. */
export interface DuelLine extends Pick<DealRef, 'id' | 'title' | 'href'> {
  readonly stage: string;
  readonly day: CalendarDate;
  readonly manual: number;
  readonly automatic: number;
  readonly won: boolean;
}

export interface DuelPipeline {
  readonly pipeline: string;
  /** Open deals of the latest reading that carry a probability of the CRM's or a seller's. */
  readonly told: number;
  /** Null without a single round. */
  readonly duel: Duel | null;
  /** Why there is no duel. */
  readonly reason: 'no-manual' | 'none-closed' | null;
  /** Forecasts grouped by tenths. */
  readonly manual: readonly CalibrationBin[];
  readonly automatic: readonly CalibrationBin[];
  /** The latest rounds; `duel.n` says how many there are. */
  readonly lines: readonly DuelLine[];
}

export interface DuelView {
  readonly account: string;
  readonly origin: string | null;
  /** Readings that were looked through for forecasts, of all there are. */
  readonly readings: number;
  readonly of: number;
  /** Readings of a part only, among `of`: forecasts are taken from none of them. */
  readonly parts: number;
  readonly pipelines: readonly DuelPipeline[];
}

/** The numbers of the tiles as they stood on one day, under today's rules. */
export interface TrendPoint {
  readonly day: CalendarDate;
  readonly raw: number;
  readonly weighted: number;
  /** Expected in the month and the quarter that the tiles show today. */
  readonly month: number;
  readonly quarter: number;
  /** Minor units per day; null when not known. */
  readonly velocity: number | null;
  readonly stuck: number | null;
}

/** The way of one pipeline and currency through the last weeks. */
export interface Trend {
  readonly pipeline: string;
  readonly currency: string;
  /** One per week, oldest first; null where no whole reading was made. The last is today's. */
  readonly weeks: readonly (TrendPoint | null)[];
  /** The reading that "since Monday" compares with; null when there is none. */
  readonly monday: TrendPoint | null;
}

export interface TrendsView {
  readonly account: string;
  readonly trends: readonly Trend[];
}

/** One stage as it weighs today, and how much of it comes within the period at each pace. */
export interface WhatIfStage {
  readonly stage: string;
  readonly p: number;
  readonly count: number;
  readonly raw: number;
  readonly weighted: number;
  /** Expected by the end of the period at each of `PACES`. */
  readonly expected: readonly number[];
}

/** All that trying out needs, for one pipeline and currency. */
export interface WhatIfBasis {
  readonly pipeline: string;
  readonly currency: string;
  readonly period: PeriodName;
  readonly stages: readonly WhatIfStage[];
  readonly velocity: VelocityOutlook;
}

export interface WhatIfView {
  readonly account: string;
  readonly bases: readonly WhatIfBasis[];
}

/** A step that somebody has planned. */
export interface PromisedStep extends DealRef {
  readonly on: CalendarDate;
}

/** What a meeting looks at beside the numbers. */
export interface MeetingView {
  readonly account: string;
  /** Day of the latest reading; null before the first. */
  readonly asOf: CalendarDate | null;
  /** Days on which a meeting was held, oldest first. */
  readonly days: readonly CalendarDate[];
  readonly promises: readonly PipelinePromises[];
}

/** Steps planned for the week from the reading on, in one pipeline. */
export interface PipelinePromises {
  readonly pipeline: string;
  readonly count: number;
  /** The nearest ones. */
  readonly steps: readonly PromisedStep[];
}

/** A number about the past: a stage of the funnel (null for won), the closed deals behind velocity, or what a plan counts as won. */
export type PastGroup =
  | { readonly kind: 'came'; readonly pipeline: string; readonly stage: string | null }
  | { readonly kind: 'closed'; readonly pipeline: string; readonly currency: string }
  | { readonly kind: 'won'; readonly period: PeriodName; readonly currency: string };

/** A deal of the past as far as it can be named. */
export interface PastRef extends Omit<DealRef, 'stage'> {
  readonly outcome: Outcome;
  /** Middle of the days between which it was closed; null while open, and where nobody knows. */
  readonly closedOn: CalendarDate | null;
}

export interface PastView {
  /** The latest ones; `count` says how many there are. */
  readonly deals: readonly PastRef[];
  readonly count: number;
  readonly won: number;
}
