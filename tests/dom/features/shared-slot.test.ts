/** Where the files of a page meet. */
import { afterEach, expect, test, vi } from 'vitest';
import { bringScript, share } from '../../../lib/features/shared-slot';

const SLOT = Symbol.for('prelude.shared');
const world = globalThis as { [SLOT]?: Record<string, object> };

afterEach(() => {
  delete world[SLOT];
});

test('a file that comes a second time takes nothing from those that were built upon the first', () => {
  const first = { find: () => 'first' };
  share('base', first);
  share('finders', {});
  share('base', { find: () => 'second' });
  expect(Object.keys(world[SLOT] ?? {}).sort()).toEqual(['base', 'finders']);
  expect(world[SLOT]?.base).toBe(first);
});

test('only what is not here yet is asked for', async () => {
  const send = vi.fn(async () => undefined);
  share('base', {});
  share('finders', {});
  await bringScript(send as never, 'reader');
  expect(send).toHaveBeenCalledWith('site/load-script', {
    file: 'reader',
    here: expect.arrayContaining(['base', 'finders']),
  });
});
