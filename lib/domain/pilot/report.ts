/** The page that ends a pilot week: before and after, what they stand on, and what cannot be compared. */
import type { CalendarDate } from '../deal';
import { compareCards, compareShares, compareStarts, type PilotComparison } from './compare';
import { type NextSteps, STEP_FLAWS } from './next-steps';
import type { CardState, PilotCard, PilotRecord } from './record';
import { pilotDays } from './state';

/** What stands outside the record. */
export interface PilotSources {
  /** Presses and seconds of starts before any standard held; they carry no date. */
  readonly before: { readonly presses: readonly number[]; readonly seconds: readonly number[] };
  readonly steps: NextSteps;
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
 * - and the flaws of the readings of deals.
 */
export const PILOT_CARE = [
  'one-browser',
  'undated-starts',
  'cards-under-rules',
  'short',
  'idle-days',
  'versions',
  ...STEP_FLAWS,
] as const;

export type PilotCare = (typeof PILOT_CARE)[number];

export interface PilotReport {
  readonly from: CalendarDate;
  /** Last day that the report covers: the fifth, or today when that is earlier. */
  readonly to: CalendarDate;
  readonly lines: readonly PilotComparison[];
  /** Days of the two readings of deals that are compared; null when none are. */
  readonly readings: { readonly before: CalendarDate; readonly after: CalendarDate } | null;
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
  const { steps } = sources;
  return {
    from: record.startedOn,
    to: today < last ? today : last,
    lines,
    readings: steps.before && { before: steps.before.day, after: steps.after.day },
    cards: { opened: record.cards.length, changed: record.cards.filter(wasChanged).length },
    days: { seen: seen.length, of: passed.length },
    remarks: sources.remarks,
    care: careOf(lines, sources, { short: today < last, idle: isIdle(days, seen, today) }),
    empty: lines.every(({ verdict }) => verdict === 'none'),
  };
}

function linesOf({ starts, cards }: PilotRecord, { before, steps }: PilotSources): PilotComparison[] {
  const seconds = starts.flatMap((start) => start.seconds ?? []);
  const pairs = (figure: (state: CardState) => number) =>
    cards.map(({ found, left }) => [figure(found), figure(left)] as const);
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
    compareShares(steps.before, steps.after),
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

/** Whether nothing was seen on a working day that is over. */
function isIdle(days: readonly CalendarDate[], seen: readonly CalendarDate[], today: CalendarDate): boolean {
  return days.some((day) => day < today && !seen.includes(day));
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
  const holds = new Set<PilotCare>(['one-browser']);
  if (known('presses')) holds.add('undated-starts');
  if (known('fill')) holds.add('cards-under-rules');
  if (short) holds.add('short');
  if (idle) holds.add('idle-days');
  if (versions > 0) holds.add('versions');
  if (steps.flaw) holds.add(steps.flaw);
  return PILOT_CARE.filter((care) => holds.has(care));
}
