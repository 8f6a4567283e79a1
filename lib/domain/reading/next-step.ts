/** What a walk through a list does next. Knows no page: only what the last look said of it. */

/** What one look found beside the rows. */
export interface ListSight {
  /** Rows are drawn where the person would look; false while a list is being filled. */
  readonly covered: boolean;
  /** Rows that are drawn and not filled yet. */
  readonly waiting: number;
  /** There is more to scroll to. */
  readonly below: boolean;
  /** A control that brings more rows into the same page. */
  readonly more: boolean;
  /** A control that turns to the next page. */
  readonly next: boolean;
  /** The page spoke of more records than it showed at first, and exactly as many have come since. */
  readonly all: boolean;
}

export type Step = 'wait' | 'scroll' | 'more' | 'turn' | 'end';

/** How long, in milliseconds, a list may take to fill the rows that it draws. */
export const FILL_PATIENCE = 5000;
/** How long a list without a word of its end is given to grow by itself. */
export const GROW_PATIENCE = 1500;
/**
 * No faster than a person could page: the least time between two steps that make
 * the CRM ask its server.
 */
export const PAGE_GAP = 1000;

/**
 * @param waited Milliseconds since the list last changed or was led on.
 */
export function nextStep(sight: ListSight, waited: number): Step {
  const isFilling = !sight.covered || sight.waiting > 0;
  if (isFilling && waited < FILL_PATIENCE) return 'wait';
  if (sight.below) return 'scroll';
  if (sight.more) return 'more';
  if (sight.next) return 'turn';
  return sight.all || waited >= GROW_PATIENCE ? 'end' : 'wait';
}
