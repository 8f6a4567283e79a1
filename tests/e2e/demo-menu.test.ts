import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type DemoDesk, openDemo } from './demo-desk';
import type { Installed } from './extension';
import { DEMO_STANDARD } from './standards';
import { labelsInOrder, loadStandard, overlayState, tabStops, until, untilOverlay } from './steps';

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
  await page?.close();
  page = await ext.context.newPage();
});

const items = () => page.locator('nav a');
const open = async (path: string) => {
  await page.goto(`${demo.url}${path}`);
  await untilOverlay(ext, page, ({ menu }) => menu.applied);
};

test('the first visible items are those of the standard, in its order', async () => {
  await open('/contacts');
  expect((await labelsInOrder(items())).slice(0, 3)).toEqual(['Сделки', 'Задачи', 'Чат']);
});

test('items that the standard does not know stay visible, behind the ordered ones', async () => {
  await open('/contacts');
  const seen = await labelsInOrder(items());
  expect(seen).toEqual(['Сделки', 'Задачи', 'Чат', 'Лиды', 'Контакты', 'Компании', 'Отчёты', 'Настройки']);
  expect((await overlayState(ext, page))?.menu.unknown).toContain('Лиды');
});

test('hidden items are out of reach of Tab and of a screen reader', async () => {
  await open('/contacts');
  const stops = (await tabStops(page, 20)).join(' | ');
  expect(stops).toContain('Задачи');
  for (const hidden of ['Лента', 'Диск', 'Почта', 'Календарь']) expect(stops).not.toContain(hidden);
  const tree = await page.locator('nav').ariaSnapshot();
  expect(tree).toContain('Задачи');
  for (const hidden of ['Лента', 'Диск', 'Почта', 'Календарь']) expect(tree).not.toContain(hidden);
});

test('Tab goes through the menu in the order that is seen', async () => {
  await open('/contacts');
  await items().filter({ hasText: 'Сделки' }).focus();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Задачи');
});

test('a hidden section still opens by its address', async () => {
  await open('/disk');
  expect(await page.locator('h1').first().textContent()).toContain('Диск');
});

test('the order holds while the CRM draws its menu anew, and over route changes', async () => {
  await open('/contacts');
  const first = await page.locator('nav').elementHandle();
  await until(
    async () => first?.evaluate((node) => node.isConnected) ?? false,
    (still) => still === false,
  );
  expect((await labelsInOrder(items())).slice(0, 3)).toEqual(['Сделки', 'Задачи', 'Чат']);
  await items().filter({ hasText: 'Компании' }).click();
  await page.waitForURL('**/companies');
  await until(
    () => labelsInOrder(items()),
    (labels) => labels[0] === 'Сделки',
  );
  expect(await labelsInOrder(items())).not.toContain('Диск');
});

test('“show hidden” brings the items back for this tab, and hides them again', async () => {
  await open('/contacts');
  await page.locator('prelude-host .handle').first().click();
  const panel = page.frameLocator('prelude-host iframe');
  await panel.getByRole('button', { name: 'Показать скрытое (4)' }).click();
  await until(
    () => labelsInOrder(items()),
    (labels) => labels.includes('Диск'),
  );
  await panel.getByRole('button', { name: 'Снова скрыть' }).click();
  await until(
    () => labelsInOrder(items()),
    (labels) => !labels.includes('Диск'),
  );
});

test('with fewer than seven in ten items found the menu is left alone', async () => {
  const foreign = {
    ...DEMO_STANDARD,
    version: 2,
    menu: { seller: { order: ['Alpha', 'Beta', 'Gamma', 'deals'], hidden: ['disk'] } },
  };
  await loadStandard(ext, foreign, demo.url);
  await page.goto(`${demo.url}/contacts`);
  await untilOverlay(ext, page, ({ menu }) => menu.wanted === 5 && !menu.applied);
  expect((await labelsInOrder(items()))[0]).toBe('Лента');
  expect(await labelsInOrder(items())).toContain('Диск');
  await ext.ask('standard/undo', {});
});

test('the same standard orders the English menu', async () => {
  await open('/contacts?lang=en');
  expect((await labelsInOrder(items())).slice(0, 3)).toEqual(['Deals', 'Tasks', 'Chat']);
});

test('a redesigned menu and hashed class names change nothing', async () => {
  for (const view of ['?redesign=1', '?hash=7']) {
    await open(`/contacts${view}`);
    expect((await labelsInOrder(items())).slice(0, 3)).toEqual(['Сделки', 'Задачи', 'Чат']);
    await page.close();
    page = await ext.context.newPage();
  }
});
