/**
 * Code that several of our files need stands in the first of them and meets the others here, in the isolated world
 * that all share. The build writes who takes what; see `wxt.shared-plan.ts`.
 */
import type { OnDemand } from '../platform/page-scripts';
import type { CoreHost } from './feature';

const SLOT = Symbol.for('prelude.shared');

type World = { [SLOT]?: Record<string, object> };

/**
 * Called by a file that holds code for others. A file may come a second time, as the base does before an adapter that is
 * brought into an open page: the first one stays, since others are built upon it, some of them at this very moment. A
 * newer version of ours is given a world of its own and never meets an older one here.
 */
export function share(file: string, shared: object): void {
  const world = globalThis as World;
  world[SLOT] = { [file]: shared, ...world[SLOT] };
}

/** Ask for a file that comes on demand, and for what it leans on and is not here yet. */
export async function bringScript(send: CoreHost['send'], file: OnDemand): Promise<void> {
  await send('site/load-script', { file, here: Object.keys((globalThis as World)[SLOT] ?? {}) });
}
