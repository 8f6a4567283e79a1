/** One failing feature stops neither the others nor the page, and is left out once it failed on three pages. */
import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { leftOutFeatures, noteFailure } from '../../../lib/background/failures';
import type { CoreHost, Feature } from '../../../lib/features/feature';
import { runFeatures } from '../../../lib/features/run-features';
import { completeBrowser } from '../background/world';

const QUIET = vi.spyOn(console, 'warn').mockImplementation(() => undefined);

beforeEach(() => {
  completeBrowser();
  QUIET.mockClear();
});

const feature = (id: Feature['id'], start: Feature['start']): Feature => ({ id, runsOn: () => true, start });
const boom = () => {
  throw new Error('Поставка стеллажей is no function');
};

/** Runs features as one page does. */
function page(features: readonly Feature[], off?: readonly string[]) {
  const gaveUp: string[] = [];
  const settings = (off ? { off } : {}) as CoreHost['settings'];
  const hostFor = (own: Pick<CoreHost, 'signal' | 'report'>) => own as CoreHost;
  runFeatures(features, settings, new AbortController().signal, hostFor, (id) => gaveUp.push(id));
  return gaveUp;
}

test('a feature that cannot start is named once, and the next one starts', () => {
  const next = vi.fn();
  expect(page([feature('menu-order', boom), feature('visits', next)])).toEqual(['menu-order']);
  expect(next).toHaveBeenCalledOnce();
  expect(QUIET).toHaveBeenCalledOnce();
});

test('a feature that fails three times on a page is stopped there and tells of it once', () => {
  let host: CoreHost | undefined;
  const gaveUp = page([feature('menu-order', (given) => (host = given))]);
  for (let time = 1; time <= 5; time++) {
    host?.report(new Error('again'));
    expect(host?.signal.aborted).toBe(time >= 3);
  }
  expect(gaveUp).toEqual(['menu-order']);
});

test('a feature that failed on three pages is not started on the fourth', async () => {
  for (let visit = 0; visit < 3; visit++)
    for (const id of page([feature('menu-order', boom)])) await noteFailure(id);
  const off = await leftOutFeatures();
  expect(off).toEqual(['menu-order']);
  const start = vi.fn();
  page([feature('menu-order', start), feature('visits', start)], off);
  expect(start).toHaveBeenCalledOnce();
});

test('what is remembered of a failure quotes nothing of the page', async () => {
  for (const id of page([feature('menu-order', boom)])) await noteFailure(id);
  expect(JSON.stringify(await browser.storage.local.get(null))).not.toContain('Поставка');
});
