/** Where the reading of whole lists meets the page tools, in the isolated world that both share. */
import type { ReadAll, ReadAllOptions } from './read-all';

/** Begins the reading of a whole list. */
export type Walk = (options: ReadAllOptions) => ReadAll;

const SLOT = Symbol.for('prelude.walk');

type World = { [SLOT]?: Walk };

export function offerWalk(walk: Walk): void {
  (globalThis as World)[SLOT] = walk;
}

export function takeWalk(): Walk | null {
  return (globalThis as World)[SLOT] ?? null;
}
