/**
 * How many presses stand between opening the CRM's root and the first screen
 * with work on it: a list, a board, a record. Counted before a standard holds
 * and since, so that a team sees what it gained.
 */
export interface Starts {
  /** Presses of the last starts without a standard, oldest first. */
  readonly before: readonly number[];
  /** The same while a standard holds. */
  readonly since: readonly number[];
  /** How long those starts took, where it was measured; absent when it never was. */
  readonly seconds?: { readonly before: readonly number[]; readonly since: readonly number[] };
}

export const NO_STARTS: Starts = { before: [], since: [] };

/** Starts kept of each kind; older ones say nothing of today. */
export const STARTS_KEPT = 10;

/** A start of more presses than this was no start of work. */
const MOST_PRESSES = 100;

/** Whoever needs longer has gone to do something else. */
export const MOST_SECONDS = 300;

/** The starts with one more. @param seconds How long it took; null when that is not known. */
export function addStart(
  starts: Starts,
  presses: number,
  underStandard: boolean,
  seconds: number | null = null,
): Starts {
  const kind = underStandard ? 'since' : 'before';
  const more = { ...starts, [kind]: [...starts[kind], Math.min(presses, MOST_PRESSES)].slice(-STARTS_KEPT) };
  if (seconds === null || seconds > MOST_SECONDS) return more;
  const { before, since } = starts.seconds ?? { before: [], since: [] };
  const times = {
    before,
    since,
    [kind]: [...(kind === 'since' ? since : before), seconds].slice(-STARTS_KEPT),
  };
  return { ...more, seconds: times };
}

/** A typical start. */
export interface TypicalStart {
  /** Median of the presses; half a press when two middle starts differ. */
  readonly presses: number;
  /** How many starts it stands on. */
  readonly of: number;
}

export interface StartGain {
  readonly before: TypicalStart | null;
  readonly since: TypicalStart | null;
}

/** What a start usually takes, of each kind; null where none was counted. */
export function startGain({ before, since }: Starts): StartGain {
  return { before: typical(before), since: typical(since) };
}

function typical(presses: readonly number[]): TypicalStart | null {
  if (presses.length === 0) return null;
  const sorted = presses.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0;
  return { presses: (upper + lower) / 2, of: presses.length };
}

/** Reads stored starts; whatever is damaged falls away alone. */
export function readStarts(stored: unknown): Starts {
  if (typeof stored !== 'object' || stored === null) return NO_STARTS;
  const { before, since, seconds } = stored as Partial<Record<keyof Starts, unknown>>;
  const starts = { before: counts(before, MOST_PRESSES), since: counts(since, MOST_PRESSES) };
  if (typeof seconds !== 'object' || seconds === null) return starts;
  const times = seconds as Partial<Record<'before' | 'since', unknown>>;
  return {
    ...starts,
    seconds: { before: counts(times.before, MOST_SECONDS), since: counts(times.since, MOST_SECONDS) },
  };
}

function counts(value: unknown, most: number): number[] {
  return (Array.isArray(value) ? value : [])
    .filter((each): each is number => Number.isInteger(each) && each >= 0 && each <= most)
    .slice(-STARTS_KEPT);
}
