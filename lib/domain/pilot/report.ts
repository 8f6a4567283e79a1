/** The page that ends a pilot week: before and after, what they stand on, and what cannot be compared. */
import type { CalendarDate } from '../deal';
import type { Share } from '../pipeline/statistics/fisher';
import { compareCards, compareShares, compareStarts, type PilotComparison } from './compare';
import type { CardState, PilotCard, PilotRecord } from './record';
import { pilotDays } from './state';

/** Deals with a next step on one day, and why the reading does not show all of them. */
export interface NextSteps extends Share {
  readonly day: CalendarDate;
  readonly flaw: 'filtered' | 'partial' | null;
}

/** What stands outside the record. */
export interface PilotSources {
  /** Presses and seconds of starts before any standard held; they carry no date. */
  readonly before: { readonly presses: readonly number[]; readonly seconds: readonly number[] };
  /** The last reading before the standard, and the newest; null where no list shows a next step. */
  readonly steps: { readonly before: NextSteps | null; readonly after: NextSteps | null };
  readonly remarks: { readonly own: number; readonly answered: number };
  /** How many versions of the standard came into force inside the week, the first one not counted. */
  readonly versions: number;
}

/**
 * Why a comparison must be read with care:
 * - `one-browser`: only what this person did here was measured.
 * - `undated-starts`: starts before the standard carry no date.
 * - `cards-under-rules`: cards are checked only under a standard, so "before" is each card as it was first found.
 * - `short`: the week is not over.
 * - `idle-days`: on some working days nothing was seen here.
 * - `versions`: the rules changed inside the week.
 * - `filtered`, `partial`: a reading of deals shows a part of them.
 * - `same-reading`: the deals were not read again under the standard.
 */
export const PILOT_CARE = [
  'one-browser',
  'undated-starts',
  'cards-under-rules',
  'short',
  'idle-days',
  'versions',
  'filtered',
  'partial',
  'same-reading',
] as const;

export type PilotCare = (typeof PILOT_CARE)[number];

export interface PilotReport {
  readonly from: CalendarDate;
  /** Last day that the report covers: the fifth, or today when that is earlier. */
  readonly to: CalendarDate;
  readonly lines: readonly PilotComparison[];
  /** Days of the reading before and of the newest one; null where there is none. */
  readonly readings: { readonly before: CalendarDate | null; readonly after: CalendarDate | null };
  readonly cards: { readonly opened: number; readonly changed: number };
  readonly days: { readonly seen: number; readonly of: number };
  readonly remarks: PilotSources['remarks'];
  readonly care: readonly PilotCare[];
  /** True when not one figure is known on both sides. */
  readonly empty: boolean;
}

export function pilotReport(record: PilotRecord, sources: PilotSources, today: CalendarDate): PilotReport {
  const days = pilotDays(record);
  const last = days.at(-1) ?? record.startedOn;
  const lines = linesOf(record, sources);
  const passed = days.filter((day) => day <= today);
  const seen = daysSeen(record).filter((day) => passed.includes(day));
  const { before, after } = sources.steps;
  return {
    from: record.startedOn,
    to: today < last ? today : last,
    lines,
    readings: { before: before?.day ?? null, after: after?.day ?? null },
    cards: { opened: record.cards.length, changed: record.cards.filter(wasChanged).length },
    days: { seen: seen.length, of: passed.length },
    remarks: sources.remarks,
    care: careOf(lines, sources, { short: today < last, idle: seen.length < passed.length }),
    empty: lines.every(({ verdict }) => verdict === 'none'),
  };
}

function linesOf({ starts, cards }: PilotRecord, { before, steps }: PilotSources): PilotComparison[] {
  const seconds = starts.flatMap((start) => start.seconds ?? []);
  const pairs = (figure: (state: CardState) => number) =>
    cards.map(({ found, left }) => [figure(found), figure(left)] as const);
  // A reading stands for itself on one side only.
  const again = steps.after && steps.after.day !== steps.before?.day ? steps.after : null;
  return [
    compareStarts(
      'presses',
      before.presses,
      starts.map(({ presses }) => presses),
    ),
    compareStarts('seconds', before.seconds, seconds),
    compareCards(
      'fill',
      pairs(({ ok, of }) => ok / of),
    ),
    compareCards(
      'empty',
      pairs(({ empty }) => empty),
    ),
    compareCards(
      'junk',
      pairs(({ junk }) => junk),
    ),
    compareShares(steps.before, again),
  ];
}

function daysSeen({ starts, cards }: PilotRecord): CalendarDate[] {
  return [
    ...new Set([
      ...starts.map(({ day }) => day),
      ...cards.flatMap(({ found, left }) => [found.day, left.day]),
    ]),
  ];
}

function wasChanged({ found, left }: PilotCard): boolean {
  return (['ok', 'of', 'empty', 'junk'] as const).some((key) => found[key] !== left[key]);
}

function careOf(
  lines: readonly PilotComparison[],
  { steps, versions }: PilotSources,
  { short, idle }: { readonly short: boolean; readonly idle: boolean },
): PilotCare[] {
  const known = (measure: string) => lines.some((line) => line.measure === measure && line.before !== null);
  const flaws = [steps.before?.flaw, steps.after?.flaw];
  const holds: Readonly<Record<PilotCare, boolean>> = {
    'one-browser': true,
    'undated-starts': known('presses'),
    'cards-under-rules': known('fill'),
    short,
    'idle-days': idle,
    versions: versions > 0,
    filtered: flaws.includes('filtered'),
    partial: flaws.includes('partial'),
    'same-reading': steps.before !== null && steps.before.day === steps.after?.day,
  };
  return PILOT_CARE.filter((care) => holds[care]);
}
