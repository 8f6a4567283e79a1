import type { CalendarDate, Outcome } from '../deal';
import { dayNumber } from '../pipeline/days';
import { type DealPath, latestDay, middleDay } from '../pipeline/deal-path';

/** Older stays than this say little about today. */
const REMEMBERED_DAYS = 365;

/** One finished stay of a deal on a stage. */
export interface StageStay {
  readonly dealId: string;
  readonly stage: string;
  /** Days between the middles of the spans of entering and leaving. */
  readonly days: number;
  /** Day number of leaving. */
  readonly left: number;
  /** True when the deal went to a later stage or was won. */
  readonly advanced: boolean;
  /** How the deal ended in the end, or `open`. */
  readonly outcome: Outcome;
}

/** All finished stays of a deal, in order; the stay on which it is now is not among them. */
export function finishedStays(path: DealPath, positions: ReadonlyMap<string, number>): StageStay[] {
  const stays: StageStay[] = [];
  path.visits.forEach((visit, i) => {
    const next = path.visits[i + 1];
    const entered = middleDay(visit.entered);
    const left = middleDay(next ? next.entered : path.closed);
    if (entered === null || left === null || visit.entered.earliest === null) return;
    const advanced = next ? isAfter(next.stage, visit.stage, positions) : path.outcome === 'won';
    const days = Math.max(0, left - entered);
    stays.push({ dealId: path.id, stage: visit.stage, days, left, advanced, outcome: path.outcome });
  });
  return stays;
}

/** The finished stays of many deals, by stage. */
export function staysByStage(
  paths: readonly DealPath[],
  positions: ReadonlyMap<string, number>,
): ReadonlyMap<string, readonly StageStay[]> {
  const byStage = new Map<string, StageStay[]>();
  for (const path of paths) {
    for (const stay of finishedStays(path, positions)) {
      const stays = byStage.get(stay.stage);
      if (stays) stays.push(stay);
      else byStage.set(stay.stage, [stay]);
    }
  }
  return byStage;
}

/** Lengths of the stays that led forward within the last year: what is usual. */
export function advancedDays(stays: readonly StageStay[], today: CalendarDate): number[] {
  const now = dayNumber(today);
  if (now === null) return [];
  return stays.filter((stay) => stay.advanced && now - stay.left <= REMEMBERED_DAYS).map((stay) => stay.days);
}

/** Days an open deal has been on its stage, and whether that is only the least. */
export interface DaysOnStage {
  /** Counted from the later end of the span of entering, so never a day too many. */
  readonly days: number;
  /** True when the deal was already there at the first reading: it may have been there longer. */
  readonly atLeast: boolean;
}

/** How long an open deal has been where it is; null when that is unknown. */
export function daysOnStage(path: DealPath, today: CalendarDate): DaysOnStage | null {
  const visit = path.visits.at(-1);
  const entered = latestDay(visit?.entered ?? null);
  const now = dayNumber(today);
  if (path.outcome !== 'open' || path.missingSince !== null || !visit || entered === null || now === null)
    return null;
  return { days: Math.max(0, now - entered), atLeast: visit.entered.earliest === null };
}

function isAfter(next: string, stage: string, positions: ReadonlyMap<string, number>): boolean {
  return (positions.get(next) ?? -1) > (positions.get(stage) ?? Number.POSITIVE_INFINITY);
}
