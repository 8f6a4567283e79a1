/**
 * The page reader comes into a page as a file of its own, on demand. Both
 * scripts live in the same isolated world; this is where they meet.
 */
import type { DealTablePort } from './adapter';

const SLOT = Symbol.for('prelude.reader');

type World = { [SLOT]?: () => DealTablePort };

/**
 * Called by the reader's own script.
 * @param reader Asked before each reading, since the page's CRM may be recognised after the reader has come.
 */
export function offerReader(reader: () => DealTablePort): void {
  (globalThis as World)[SLOT] = reader;
}

/** The reader, if it has been loaded into this frame. */
export function takeReader(): DealTablePort | undefined {
  return (globalThis as World)[SLOT]?.();
}
