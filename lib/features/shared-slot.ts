/**
 * Code that several of our files need stands in the first of them and meets the others here, in the isolated world
 * that all share. The build writes who takes what; see `wxt.shared-code.ts`.
 */
import type { OnDemand } from '../platform/page-scripts';
import type { CoreHost } from './feature';

const SLOT = Symbol.for('prelude.shared');

type World = { [SLOT]?: Record<string, object> };

/**
 * Called by a file that holds code for others. A base that comes into a page which has one is a newer version's:
 * nothing that leaned on the older one is of use any longer.
 */
export function share(file: string, shared: object): void {
  const world = globalThis as World;
  world[SLOT] = { ...(file === 'base' ? {} : world[SLOT]), [file]: shared };
}

/** Ask for a file that comes on demand, and for what it leans on and is not here yet. */
export async function bringScript(send: CoreHost['send'], file: OnDemand): Promise<void> {
  await send('site/load-script', { file, here: Object.keys((globalThis as World)[SLOT] ?? {}) });
}
