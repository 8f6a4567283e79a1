/** Where the second load meets the first, in the isolated world that both share. */
import type { PageTools } from './overlay';

const SLOT = Symbol.for('prelude.tools');

type World = { [SLOT]?: PageTools };

export function offerTools(tools: PageTools): void {
  (globalThis as World)[SLOT] = tools;
}

export function takeTools(): PageTools | null {
  return (globalThis as World)[SLOT] ?? null;
}
