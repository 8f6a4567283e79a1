/** What the browser and a broken background may do to the life of the extension. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ExtensionGlobals, type Installed, install } from './extension';
import { HOSTILE, serve, visit } from './hostile-page';
import { sendMadeUp } from './readings';
import { DEMO_STANDARD } from './standards';
import { labelsInOrder, loadStandard, until, untilOverlay } from './steps';
import { type Variant, variant } from './variant';

const OURS = ['Сделки', 'Задачи', 'Чат'];
const ACCOUNT = 'crm.example.com';

let ext: Installed;
const variants: Variant[] = [];

beforeAll(async () => {
  ext = await install();
  await ext.ask('site/enable', { origin: HOSTILE });
  await loadStandard(ext, DEMO_STANDARD, HOSTILE);
  await serve(ext, {});
});
afterAll(async () => {
  await ext?.close();
  for (const each of variants) each.remove();
});

const menuOf = (page: Page) => labelsInOrder(page.locator('nav a'));
const untilOrdered = (page: Page) =>
  until(
    () => menuOf(page),
    (seen) => seen[0] === OURS[0],
  );
const untilPlain = (page: Page) =>
  until(
    () => menuOf(page),
    (seen) => seen[0] === 'Лента',
  );

/** The browser's own page of extensions, where a person takes access away or turns an extension off. */
async function inBrowserPage<T>(work: (id: string) => Promise<T>): Promise<T> {
  const page = await ext.context.newPage();
  await page.goto('chrome://extensions/');
  const result = await page.evaluate(work as never, ext.id as never);
  await page.close();
  return result as T;
}

test('L22: access that a person takes away ends the rules on that site, is told, and costs no data', async () => {
  const page = await visit(ext);
  await untilOrdered(page);
  await sendMadeUp(ext, { account: ACCOUNT, day: '2026-03-01', deals: 12 });
  await inBrowserPage(async (id) => {
    const { developerPrivate } = (
      globalThis as never as {
        chrome: { developerPrivate: { updateExtensionConfiguration(change: object): Promise<void> } };
      }
    ).chrome;
    await developerPrivate.updateExtensionConfiguration({ extensionId: id, hostAccess: 'ON_CLICK' });
  });
  await until(
    () => ext.ask('site/status', { origin: HOSTILE }),
    ({ state }) => state === 'asked',
  );
  await page.reload();
  await untilPlain(page);
  expect(await page.locator('prelude-host').count()).toBe(0);
  expect((await ext.ask('pipeline/view', { account: ACCOUNT })).snapshot?.read).toBeGreaterThan(0);
  await inBrowserPage(async (id) => {
    const { developerPrivate } = (
      globalThis as never as {
        chrome: { developerPrivate: { updateExtensionConfiguration(change: object): Promise<void> } };
      }
    ).chrome;
    await developerPrivate.updateExtensionConfiguration({ extensionId: id, hostAccess: 'ON_ALL_SITES' });
  });
  await until(
    () => ext.ask('site/status', { origin: HOSTILE }),
    ({ state }) => state === 'on',
  );
  await page.reload();
  await untilOrdered(page);
  await page.close();
});

test('L23: a private window gets nothing of ours', async () => {
  // Extensions stay out of private windows unless a person lets them in; ours does not ask for it.
  const session = await ext.context.browser()?.newBrowserCDPSession();
  const before = JSON.stringify(await stored());
  const made = await session?.send('Target.createBrowserContext');
  const { targetId } = (await session?.send('Target.createTarget', {
    url: 'about:blank',
    browserContextId: made?.browserContextId ?? '',
  })) ?? { targetId: '' };
  const scripts = await ext.desk.evaluate(async () => {
    const { extension, tabs } = (globalThis as unknown as ExtensionGlobals).chrome;
    const allowed = await extension.isAllowedIncognitoAccess();
    return { allowed, seen: (await tabs.query({})).filter(({ incognito }) => incognito).length };
  });
  expect(scripts).toEqual({ allowed: false, seen: 0 });
  expect(JSON.stringify(await stored())).toBe(before);
  await session?.send('Target.closeTarget', { targetId });
});

test('L08: a background that cannot start says so on its button, and the page is as without us', async () => {
  const broken = variant({
    background: "chrome.runtime.onStartup.addListener = () => { throw new Error('broken on purpose'); }",
  });
  variants.push(broken);
  const errors: string[] = [];
  const other = await install({ build: broken.path });
  const worker = other.context.serviceWorkers()[0] ?? (await other.context.waitForEvent('serviceworker'));
  await until(
    () => worker.evaluate(() => (globalThis as unknown as ExtensionGlobals).chrome.action.getBadgeText({})),
    (text) => text === '!',
  );
  await serve(other, {});
  const page = await visit(other, errors);
  expect((await menuOf(page))[0]).toBe('Лента');
  expect(errors).toEqual([]);
  await other.close();
});

