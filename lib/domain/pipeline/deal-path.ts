import type { CalendarDate, Outcome } from '../deal';
import type { Money } from '../money';
import { dayNumber } from './days';

/**
 * When something happened, as far as two readings can tell: not before `earliest`, not after `latest`.
 * `earliest` is null when it was already so at the first reading. An exact date has both ends equal.
 */
export interface DateSpan {
  readonly earliest: CalendarDate | null;
  readonly latest: CalendarDate;
}

/** One stay of a deal on a stage. */
export interface StageVisit {
  readonly stage: string;
  readonly entered: DateSpan;
}

/** What is known of one deal's way through its pipeline. */
export interface DealPath {
  readonly id: string;
  /** Pipeline label; '' when the CRM names none. */
  readonly pipeline: string;
  /** Stages seen while the deal was open, in the order seen; empty when it was never seen open. */
  readonly visits: readonly StageVisit[];
  readonly outcome: Outcome;
  readonly createdAt: CalendarDate | null;
  /** When it was won or lost; null while open, or when the page does not say. */
  readonly closed: DateSpan | null;
  readonly amount: Money | null;
  /** How often the expected close was moved to a later day. */
  readonly pushes: number;
  /**
   * Date of the first complete reading that no longer held this deal, while it never came back.
   * Such a deal was deleted, moved or closed out of sight: it is neither open nor won nor lost.
   */
  readonly missingSince: CalendarDate | null;
}

/** The ways of many deals, and how many readings they were learnt from. */
export interface DealHistory {
  readonly paths: readonly DealPath[];
  /** Number of readings of the whole list; 0 when only closed deals were read once. */
  readonly snapshots: number;
}

/** Middle of a span as a day number (may end in .5); the later end when the earlier is unknown; null without a date. */
export function middleDay(span: DateSpan | null): number | null {
  const latest = latestDay(span);
  if (span === null || latest === null || span.earliest === null || span.earliest === span.latest)
    return latest;
  const earliest = dayNumber(span.earliest);
  return earliest === null ? latest : (earliest + latest) / 2;
}

/** Later end of a span as a day number: warnings use it, so that they never count a day too many. */
export function latestDay(span: DateSpan | null): number | null {
  return span === null ? null : dayNumber(span.latest);
}

/** Positions of the open stages of a pipeline, by label. */
export function stagePositions(stages: readonly string[]): ReadonlyMap<string, number> {
  return new Map(stages.map((stage, i) => [stage, i]));
}

/** Highest position of a known stage the deal was ever seen on, or -1. */
export function highestSeen(path: DealPath, positions: ReadonlyMap<string, number>): number {
  let highest = -1;
  for (const visit of path.visits) highest = Math.max(highest, positions.get(visit.stage) ?? -1);
  return highest;
}

/** True when the deal was seen on at least one of the stages that the pipeline has today. */
export function hasKnownWay(path: DealPath, positions: ReadonlyMap<string, number>): boolean {
  return highestSeen(path, positions) >= 0;
}

/**
 * Day on which the deal first stood on position `at` or further (skips are filled), as the middle of its span.
 * A won deal that was never seen so far arrived there on the day it was won.
 */
export function arrivalDay(
  path: DealPath,
  at: number,
  positions: ReadonlyMap<string, number>,
): number | null {
  for (const visit of path.visits) {
    if ((positions.get(visit.stage) ?? -1) >= at) return middleDay(visit.entered);
  }
  return path.outcome === 'won' ? middleDay(path.closed) : null;
}
