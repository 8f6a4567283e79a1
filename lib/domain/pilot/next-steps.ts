/** Deals with a next step, before the pilot and now. */
import type { CalendarDate } from '../deal';
import type { Share } from '../pipeline/statistics/fisher';

/** Open deals with a next step among all open deals of one day. */
export interface StepShare extends Share {
  readonly day: CalendarDate;
}

/**
 * Why the deals of two days cannot be laid side by side:
 * - `no-reading`: no list was ever read; `same-reading`: none was read again since.
 * - `filtered`, `partial`: one of the readings shows a part of the deals.
 * - `other-views`: no list or board was read on both days.
 * - `no-column`: the list shows no next step.
 */
export const STEP_FLAWS = [
  'no-reading',
  'same-reading',
  'filtered',
  'partial',
  'other-views',
  'no-column',
] as const;

export type StepFlaw = (typeof STEP_FLAWS)[number];

/** Deals with a next step before and after; both null with the reason when they cannot be compared. */
export type NextSteps =
  | { readonly before: StepShare; readonly after: StepShare; readonly flaw: null }
  | { readonly before: null; readonly after: null; readonly flaw: StepFlaw };
