/** A manager's first standard, from a fresh profile to a published version: how many clicks it takes. */
import { readFileSync } from 'node:fs';
import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyDocument } from '../../lib/domain/standard';
import { parseStandard } from '../../lib/domain/standard/schema';
import { startDemoCrm } from '../sites/demo-crm/server.mjs';
import { type Installed, install } from './extension';
import { labelsInOrder, until } from './steps';
import { startWalk, type Walk } from './walk';

/** Clicks until the first published version. */
const MOST = 35;

const NEEDLESS = ['Почта', 'Чат', 'Настройки', 'Контакты', 'Компании'];

let demo: Awaited<ReturnType<typeof startDemoCrm>>;
let ext: Installed;
let walk: Walk;
let page: Page;
let panel: FrameLocator;

beforeAll(async () => {
  demo = await startDemoCrm();
  ext = await install();
  walk = startWalk('manager');
  page = await ext.context.newPage();
  panel = page.frameLocator('prelude-host iframe');
});
afterAll(async () => {
  walk?.finish();
  await ext?.close();
  await demo?.close();
});

const button = (name: string | RegExp) => panel.getByRole('button', { name });
/** The steps stand in the panel's first tab, where it opens after every page load. */
const step = async (name: string) => {
  const today = panel.getByRole('tab', { name: 'Сегодня' });
  if ((await today.getAttribute('aria-selected')) !== 'true') await walk.click(today);
  await walk.click(button(name));
};

test('the site is enabled and the panel opens', async () => {
  walk.outside('install in the store', 2);
  await page.goto(`${demo.url}/`);
  walk.outside('press the icon in the toolbar', 1);
  const popup = await ext.openPopup(demo.url);
  await walk.click(popup.getByRole('button', { name: 'Включить здесь' }));
  walk.outside('allow the site in the browser’s own question', 1);
  await popup.getByRole('button', { name: 'Открыть панель' }).waitFor();
  await popup.close();
  await panel.getByText('С чего начать').waitFor();
  await walk.done('enabled', page);
});

test('the person who keeps the standard gets a list of eight steps', async () => {
  await walk.click(button('Я веду регламент'));
  await panel.getByText('Регламент за восемь шагов').waitFor();
  expect(await panel.locator('.keeper-steps li').count()).toBe(8);
  await walk.done('eight steps', page);
});

test('a ready set comes with the five things to check', async () => {
  await step('Взять готовый набор');
  await walk.click(button('B2B-услуги, пять этапов'));
  await panel.getByText('Проверьте пять вещей перед выпуском').waitFor();
  expect(await panel.locator('.check-points li').count()).toBe(5);
  await walk.done('a ready set', page);
});

test('the menu is read from the page, what is needless is hidden, one item is moved', async () => {
  await walk.click(button('Взять меню'));
  for (const item of NEEDLESS) await walk.click(button(`Скрыть «${item}»`));
  const handle = panel.locator('.sortable .drag-handle').nth(1);
  const first = panel.locator('.sortable li').first();
  await handle.scrollIntoViewIfNeeded();
  await walk.drag(() => handle.dragTo(first));
  await walk.done('the menu', page);
});

test('the start page is chosen', async () => {
  const choice = panel.getByLabel('Стартовая страница').last();
  await walk.choose(choice, 'Лиды');
  await choice.scrollIntoViewIfNeeded();
  await walk.done('the start page', page);
});

test('a deal that is opened tells its fields and stages', async () => {
  await walk.click(page.locator('nav a', { hasText: 'Сделки' }));
  await page.waitForURL('**/deals');
  const deal = page.locator('main tbody a[href^="/deals/"]').first();
  await deal.waitFor();
  await walk.done('the list of deals', page);
  await walk.click(deal);
  await page.waitForURL(/\/deals\/\d+/);
  await panel.locator('.keeper-steps, .editor').first().waitFor();
  await walk.done('a deal', page);
});

test('three fields are asked for, and each says how many deals would not pass', async () => {
  await step('Сказать, что и на каком этапе нужно');
  const matrix = panel.locator('.matrix');
  await matrix.waitFor();
  if (await button('Считать карточку').isEnabled()) await walk.click(button('Считать карточку'));
  const offer = ['Источник', 'Контакт', 'Компания'];
  for (const field of offer) {
    const row = matrix.locator('tbody tr').filter({ has: page.getByRole('rowheader', { name: field }) });
    await walk.click(row.locator('input[type="radio"]').nth(4));
  }
  await matrix.scrollIntoViewIfNeeded();
  await walk.done('what is asked for', page);
});

test('the numbers stand', async () => {
  await walk.click(page.locator('nav a', { hasText: 'Сделки' }));
  await walk.click(page.getByRole('link', { name: 'Канбан' }));
  await page.waitForURL('**/board/**');
  await step('Посмотреть цифры');
  await panel
    .getByText(/взвешенн/i)
    .first()
    .waitFor();
  await walk.done('the numbers', page);
});

test('published: signed, in force here, saved as a file, with words for the chat', async () => {
  await step('Опубликовать');
  await panel.locator('#publish textarea').fill('Меню короче, три подсказки в сделке');
  await walk.click(panel.locator('#publish').getByRole('button', { name: 'Выпустить', exact: true }));
  await panel.getByText('Версия 1 выпущена', { exact: false }).waitFor();
  const download = page.waitForEvent('download');
  await walk.click(button('Сохранить файл'));
  const text = readFileSync(await (await download).path(), 'utf8');
  await walk.click(button('Скопировать текст'));
  await walk.done('published', page);
  const result = parseStandard(text);
  expect(result.ok && result.standard.version).toBe(1);
  expect((await verifyDocument(JSON.parse(text), crypto.subtle)).kind).toBe('valid');
  const { effective } = await ext.ask('settings/get', { origin: demo.url });
  expect(effective?.startPage).toMatchObject({ kind: 'menu', item: { labels: ['Лиды'] } });
  expect(effective?.menu?.hidden.length).toBeGreaterThanOrEqual(NEEDLESS.length);
  expect(effective?.cards.deal?.required.length).toBeGreaterThanOrEqual(3);
  await until(
    () => labelsInOrder(page.locator('nav a')),
    (labels) => !labels.includes('Почта'),
  );
});

test('it took no more clicks than were promised', () => {
  expect(walk.clicks()).toBeLessThanOrEqual(MOST);
  expect(walk.clicks()).toBeGreaterThan(20);
});
