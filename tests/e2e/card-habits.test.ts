/** What is remembered of the cards that a person opens, a pilot that stops nobody, and a phone put right at a press. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { valuePrint } from '../../lib/domain/value-print';
import { CARD_STANDARD } from './card-standard';
import { servePages } from './crm-site';
import { type DemoDesk, openDemo } from './demo-desk';
import type { ExtensionGlobals, Installed } from './extension';
import { loadStandard, until, untilOverlay } from './steps';

const DEAL = '/deals/11021';
const OTHER = '/deals/11042';

let desk: DemoDesk;
let demo: DemoDesk['demo'];
let ext: Installed;
let page: Page;

beforeAll(async () => {
  desk = await openDemo();
  ({ demo, ext } = desk);
});
afterAll(() => desk?.close());
beforeEach(async () => {
  page = await ext.context.newPage();
});
afterEach(() => page.close());

const open = async (path: string) => {
  await page.goto(`${demo.url}${path}`);
  await untilOverlay(ext, page, ({ card }) => card !== null);
};

test('cards that were opened are counted, and a field that was edited is known as such', async () => {
  const { deal } = CARD_STANDARD.cards;
  const required = [...deal.required, { field: 'nextStep', mode: 'hint' }];
  await loadStandard(ext, { ...CARD_STANDARD, cards: { deal: { ...deal, required } } }, demo.url);
  await open(DEAL);
  await page.locator('.fld', { hasText: 'ЛПР' }).locator('.fld-v').click();
  await page.keyboard.type('Мария Ким');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.fld', { hasText: 'ЛПР' }).textContent()).toContain('Мария Ким');
  await open(OTHER);
  const account = new URL(demo.url).host;
  const habits = await until(
    () => ext.ask('card/habits', { account }),
    ({ byOwner }) => byOwner.reduce((sum, { cards }) => sum + cards, 0) === 2,
  );
  expect(habits.byEntity).toMatchObject([{ entity: 'deal', cards: 2 }]);
  expect(habits.me).not.toBeNull();
  const stored = JSON.stringify(
    await ext.desk.evaluate(() => (globalThis as unknown as ExtensionGlobals).chrome.storage.local.get(null)),
  );
  expect(stored).not.toContain('Мария Ким');
});

test('the panel shows them, the person’s own rate first', async () => {
  await open(DEAL);
  await page.locator('prelude-host .handle').first().click();
  const panel = page.frameLocator('prelude-host iframe.panel');
  await panel.getByRole('tab', { name: 'Карточка' }).click();
  await panel.getByRole('button', { name: 'Как заполняются карточки' }).click();
  await panel.getByText('(вы)').first().waitFor();
  await ext.ask('settings/panel', { panelOpen: false });
});

test('what one person puts into card after card counts as not filled, with how often it was seen', async () => {
  const account = new URL(demo.url).host;
  const value = 'Позвонить потом';
  const sighting = { account, entity: 'deal', stage: null, ok: 0, of: 0, viewed: [], edited: [] } as const;
  await open(DEAL);
  const { me: owner } = await ext.ask('card/habits', { account });
  for (let at = 0; at < 11; at++) {
    const print = valuePrint(account, at < 5 ? value : `Шаг ${at}`);
    const field = { field: 'nextStep', label: 'Следующий шаг', state: 'ok', typed: true, print } as const;
    await ext.ask('card/seen', { ...sighting, recordId: `seen-${at}`, owner, fields: [field] });
  }
  const step = page.locator('.fld', { hasText: 'Следующий шаг' }).locator('.fld-v');
  await step.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(value);
  await page.keyboard.press('Enter');
  await untilOverlay(
    ext,
    page,
    ({ card }) =>
      card?.findings.some(
        ({ code, received, sample }) => code === 'placeholder' && received === value && sample?.records === 6,
      ) === true,
  );
});

test('in a pilot the gate shows and stops nobody', async () => {
  await loadStandard(ext, { ...CARD_STANDARD, version: 2, pilot: { mode: 'hint-only' } }, demo.url);
  await open(DEAL);
  await page.locator('.btn-edit').click();
  const step = page
    .locator('.fld-l')
    .filter({ hasText: 'Следующий шаг' })
    .locator('xpath=following-sibling::*[1]//input');
  await step.first().fill('Позвонить в среду');
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await expect
    .poll(() => page.evaluate(() => (globalThis as never as { __saves: unknown[] }).__saves.length))
    .toBe(1);
  expect(await page.locator('prelude-host dialog').count()).toBe(0);
});

test('a phone in another form is told, and put right only at a press', async () => {
  const url = 'https://crm.example.com/contacts/7';
  const field = (id: string, label: string, value: string) =>
    `<div class="row"><label for="${id}">${label}</label><input id="${id}" value="${value}"></div>`;
  const fields = [
    field('name', 'Имя', 'Анна Сокол'),
    field('phone', 'Телефон', '8 (916) 123-45-67'),
    field('city', 'Город', 'Пермь'),
    field('post', 'Должность', 'Закупщик'),
    field('source', 'Источник', 'Выставка'),
  ];
  const form = `<form>${fields.join('')}<button type="submit">Сохранить</button></form>`;
  const html = `<!doctype html><html lang="ru"><title>Контакт</title><body><nav><a href="/deals">Сделки</a>
    <a href="/contacts">Контакты</a></nav><main><h1>Анна Сокол</h1>${form}</main></body></html>`;
  await servePages(ext.context, { url, html });
  await ext.ask('site/enable', { origin: 'https://crm.example.com' });
  const standard = {
    format: 'crm-standard/1',
    name: 'Телефоны',
    version: 3,
    dictionary: { fields: { name: { labels: ['Имя'] }, phone: { labels: ['Телефон'] } } },
    cards: { contact: { order: ['name', 'phone'], formats: { phone: 'phone-e164:RU' } } },
  };
  await loadStandard(ext, standard, 'https://crm.example.com');
  await page.goto(url);
  const { card } = await untilOverlay(ext, page, (state) => (state.card?.findings.length ?? 0) > 0);
  expect(card?.findings).toMatchObject([{ code: 'format', field: 'phone', suggestion: '+79161234567' }]);
  expect(await page.locator('#phone').inputValue()).toBe('8 (916) 123-45-67');
  await page.locator('prelude-host .handle').first().click();
  const panel = page.frameLocator('prelude-host iframe.panel');
  await panel.getByRole('tab', { name: 'Карточка' }).click();
  await panel.getByRole('button', { name: 'Исправить' }).click();
  await expect.poll(() => page.locator('#phone').inputValue()).toBe('+79161234567');
});
