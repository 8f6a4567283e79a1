import type { CalendarDate } from '../deal';
import { addDays } from '../pipeline/days';
import { type Finding, WARNING_RULES, type Warning, warningKey } from './warning';

/** What is remembered of one rule in one pipeline between readings. Plain data, fit for storage. */
export interface WarningMemory {
  /** First day of the unbroken run of readings beyond the threshold. */
  readonly crossedSince: CalendarDate | null;
  /** Day on which it became a warning; null while it is none. */
  readonly firedOn: CalendarDate | null;
  /** Not shown before this day. */
  readonly hiddenUntil: CalendarDate | null;
  /** Why the person hid it. */
  readonly hiddenWhy: string | null;
}

/** Memories by `warningKey`. */
export type WarningLog = Readonly<Record<string, WarningMemory>>;

/** The log after a reading, with what to show. */
export interface WarningReport {
  readonly log: WarningLog;
  /** Warnings to show now, in order of importance. */
  readonly shown: readonly Warning[];
  /** Those among them that came up with this reading. */
  readonly fresh: readonly Warning[];
  /** Beyond the threshold for long enough, but kept for tomorrow because today had its share. */
  readonly postponed: number;
}

/** More new warnings a day than this are noise. */
const MOST_NEW_A_DAY = 3;

const NOTHING: WarningMemory = { crossedSince: null, firedOn: null, hiddenUntil: null, hiddenWhy: null };

/**
 * Takes the findings of one reading into the log. A rule becomes a warning when two readings at least a day apart find
 * it crossed with nothing else between, stays one until it is clear, and at most three new ones come up a day.
 * A rule without a finding (switched off, or too little data) is forgotten, unless a person has hidden it.
 * @param today the day of the reading; readings of one day may come in any number
 */
export function noteFindings(
  log: WarningLog,
  findings: readonly Finding[],
  today: CalendarDate,
): WarningReport {
  const next: Record<string, WarningMemory> = keptHidden(log, today);
  const shown: Warning[] = [];
  const fresh: Warning[] = [];
  let room = MOST_NEW_A_DAY - Object.values(log).filter((memory) => memory.firedOn === today).length;
  let postponed = 0;
  for (const finding of byImportance(findings)) {
    const key = warningKey(finding);
    const known = Object.hasOwn(log, key) ? (log[key] ?? NOTHING) : NOTHING;
    let memory = remembered(known, finding, today);
    if (isDue(memory, today)) {
      if (room > 0) memory = { ...memory, firedOn: today };
      else postponed++;
      room--;
    }
    next[key] = memory;
    if (memory.firedOn === null || isHidden(memory, today)) continue;
    const warning = { ...finding, since: memory.crossedSince ?? memory.firedOn };
    shown.push(warning);
    if (memory.firedOn !== known.firedOn) fresh.push(warning);
  }
  return { log: next, shown, fresh, postponed };
}

/**
 * Hides a warning for some days, with the person's reason. When it is still on after that, it comes up again.
 * @param days at least 1
 */
export function hideWarning(
  log: WarningLog,
  key: string,
  today: CalendarDate,
  days: number,
  why: string,
): WarningLog {
  const known = Object.hasOwn(log, key) ? (log[key] ?? NOTHING) : NOTHING;
  const hiddenUntil = addDays(today, Math.max(1, Math.round(days)));
  return { ...log, [key]: { ...known, hiddenUntil, hiddenWhy: why } };
}

function remembered(known: WarningMemory, { state }: Finding, today: CalendarDate): WarningMemory {
  const over = known.hiddenUntil !== null && !isHidden(known, today);
  const memory = over ? { ...known, hiddenUntil: null, hiddenWhy: null } : known;
  if (state === 'clear') return { ...memory, crossedSince: null, firedOn: null };
  if (state === 'between') return memory.firedOn === null ? { ...memory, crossedSince: null } : memory;
  return { ...memory, crossedSince: memory.crossedSince ?? today };
}

function isDue({ crossedSince, firedOn, hiddenUntil }: WarningMemory, today: CalendarDate): boolean {
  return firedOn === null && hiddenUntil === null && crossedSince !== null && crossedSince < today;
}

function isHidden({ hiddenUntil }: WarningMemory, today: CalendarDate): boolean {
  return hiddenUntil !== null && today < hiddenUntil;
}

function keptHidden(log: WarningLog, today: CalendarDate): Record<string, WarningMemory> {
  const hidden = Object.entries(log).filter(([, memory]) => isHidden(memory, today));
  return Object.fromEntries(
    hidden.map(([key, memory]) => [key, { ...memory, crossedSince: null, firedOn: null }]),
  );
}

function byImportance(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      WARNING_RULES.indexOf(a.rule) - WARNING_RULES.indexOf(b.rule) || (a.pipeline < b.pipeline ? -1 : 1),
  );
}
