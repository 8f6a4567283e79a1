/**
 * What the duel, the trends of the tiles, the game of what if and the meeting show. Plain data that survives JSON. Money is in minor units; an unknown value is null, and a reason stands beside it.
 */
import type { CalendarDate } from '../deal';
import type { DealRef, VelocityOutlook } from '../outlook';
import type { CalibrationBin, Duel, PeriodName } from '../pipeline';

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
  /** Whether any of its deals has an expected day of close: else nothing is known of a period. */
  readonly dated: boolean;
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
