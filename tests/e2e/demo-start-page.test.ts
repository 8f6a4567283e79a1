import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type DemoDesk, openDemo } from './demo-desk';
import type { Installed } from './extension';
import { DEMO_STANDARD } from './standards';
import { loadStandard, until, untilOverlay } from './steps';

let desk: DemoDesk;
let demo: DemoDesk['demo'];
let ext: Installed;
let page: Page;

beforeAll(async () => {
  desk = await openDemo(DEMO_STANDARD);
  ({ demo, ext } = desk);
});
afterAll(() => desk?.close());
beforeEach(async () => {
  page = await ext.context.newPage();
});
afterEach(async () => {
  await page.close();
});

const settled = () =>
  untilOverlay(ext, page, ({ page: shown }) => shown.kind !== 'other' && shown.kind !== 'loading');
const path = () => new URL(page.url()).pathname;

test('the root of the CRM leads to the start page', async () => {
  await page.goto(`${demo.url}/`);
  await page.waitForURL('**/deals');
});

test('the redirect leaves no step behind: back goes to where the person came from', async () => {
  await page.goto('about:blank');
  await page.goto(`${demo.url}/`);
  await page.waitForURL('**/deals');
  await page.goBack();
  expect(page.url()).toBe('about:blank');
});

test('a second opening of the root in the same tab stays where the CRM leads', async () => {
  await page.goto(`${demo.url}/`);
  await page.waitForURL('**/deals');
  await page.goto(`${demo.url}/`);
  // The root leads nowhere before the page has drawn itself; the overlay has long decided by then.
  await page.waitForURL(({ pathname }) => pathname !== '/');
  await untilOverlay(ext, page, ({ page: shown }) => shown.kind !== 'loading');
  expect(path()).toBe('/feed');
});

test('a deep link is never redirected', async () => {
  await page.goto(`${demo.url}/contacts`);
  await settled();
  expect(path()).toBe('/contacts');
});

test('reload and back do not redirect', async () => {
  await page.goto(`${demo.url}/contacts`);
  await settled();
  await page.locator('nav a', { hasText: 'Компании' }).click();
  await page.waitForURL('**/companies');
  await page.reload();
  await settled();
  expect(path()).toBe('/companies');
  await page.goBack();
  await settled();
  expect(path()).toBe('/contacts');
});

test('a person’s own pin stands before the team’s start page', async () => {
  await ext.ask('settings/pin-start', { origin: demo.url, to: '/leads', label: 'Лиды' });
  await page.goto(`${demo.url}/`);
  await page.waitForURL('**/leads');
  await ext.ask('settings/pin-start', { origin: demo.url, to: null, label: null });
});

test('a start page that leads back to the root cannot loop', async () => {
  await loadStandard(ext, { ...DEMO_STANDARD, version: 2, startPage: { seller: { to: '/' } } }, demo.url);
  let loads = 0;
  page.on('framenavigated', () => loads++);
  await page.goto(`${demo.url}/`);
  await untilOverlay(ext, page, ({ menu }) => menu.applied);
  expect(loads).toBeLessThanOrEqual(2);
  await ext.ask('standard/undo', {});
});

test('after enough visits the section opened most is offered, and one press pins it', async () => {
  await page.goto(`${demo.url}/contacts`);
  await untilOverlay(ext, page, ({ menu }) => menu.applied);
  for (let visit = 0; visit < 21; visit++) {
    const section = visit % 3 === 2 ? 'Компании' : visit % 3 === 1 ? 'Задачи' : 'Сделки';
    await ext.ask('site/visit', { origin: demo.url, section: sectionOf(visit), label: section });
  }
  for (let more = 0; more < 6; more++)
    await ext.ask('site/visit', { origin: demo.url, section: '/deals', label: 'Сделки' });
  await page.locator('prelude-host .handle').first().click();
  const panel = page.frameLocator('prelude-host iframe');
  await panel.getByRole('button', { name: 'Начинать здесь' }).click();
  const pinned = await until(
    () => ext.ask('settings/get', { origin: demo.url }),
    (view) => view.pinned !== null,
  );
  expect(pinned.pinned?.to).toBe('/deals');
});

const sectionOf = (visit: number) => (visit % 3 === 2 ? '/companies' : visit % 3 === 1 ? '/tasks' : '/deals');

test('opening a section is counted, without titles or ids of records', async () => {
  await page.goto(`${demo.url}/deals/11021`);
  await untilOverlay(ext, page, ({ menu }) => menu.applied);
  const { visits } = await until(
    () => ext.ask('settings/get', { origin: demo.url }),
    (view) => view.visits.length > 0,
  );
  expect(visits.map(({ section }) => section).join()).not.toContain('11021');
});
