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
}

export const NO_STARTS: Starts = { before: [], since: [] };

/** Starts kept of each kind; older ones say nothing of today. */
export const STARTS_KEPT = 10;

/** A start of more presses than this was no start of work. */
const MOST_PRESSES = 100;

/** The starts with one more. */
export function addStart(starts: Starts, presses: number, underStandard: boolean): Starts {
  const kind = underStandard ? 'since' : 'before';
  return { ...starts, [kind]: [...starts[kind], Math.min(presses, MOST_PRESSES)].slice(-STARTS_KEPT) };
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
  const counts = (value: unknown): number[] =>
    (Array.isArray(value) ? value : [])
      .filter((each): each is number => Number.isInteger(each) && each >= 0 && each <= MOST_PRESSES)
      .slice(-STARTS_KEPT);
  return { before: counts(Reflect.get(stored, 'before')), since: counts(Reflect.get(stored, 'since')) };
}
