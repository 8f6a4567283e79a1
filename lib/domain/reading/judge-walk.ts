/**
 * Whether a walk through a list has seen all of it. Only the CRM's own count
 * proves that: an end that was reached proves nothing, because lists that draw
 * their rows anew while they scroll skip some.
 */

/** How a reading of a whole list ended. */
export type ReadAllEnd =
  /** As many as the page says there are. */
  | 'whole'
  /** The end was reached, and the page says there are more. */
  | 'short'
  /** The end was reached, and the page does not say how many there are. */
  | 'uncounted'
  /** The list changed on the way: what was read and what the page says do not agree. */
  | 'changed'
  /** The person stopped it. */
  | 'stopped'
  /** Pages of the list are loaded anew by the browser, which ends what runs in them. */
  | 'reloads'
  /** The page did not answer a turn of the page or a wish for more. */
  | 'stuck'
  /** Rows carry neither id nor link and do not stay: they cannot be told apart. */
  | 'no-ids'
  /** The person went to another page, or another view of it. */
  | 'left'
  | 'login'
  | 'error'
  | 'empty'
  | 'loading'
  | 'not-deals'
  /** Another tab is reading the same list. */
  | 'other-tab'
  | 'failed';

/** One walk from the first row to the last. */
export interface Walk {
  /** Distinct records of this walk and of those before it that still count. */
  readonly read: number;
  /** What the page said at the beginning and at the end; null when it does not say. */
  readonly totalBefore: number | null;
  readonly totalAfter: number | null;
  /** Records that the page never filled. */
  readonly unfilled: number;
}

/** Walks that are made at most, the first one included. */
export const MOST_WALKS = 3;

export interface WalkVerdict {
  readonly end: ReadAllEnd;
  /**
   * What another walk may mend: `add` looks for rows that were missed, `anew` forgets what was read, since
   * some of it may have left the list; null when nothing is to be mended.
   */
  readonly mend: 'add' | 'anew' | null;
}

/** Judge a walk that came to the end of the list. */
export function judgeWalk({ read, totalBefore, totalAfter, unfilled }: Walk): WalkVerdict {
  const total = totalAfter ?? totalBefore;
  if (total === null) return { end: 'uncounted', mend: null };
  const changed = totalBefore !== null && totalAfter !== null && totalBefore !== totalAfter;
  if (changed || read > total) return { end: 'changed', mend: 'anew' };
  if (read < total) return { end: 'short', mend: 'add' };
  return unfilled > 0 ? { end: 'short', mend: 'add' } : { end: 'whole', mend: null };
}

/**
 * The count that may be kept with what was read. A count that the rows in hand
 * contradict proves nothing and would make a part look whole.
 */
export function trustedTotal(end: ReadAllEnd, read: number, total: number | null): number | null {
  if (total === null || read > total) return null;
  return end === 'changed' && read === total ? null : total;
}

/** True when what was read up to this end may be kept, as a whole or as a part. */
export function mayKeep(end: ReadAllEnd): boolean {
  return ['whole', 'short', 'uncounted', 'changed', 'stopped', 'reloads', 'stuck'].includes(end);
}
