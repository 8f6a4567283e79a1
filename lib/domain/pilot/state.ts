/** Which day of the pilot week it is. */
import type { CalendarDate } from '../deal';
import type { PilotRecord } from './record';
import { isWorkingDay, workingDays } from './working-days';

export const PILOT_DAYS = 5;

/**
 * - `none`: no week was begun.
 * - `before`: it begins on a later day, as when it was begun on a Saturday.
 * - `day`: today is one of its days, counted from 1.
 * - `pause`: a weekend inside the week; `day` comes next.
 * - `over`: its five days have passed and nothing is decided yet.
 * - `decided`, `stopped`: nothing more is gathered.
 */
export type PilotState =
  | { readonly at: 'none' }
  | { readonly at: 'before'; readonly from: CalendarDate }
  | { readonly at: 'day'; readonly day: number }
  | { readonly at: 'pause'; readonly day: number; readonly until: CalendarDate }
  | { readonly at: 'over' }
  | { readonly at: 'decided' }
  | { readonly at: 'stopped' };

/** @param today `YYYY-MM-DD` in the person's time zone. */
export function pilotState(record: PilotRecord | null, today: CalendarDate): PilotState {
  if (!record) return { at: 'none' };
  if (record.decision) return { at: 'decided' };
  if (record.stoppedOn !== null) return { at: 'stopped' };
  const days = pilotDays(record);
  if (today < record.startedOn) return { at: 'before', from: record.startedOn };
  const next = days.findIndex((day) => day >= today);
  const until = days[next];
  if (until === undefined) return { at: 'over' };
  return isWorkingDay(today) ? { at: 'day', day: next + 1 } : { at: 'pause', day: next + 1, until };
}

/** The five working days of the week. */
export function pilotDays({ startedOn }: Pick<PilotRecord, 'startedOn'>): CalendarDate[] {
  return workingDays(startedOn, PILOT_DAYS);
}

/** Whether what happens now belongs to the week: also on a weekend inside it, and until a decision is made. */
export function isGathering(record: PilotRecord | null, today: CalendarDate): boolean {
  const { at } = pilotState(record, today);
  return at === 'day' || at === 'pause' || at === 'over';
}
