/** Who may say what to the background, and what becomes of readings that were cut off or mixed up. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startDemoCrm } from '../sites/demo-crm/server.mjs';
import { type ExtensionGlobals, type Installed, install } from './extension';
import { HOSTILE, serve, visit } from './hostile-page';
import { untilOverlay, untilRead } from './steps';

const OTHER = 'https://acme.pipedrive.com';

let demo: Awaited<ReturnType<typeof startDemoCrm>>;
let ext: Installed;
let page: Page;

beforeAll(async () => {
  demo = await startDemoCrm();
  ext = await install();
  await ext.ask('site/enable', { origin: HOSTILE });
  await ext.ask('site/enable', { origin: demo.url });
  await serve(ext, {});
});
afterAll(async () => {
  await ext?.close();
  await demo?.close();
});
afterEach(() => page?.close());

const CHUNK = {
  ...{ readingId: 'r', seq: 0, last: true, view: 'list /deals', takenAt: 0, timeZone: 'UTC', total: 0 },
  ...{ source: 'list', stages: {}, filter: null, deals: [], skipped: [], refused: [] },
};

test.each([
  ['M03: pausing another site', 'site/pause', { origin: OTHER, paused: true }, 'other-origin'],
  [
    'M03: counting visits of another site',
    'site/visit',
    { origin: OTHER, section: '/x', label: 'x' },
    'other-origin',
  ],
  [
    'M03: teaching about another site',
    'site/learn',
    { origin: OTHER, learned: { menuContainer: 'nav' } },
    'other-origin',
  ],
  [
    'M03: writing into another account',
    'reading/chunk',
    { ...CHUNK, account: 'acme.pipedrive.com' },
    'other-account',
  ],
  [
    'M03: holding a list of another account',
    'reading/claim',
    { account: 'acme.pipedrive.com', view: 'list /deals', hold: true },
    'other-account',
  ],
  ['M03: reading the settings', 'settings/get', { origin: HOSTILE }, 'not-for-pages'],
  ['M03: reading the pipeline', 'pipeline/view', { account: 'crm.example.com' }, 'not-for-pages'],
  ['M03: taking the standard back', 'standard/undo', {}, 'not-for-pages'],
  ['M03: enabling a site', 'site/enable', { origin: OTHER }, 'not-for-pages'],
])('%s is refused to a script inside a page', async (_what, name, body, code) => {
  page = await visit(ext);
  expect(await fromPage([{ prelude: 1, id: crypto.randomUUID(), name, body }])).toMatchObject([
    { ok: false, code },
  ]);
});

test('M04: messages that are no requests get no answer, and the next request does', async () => {
  page = await visit(ext);
  const noise = [
    null,
    7,
    'text',
    [],
    {},
    { prelude: 2, id: 'a', name: 'site/visit', body: {} },
    { prelude: 1, id: 5, name: 'site/visit', body: {} },
    { prelude: 1, id: 'x'.repeat(65), name: 'site/visit', body: {} },
    { prelude: 1, id: 'a', name: 'toString', body: {} },
    { prelude: 1, id: 'a', name: '__proto__', body: {} },
    { prelude: 1, id: 'a', name: 'site/visit' },
    { prelude: 1, id: 'a', name: 'site/visit', body: 'x' },
  ];
  expect(await fromPage(noise)).toEqual(noise.map(() => null));
  expect((await ext.ask('site/status', { origin: HOSTILE })).state).toBe('on');
});

test('M04: a piece of a reading that is not sound is refused and leaves nothing', async () => {
  page = await visit(ext);
  const bad = [
    { ...CHUNK, account: 'crm.example.com', readingId: 'bad-1', seq: -1 },
    { ...CHUNK, account: 'crm.example.com', readingId: 'bad-2', total: 'many' },
    { ...CHUNK, account: 'crm.example.com', readingId: 'bad-3', deals: [{ id: 1 }] },
    { account: 'crm.example.com' },
  ].map((body) => ({ prelude: 1, id: crypto.randomUUID(), name: 'reading/chunk', body }));
  const answers = (await fromPage(bad)) as { ok: boolean }[];
  expect(answers.map(({ ok }) => ok)).toEqual([false, false, false, false]);
});

test('M04: a request whose fields are of another kind is refused before anybody looks at it', async () => {
  page = await visit(ext);
  const odd = [
    ['site/visit', { origin: HOSTILE, section: {}, label: 'x' }],
    ['site/visit', { origin: HOSTILE, label: 'x' }],
    ['site/pause', { origin: HOSTILE, paused: 'yes' }],
    ['site/learn', { origin: HOSTILE, learned: null }],
    ['feature/failed', { feature: ['menu-order'] }],
  ].map(([name, body]) => ({ prelude: 1, id: crypto.randomUUID(), name, body }));
  const answers = await fromPage(odd);
  expect(answers).toEqual(odd.map(() => ({ ok: false, code: 'bad-shape' })));
});

test('M05: the same request sent twice is carried out once', async () => {
  page = await visit(ext);
  const id = crypto.randomUUID();
  const before = await visits();
  const request = {
    prelude: 1,
    id,
    name: 'site/visit',
    body: { origin: HOSTILE, section: '/twice', label: 'x' },
  };
  await fromPage([request, request]);
  await fromPage([request]);
  expect((await visits()) - before).toBe(1);
});

test('M06: three thousand messages at once leave the background answering', async () => {
  page = await visit(ext);
  const flood = Array.from({ length: 3000 }, (_, n) => ({
    ...{ prelude: 1, id: `flood-${n}`, name: n % 20 === 0 ? 'start/claim' : 'no/such', body: {} },
  }));
  const answers = (await fromPage(flood)) as ({ ok: boolean } | null)[];
  expect(answers.filter((answer) => answer?.ok)).toHaveLength(150);
  expect((await ext.ask('site/status', { origin: HOSTILE })).state).toBe('on');
});

test('L11: two accounts that are read at the same time are never mixed', async () => {
  const account = new URL(demo.url).host;
  const other = await ext.context.newPage();
  [page] = await Promise.all([visit(ext), other.goto(`${demo.url}/deals?size=50`)]);
  await Promise.all([
    untilRead(ext, account, ({ snapshot }) => snapshot !== null),
    untilRead(ext, 'crm.example.com', ({ snapshot }) => snapshot !== null),
  ]);
  expect((await ext.ask('pipeline/view', { account })).snapshot).toMatchObject({ read: 50, total: 643 });
  expect((await ext.ask('pipeline/view', { account: 'crm.example.com' })).snapshot).toMatchObject({
    read: 3,
    total: 3,
  });
  await other.close();
});

test('L13 L14: leaving a list while it is read keeps no row of it under another view', async () => {
  const account = new URL(demo.url).host;
  page = await ext.context.newPage();
  await page.goto(`${demo.url}/deals?size=50`);
  await untilRead(ext, account, ({ snapshot }) => snapshot !== null);
  for (const wait of [0, 150, 300, 450, 600]) {
    await page.goto(`${demo.url}/deals?size=50`);
    await page.waitForFunction((ms) => performance.now() > ms, wait);
    await page.locator('nav a[href="/contacts"]').first().click();
    await untilOverlay(ext, page, ({ page: now }) => now.kind !== 'loading');
    await page.waitForFunction((ms) => performance.now() > ms + 900, wait);
    const { snapshot } = await ext.ask('pipeline/view', { account });
    expect(snapshot).toMatchObject({ read: 50, total: 643 });
  }
});

test('C20: a table that keeps only the rows in view is read as a part, which grows with scrolling', async () => {
  // A site of its own, so that no reading of another list stands for its deals.
  const fresh = await startDemoCrm();
  await ext.ask('site/enable', { origin: fresh.url });
  const account = new URL(fresh.url).host;
  page = await ext.context.newPage();
  await page.goto(`${fresh.url}/deals?list=virtual&state=open&pipeline=renewal`);
  const rows = new Set<string>();
  const gather = async () => {
    for (const href of await page.$$eval('a[href^="/deals/"]', (links) =>
      links.map((link) => link.getAttribute('href') ?? ''),
    ))
      if (/^\/deals\/\d+$/.test(href)) rows.add(href);
  };
  await page.locator('.vscroll a').first().waitFor();
  await gather();
  const first = await untilRead(ext, account, ({ snapshot }) => snapshot !== null);
  expect(first.snapshot).toMatchObject({ complete: false });
  for (let step = 1; step <= 6; step++) {
    await page.locator('.vscroll').evaluate((box, top) => box.scrollTo(0, top), step * 500);
    await untilOverlay(ext, page, ({ reading }) => reading.phase === 'done');
    await page.waitForFunction(
      (then) => performance.now() > then + 700,
      await page.evaluate(() => performance.now()),
    );
    await gather();
  }
  const { snapshot } = await ext.ask('pipeline/view', { account });
  expect(snapshot?.read).toBeGreaterThan(first.snapshot?.read ?? 0);
  expect(snapshot?.read).toBeLessThanOrEqual(snapshot?.total ?? 0);
  expect(snapshot?.read).toBe(rows.size);
  await fresh.close();
});

/** Send raw messages from our own world inside the page, as a script that took it over would. */
async function fromPage(messages: readonly unknown[]): Promise<unknown[]> {
  return ext.desk.evaluate(
    async ([list, origin]) => {
      const { scripting, tabs } = (globalThis as unknown as ExtensionGlobals).chrome;
      const [tab] = (await tabs.query({})).filter(({ url }) => url?.startsWith(origin));
      const [outcome] = await scripting.executeScript({
        target: { tabId: tab?.id ?? -1 },
        args: [list],
        func: (all: readonly unknown[]) => {
          const { runtime } = (globalThis as unknown as ExtensionGlobals).chrome;
          return Promise.all(
            all.map((each) =>
              runtime.sendMessage(each).then(
                (answer) => answer ?? null,
                () => null,
              ),
            ),
          );
        },
      });
      return outcome?.result as unknown[];
    },
    [messages, HOSTILE] as const,
  );
}

async function visits(): Promise<number> {
  return ext.desk.evaluate(async (origin) => {
    const { storage } = (globalThis as unknown as ExtensionGlobals).chrome;
    const stored = (await storage.local.get('prelude.settings'))['prelude.settings'] as {
      sites: Record<string, { visits?: Record<string, { count: number }> }>;
    };
    return stored.sites[origin]?.visits?.['/twice']?.count ?? 0;
  }, HOSTILE);
}
