/** Enable, restart, disable, emergency off: the life of the overlay on one site. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDemoCrm } from '../sites/demo-crm/server.mjs';
import { type Installed, install } from './extension';
import { DEMO_STANDARD } from './standards';
import { labelsInOrder, loadStandard, until, untilOverlay } from './steps';

let demo: Awaited<ReturnType<typeof startDemoCrm>>;
let ext: Installed;

beforeAll(async () => {
  demo = await startDemoCrm();
  ext = await install();
});
afterAll(async () => {
  await ext?.close();
  await demo?.close();
});

const openPage = async (path = '/contacts'): Promise<Page> => {
  const page = await ext.context.newPage();
  await page.goto(`${demo.url}${path}`);
  await page.locator('nav a').first().waitFor({ state: 'attached' });
  return page;
};
const handle = (page: Page) => page.locator('prelude-host .handle').first();
const labels = (page: Page) => labelsInOrder(page.locator('nav a'));

test('a site that was never enabled is not touched', async () => {
  const page = await openPage();
  const before = await traces(page);
  expect(before).toEqual({ marks: 0, hosts: 0, local: 0, databases: [] });
  await page.close();
});

test('one click in the popup runs the overlay at once in the tab that is open', async () => {
  const page = await openPage();
  await loadStandard(ext, DEMO_STANDARD, demo.url);
  const popup = await ext.openPopup(demo.url);
  await popup.getByRole('button', { name: 'Включить здесь' }).click();
  await handle(page).waitFor({ state: 'attached' });
  await until(
    () => labels(page),
    (seen) => seen[0] === 'Сделки',
  );
  await popup.close();
  await page.close();
});

test('after a restart of the browser the overlay is there again', async () => {
  await ext.restart();
  const page = await openPage();
  await until(
    () => labels(page),
    (seen) => seen[0] === 'Сделки',
  );
  await page.close();
});

test('Alt+Shift+0 gives the plain CRM back without a reload, and takes it again', async () => {
  const page = await openPage();
  await until(
    () => labels(page),
    (seen) => seen[0] === 'Сделки',
  );
  await page.evaluate(() => Object.assign(globalThis, { sameDocument: true }));
  await page.keyboard.press('Alt+Shift+Digit0');
  await until(
    () => labels(page),
    (seen) => seen[0] === 'Лента' && seen.includes('Диск'),
  );
  expect((await traces(page)).hosts).toBe(0);
  expect(await page.evaluate(() => 'sameDocument' in globalThis)).toBe(true);
  await page.keyboard.press('Alt+Shift+Digit0');
  await until(
    () => labels(page),
    (seen) => seen[0] === 'Сделки',
  );
  await page.close();
});

test('the emergency switch works while the background sleeps', async () => {
  const page = await openPage();
  await until(
    () => labels(page),
    (seen) => seen[0] === 'Сделки',
  );
  await ext.stopWorker();
  await page.keyboard.press('Alt+Shift+Digit0');
  await until(
    () => labels(page),
    (seen) => seen[0] === 'Лента',
  );
  await until(
    () => ext.ask('site/status', { origin: demo.url }),
    ({ state }) => state === 'paused',
  );
  const reloaded = await openPage();
  expect((await labels(reloaded))[0]).toBe('Лента');
  await page.close();
  await reloaded.close();
});

test('the popup ends the pause', async () => {
  const page = await openPage();
  const popup = await ext.openPopup(demo.url);
  await popup.getByRole('switch', { name: /Обычная CRM/ }).click();
  await until(
    () => labels(page),
    (seen) => seen[0] === 'Сделки',
  );
  await popup.close();
  await page.close();
});

test('disabling takes everything away at once, and nothing comes back on reload', async () => {
  const page = await openPage();
  await untilOverlay(ext, page, ({ menu }) => menu.applied);
  await ext.ask('site/disable', { origin: demo.url });
  await until(
    () => labels(page),
    (seen) => seen[0] === 'Лента',
  );
  await page.reload();
  await page.locator('nav a').first().waitFor({ state: 'attached' });
  expect(await traces(page)).toEqual({ marks: 0, hosts: 0, local: 0, databases: [] });
  await page.close();
});

/** What of ours stands in the page or in the storage of its origin. */
async function traces(page: Page) {
  return page.evaluate(async () => ({
    marks: [...document.querySelectorAll('*')].filter((element) =>
      element.getAttributeNames().some((name) => name.startsWith('data-prelude')),
    ).length,
    hosts: document.querySelectorAll('prelude-host').length,
    local: localStorage.length,
    databases: (await indexedDB.databases()).map(({ name }) => name),
  }));
}