test('L09: a background that answers nobody keeps no menu unseen and no rule from holding', async () => {
  const mute = variant({
    background: `const add = chrome.runtime.onMessage.addListener.bind(chrome.runtime.onMessage);
      chrome.runtime.onMessage.addListener = (listener) => add((message, sender, respond) => {
        chrome.storage.local.get('mute').then(({ mute }) => { if (!mute) listener(message, sender, respond); });
        return true;
      });`,
  });
  variants.push(mute);
  const other = await install({ build: mute.path });
  await other.ask('site/enable', { origin: HOSTILE });
  await loadStandard(other, DEMO_STANDARD, HOSTILE);
  await other.desk.evaluate(() =>
    (globalThis as unknown as ExtensionGlobals).chrome.storage.local.set({ mute: true }),
  );
  await serve(other, {});
  const page = await visit(other);
  await untilOrdered(page);
  for (const link of await page.locator('nav').all()) expect(await link.isVisible()).toBe(true);
  await other.close();
});

test('L15: a reading that was cut off by a long sleep becomes no snapshot, and the day is kept once', async () => {
  const clock = variant({
    background:
      'const now = Date.now; let ahead = 0; Date.now = () => now() + ahead; globalThis.sleepHours = (h) => { ahead += h * 3600000; }',
  });
  variants.push(clock);
  const other = await install({ build: clock.path });
  await sendMadeUp(other, { account: ACCOUNT, day: '2026-03-01', deals: 40 });
  const half = {
    readingId: 'cut-off',
    seq: 0,
    last: false,
    account: ACCOUNT,
    view: 'board /deals',
    takenAt: 0,
    timeZone: 'UTC',
  };
  const rest = {
    total: 9,
    source: 'board',
    stages: {},
    filter: null,
    deals: [],
    skipped: [],
    refused: [],
  } as const;
  await other.ask('reading/chunk', { ...half, ...rest });
  const worker = other.context.serviceWorkers()[0] ?? (await other.context.waitForEvent('serviceworker'));
  await worker.evaluate(() => (globalThis as unknown as { sleepHours(h: number): void }).sleepHours(8));
  await sendMadeUp(other, { account: ACCOUNT, day: '2026-03-01', deals: 41 });
  const { stored: parts } = await other.ask('privacy/get', {});
  expect(parts.find(({ kind }) => kind === 'snapshots')).toMatchObject({ count: 1 });
  expect((await other.ask('pipeline/view', { account: ACCOUNT })).snapshot?.read).toBe(41);
  await other.close();
});

test('M07: a panel whose port closes in mid-stream harms neither the overlay nor the next panel', async () => {
  const errors: string[] = [];
  const page = await visit(ext, errors);
  await untilOverlay(ext, page, ({ reading }) => reading.phase === 'done');
  const answered = await ext.desk.evaluate(async (origin) => {
    const { tabs } = (globalThis as unknown as ExtensionGlobals).chrome;
    const tab = (await tabs.query({})).find(({ url }) => url?.startsWith(origin));
    for (let turn = 0; turn < 50; turn++) {
      const port = tabs.connect(tab?.id ?? -1, { name: 'prelude-panel', frameId: 0 });
      port.postMessage({ do: 'read-now' });
      port.disconnect();
    }
    const port = tabs.connect(tab?.id ?? -1, { name: 'prelude-panel', frameId: 0 });
    return new Promise((resolve) => port.onMessage.addListener(() => resolve(true)));
  }, HOSTILE);
  expect(answered).toBe(true);
  expect(errors).toEqual([]);
  await page.close();
});

test('L02: turned off by the browser while a panel is open, it leaves the page as it was, without an error', async () => {
  const errors: string[] = [];
  const page = await visit(ext, errors);
  await untilOrdered(page);
  await page.locator('prelude-host .handle').first().click();
  await page.frameLocator('prelude-host iframe.panel').locator('#root *').first().waitFor();
  await inBrowserPage(async (id) => {
    const { management } = (
      globalThis as never as {
        chrome: { management: { setEnabled(id: string, on: boolean): Promise<void> } };
      }
    ).chrome;
    await management.setEnabled(id, false);
  });
  await untilPlain(page);
  expect(await page.locator('prelude-host').count()).toBe(0);
  expect(errors).toEqual([]);
});

function stored() {
  return ext.desk.evaluate(() => (globalThis as unknown as ExtensionGlobals).chrome.storage.local.get(null));
}
