/** Whole lists, in every way a CRM may draw them: all rows or an explicit "N of M", and the page left as it was. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { ReadAllState } from '../../lib/domain/views';
import { startDemoCrm } from '../sites/demo-crm/server.mjs';
import { dealsBetween } from '../sites/long-lists/deals.mjs';
import { startLongLists } from '../sites/long-lists/server.mjs';
import { type Installed, install } from './extension';
import { commandOverlay, overlayState, until, untilOverlay } from './steps';

const PATIENCE = { timeout: 90_000 };

let site: Awaited<ReturnType<typeof startLongLists>>;
let ext: Installed;
let page: Page;
let account: string;

beforeAll(async () => {
  site = await startLongLists();
  account = new URL(site.url).host;
  ext = await install();
  await ext.ask('site/enable', { origin: site.url });
});
afterAll(async () => {
  await ext?.close();
  await site?.close();
});
afterEach(async () => {
  await page?.close();
  await ext.ask('history/forget', { account });
});

describe('a list that keeps only the rows in view', () => {
  test.each([
    ['draws at once, in a box', 'n=10000', 10_000],
    ['rows of different heights in the window', 'n=1500&scroller=window&heights=varied', 1500],
    ['draws a frame late', 'n=1500&draw=frame', 1500],
    ['draws long after it was scrolled', 'n=600&draw=task', 600],
    ['scrolls smoothly', 'n=600&smooth=1', 600],
    ['C20: sorts itself anew while it is read', 'n=1500&sorts=3', 1500],
    ['C26: fills its cells late', 'n=200&late=120', 200],
  ])('%s', PATIENCE, async (_how, query, count) => {
    const end = await readAll(`kind=virtual&${query}`);
    expect(end).toMatchObject({ end: 'whole', read: count, total: count });
    const { snapshot } = await ext.ask('pipeline/view', { account });
    expect(snapshot).toMatchObject({ read: count, total: count, complete: true, refusedCount: 0 });
    expect(await storedCents()).toEqual(truthCents(count));
    expect(await page.evaluate(() => [scrollY, document.querySelector('.box')?.scrollTop ?? 0])).toEqual([
      0, 0,
    ]);
  });

  test('C20: never claims to be whole without a count', async () => {
    const end = await readAll('kind=virtual&n=400&rowcount=none');
    expect(end).toMatchObject({ end: 'uncounted', read: 400, total: null });
    expect((await ext.ask('pipeline/view', { account })).snapshot).toMatchObject({
      read: 400,
      total: null,
      complete: false,
    });
  });

  test('C20: does not believe a count of the rows that happen to be drawn', async () => {
    const end = await readAll('kind=virtual&n=400&rowcount=low');
    expect(end).toMatchObject({ end: 'uncounted', read: 400 });
    expect((await ext.ask('pipeline/view', { account })).snapshot?.complete).toBe(false);
  });

  test('C20: says how many of how many when the count is too high', PATIENCE, async () => {
    const end = await readAll('kind=virtual&n=400&rowcount=high');
    expect(end).toMatchObject({ end: 'short', read: 400, total: 440 });
    expect((await ext.ask('pipeline/view', { account })).snapshot).toMatchObject({ read: 400, total: 440 });
  });

  test('C22: rows without id and link are refused rather than mixed up', async () => {
    const end = await readAll('kind=virtual&n=200&ids=none');
    expect(end).toMatchObject({ end: 'no-ids' });
    expect((await ext.ask('pipeline/view', { account })).snapshot?.complete).not.toBe(true);
  });
});

describe('a list that comes in parts', () => {
  test.each([
    ['brings more at a press', 'kind=more&n=90', 90],
    ['brings more at its end', 'kind=endless&n=137', 137],
    ['has pages and arrows', 'kind=pages&n=70', 70],
    ['has numbered pages, begun in the middle', 'kind=pages&n=70&pager=numbers&page=3', 70],
    ['is a board whose columns fill late', 'kind=board', 114],
    ['C30: moves a deal to another page on the way', 'kind=pages&n=70&moves=once', 70],
  ])('%s', PATIENCE, async (_how, query, count) => {
    const end = await readAll(query);
    expect(end).toMatchObject({ end: 'whole', read: count, total: count });
    expect((await ext.ask('pipeline/view', { account })).snapshot).toMatchObject({
      read: count,
      complete: true,
    });
    expect(new URL(page.url()).search).toBe(`?${query}`);
  });

  test('asks its server no faster than a person would', PATIENCE, async () => {
    const before = site.asked.length;
    await readAll('kind=more&n=100');
    const times = site.asked.slice(before);
    const gaps = times.slice(2).map((time, at) => time - (times[at + 1] ?? 0));
    expect(gaps.length).toBeGreaterThan(1);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(900);
  });

  test('C30: says that it changed while new deals keep coming', PATIENCE, async () => {
    const end = await readAll('kind=pages&n=50&moves=grow');
    expect(end?.end).toBe('changed');
    expect((await ext.ask('pipeline/view', { account })).snapshot?.complete).toBe(false);
  });

  test('whose pages the browser loads anew is read as the part it is', async () => {
    const end = await readAll('kind=plain&n=70');
    expect(end).toMatchObject({ end: 'reloads', read: 20, total: 70 });
    expect(new URL(page.url()).search).toBe('?kind=plain&n=70');
  });
});

describe('what breaks into a reading', () => {
  test('stopping keeps a part, and says of how many', async () => {
    await open('kind=more&n=200');
    await commandOverlay(ext, page, { do: 'read-all' });
    await untilAll(({ read }) => read > 50);
    await commandOverlay(ext, page, { do: 'stop-reading' });
    const { end, read, total } = await untilAll(({ phase }) => phase === 'ended');
    expect([end, total]).toEqual(['stopped', 200]);
    const { snapshot } = await ext.ask('pipeline/view', { account });
    expect(snapshot).toMatchObject({ read, total: 200, complete: false });
  });

  test('a person who scrolls has the page to himself until he lets it go on', PATIENCE, async () => {
    await open('kind=endless&n=120');
    await commandOverlay(ext, page, { do: 'read-all' });
    await untilAll(({ phase }) => phase === 'running');
    await page.mouse.move(300, 300);
    await page.mouse.wheel(0, 10);
    expect(await untilAll(({ phase }) => phase === 'resting')).toMatchObject({ rest: 'touched' });
    await commandOverlay(ext, page, { do: 'go-on-reading' });
    expect(await untilAll(({ phase }) => phase === 'ended')).toMatchObject({ end: 'whole', read: 120 });
  });

  test('L17: a tab that nobody sees is not read on, and goes on once it is seen', PATIENCE, async () => {
    await open('kind=more&n=100');
    await commandOverlay(ext, page, { do: 'read-all' });
    await untilAll(({ phase }) => phase === 'running');
    await setVisibility('hidden');
    expect(await untilAll(({ phase }) => phase === 'resting')).toMatchObject({ rest: 'hidden' });
    await setVisibility('visible');
    expect(await untilAll(({ phase }) => phase === 'ended')).toMatchObject({ end: 'whole', read: 100 });
  });

  test('L14: another page under the same document ends it, and nothing of it is kept', async () => {
    await open('kind=more&n=200');
    const { snapshot: before } = await ext.ask('pipeline/view', { account });
    await commandOverlay(ext, page, { do: 'read-all' });
    await untilAll(({ read }) => read > 50);
    await page.evaluate(() => history.pushState(null, '', '/contacts'));
    await until(
      () => overlayState(ext, page),
      (state) => state !== null && state.reading.all?.phase !== 'running',
    );
    expect((await ext.ask('pipeline/view', { account })).snapshot?.read).toBe(before?.read);
  });

  test('L13: a tab that is closed on the way leaves what was there before', async () => {
    await open('kind=more&n=200');
    const { snapshot: before } = await ext.ask('pipeline/view', { account });
    await commandOverlay(ext, page, { do: 'read-all' });
    await untilAll(({ read }) => read > 50);
    await page.close();
    const { snapshot } = await ext.ask('pipeline/view', { account });
    expect(snapshot).toMatchObject({ read: before?.read, total: 200, complete: false });
  });

  test('L10: a second tab does not read the same list at the same time', PATIENCE, async () => {
    await open('kind=more&n=120');
    await commandOverlay(ext, page, { do: 'read-all' });
    await untilAll(({ read }) => read > 25);
    const second = await ext.context.newPage();
    await second.goto(`${site.url}/deals?kind=more&n=120&_=2`);
    await untilOverlay(ext, second, ({ reading }) => reading.phase === 'done');
    await commandOverlay(ext, second, { do: 'read-all' });
    const other = await untilOverlay(ext, second, ({ reading }) => reading.all?.phase === 'ended');
    expect(other.reading.all?.end).toBe('other-tab');
    await second.close();
    await page.bringToFront();
    expect(await untilAll(({ phase }) => phase === 'ended')).toMatchObject({ end: 'whole', read: 120 });
  });
});

test.each([
  ['C29: an error in a corner', 'toast', 'error'],
  ['C29: a page that is forbidden', 'forbidden', 'error'],
  ['C27: a sign-in form under the address of the list', 'login', 'login'],
  ['C29: a list without any deal', 'none', 'empty'],
  ['C29: a filter that no deal matches', 'filtered', 'filtered'],
  ['C26: a page that is still loading', 'busy', 'loading'],
])('%s is told as what it is, and never stored as 0 deals', async (_what, kind, reason) => {
  page = await ext.context.newPage();
  await page.goto(`${site.url}/deals?kind=${kind}`);
  const { reading } = await untilOverlay(ext, page, (state) => state.reading.phase === 'refused');
  expect(reading.reason).toBe(reason);
  expect((await ext.ask('pipeline/view', { account })).snapshot).toBeNull();
});

test('the virtual list of the demo CRM, closed deals included', PATIENCE, async () => {
  const demo = await startDemoCrm();
  await ext.ask('site/enable', { origin: demo.url });
  page = await ext.context.newPage();
  await page.goto(`${demo.url}/deals?list=virtual&state=all`);
  await untilOverlay(ext, page, ({ reading }) => reading.phase === 'done');
  await commandOverlay(ext, page, { do: 'read-all' });
  const end = await untilAll(({ phase }) => phase === 'ended');
  expect(end.end).toBe('whole');
  const { deals } = await ext.ask('history/deals', {
    account: new URL(demo.url).host,
    from: 0,
    count: 10_000,
  });
  const ends = new Set(deals.map(({ outcome }) => outcome));
  expect(deals).toHaveLength(end.total ?? 0);
  expect([...ends].sort()).toEqual(['lost', 'open', 'won']);
  await demo.close();
});

async function open(query: string): Promise<void> {
  page = await ext.context.newPage();
  await page.goto(`${site.url}/deals?${query}`);
  await untilOverlay(ext, page, ({ reading }) => reading.phase === 'done');
}

async function readAll(query: string): Promise<ReadAllState> {
  await open(query);
  await commandOverlay(ext, page, { do: 'read-all' });
  return untilAll(({ phase }) => phase === 'ended');
}

async function untilAll(accept: (state: ReadAllState) => boolean): Promise<ReadAllState> {
  const state = await until(
    () => overlayState(ext, page),
    (found) => found?.reading.all !== undefined && accept(found.reading.all),
    80_000,
  );
  return state?.reading.all as ReadAllState;
}

/** Headless pages are never hidden: what the page is told of itself is turned by hand, in its own world and in ours. */
async function setVisibility(state: 'hidden' | 'visible'): Promise<void> {
  const cdp = await ext.context.newCDPSession(page);
  const worlds: number[] = [];
  cdp.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context.id));
  await cdp.send('Runtime.enable');
  for (const contextId of worlds) {
    const expression = `Object.defineProperty(document, 'visibilityState', { value: '${state}', configurable: true });
document.dispatchEvent(new Event('visibilitychange'))`;
    await cdp.send('Runtime.evaluate', { contextId, expression }).catch(() => undefined);
  }
  await cdp.detach();
}

async function storedCents(): Promise<number[]> {
  const cents: number[] = [];
  for (;;) {
    const { deals, total } = await ext.ask('history/deals', { account, from: cents.length, count: 5000 });
    cents.push(...deals.map(({ amount }) => amount?.minor ?? -1));
    if (deals.length === 0 || cents.length >= total) return cents.sort((a, b) => a - b);
  }
}

function truthCents(count: number): number[] {
  return dealsBetween(0, count)
    .map(({ cents }) => cents)
    .sort((a, b) => a - b);
}
