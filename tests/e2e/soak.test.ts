/**
 * A day of work, compressed: a CRM of one page that is led to and fro and drawn
 * anew, again and again. What the overlay holds in the page's memory must not
 * grow, and it must go on watching with what it began with. `SOAK=full` is the
 * eight hours; `npm run fuzz -- soak` runs it.
 */
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Installed, install } from './extension';
import { HOSTILE, serve, visit } from './hostile-page';
import { DEMO_STANDARD } from './standards';
import { loadStandard, untilOverlay } from './steps';

const FULL = process.env.SOAK === 'full';
const NAVIGATIONS = FULL ? 2000 : 100;
const BATCHES = 10;
/** So often the page rests, so that everything that waits for rest is done as well. */
const REST_EVERY = 50;
const MOST_GROWTH = 2 * 1024 * 1024;

let ext: Installed;
let page: Page;
let cdp: CDPSession;
/** The isolated world of the overlay in the page. */
let world = 0;
const errors: string[] = [];

beforeAll(async () => {
  ext = await install();
  await ext.ask('site/enable', { origin: HOSTILE });
  await loadStandard(ext, DEMO_STANDARD, HOSTILE);
  await serve(ext, { script: String(dayOfWork) });
  page = await visit(ext, errors);
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  cdp = await ext.context.newCDPSession(page);
  cdp.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension:') && context.auxData?.type === 'isolated')
      world = context.id;
  });
  await cdp.send('Runtime.enable');
});
afterAll(() => ext?.close());

test(`memory and watching stay as they were over ${NAVIGATIONS} pages and ${NAVIGATIONS * BATCHES} changes`, {
  timeout: 60_000 + NAVIGATIONS * 1500,
}, async () => {
  await work(REST_EVERY);
  const before = { heap: await heap(), observers: await observers() };
  for (let done = 0; done < NAVIGATIONS; done += REST_EVERY) await work(REST_EVERY);
  const after = { heap: await heap(), observers: await observers() };
  console.log(
    `heap ${before.heap} → ${after.heap} bytes, observers ${before.observers} → ${after.observers}`,
  );
  expect([before.observers, after.observers]).toEqual([1, 1]);
  expect(after.heap - before.heap).toBeLessThanOrEqual(MOST_GROWTH);
  expect(errors).toEqual([]);
  expect(await page.locator('prelude-host').count()).toBeLessThanOrEqual(3);
});

async function work(navigations: number): Promise<void> {
  await page.evaluate(
    ([count, batches]) => (window as unknown as { dayOfWork: typeof dayOfWork }).dayOfWork(count, batches),
    [navigations, BATCHES] as const,
  );
  await untilOverlay(ext, page, ({ reading }) => reading.phase === 'done');
}

/** Bytes in use once everything that nobody holds is gone. */
async function heap(): Promise<number> {
  for (let round = 0; round < 3; round++) await cdp.send('HeapProfiler.collectGarbage');
  return (await cdp.send('Runtime.getHeapUsage')).usedSize;
}

/** Mutation observers of the overlay that are alive. */
async function observers(): Promise<number> {
  const { result } = await cdp.send('Runtime.evaluate', {
    expression: 'MutationObserver.prototype',
    contextId: world,
  });
  const { objects } = await cdp.send('Runtime.queryObjects', { prototypeObjectId: result.objectId ?? '' });
  const { result: properties } = await cdp.send('Runtime.getProperties', {
    objectId: objects.objectId ?? '',
    ownProperties: true,
  });
  await cdp.send('Runtime.releaseObject', { objectId: objects.objectId ?? '' });
  return properties.filter(({ name }) => /^\d+$/.test(name)).length;
}

/** Runs in the page: goes from place to place, drawing the list anew in small steps. */
async function dayOfWork(navigations: number, batches: number): Promise<void> {
  const turn = () => new Promise((resolve) => setTimeout(resolve));
  const body = document.querySelector('tbody');
  for (let n = 0; n < navigations; n++) {
    history.pushState({}, '', n % 2 ? '/deals' : `/tasks?step=${n % 7}`);
    for (let batch = 0; batch < batches; batch++) {
      const row = body?.firstElementChild?.cloneNode(true) as HTMLElement | undefined;
      if (row) body?.append(row);
      body?.firstElementChild?.remove();
      document.querySelector('h1')?.replaceChildren(`Сделки ${n}.${batch}`);
      await turn();
    }
  }
  history.pushState({}, '', '/deals');
}
