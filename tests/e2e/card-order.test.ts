/** Filling a card by the standard's order with the keyboard alone. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { CARD_STANDARD } from './card-standard';
import { type DemoDesk, openDemo } from './demo-desk';
import type { Installed } from './extension';
import { untilOverlay } from './steps';

const DEAL = '/deals/11021';
const ORDER = ['Следующий шаг', 'Промокод', 'Номер договора', 'ЛПР', 'Название'];

let desk: DemoDesk;
let demo: DemoDesk['demo'];
let ext: Installed;
let page: Page;

beforeAll(async () => {
  desk = await openDemo(CARD_STANDARD);
  ({ demo, ext } = desk);
});
afterAll(() => desk?.close());
beforeEach(async () => {
  page = await ext.context.newPage();
});
afterEach(() => page.close());

const edit = async (view = '') => {
  await page.goto(`${demo.url}${DEAL}${view}`);
  await untilOverlay(ext, page, ({ card }) => card?.blocks?.state === 'laid');
  await page.locator('.btn-edit').click();
  await page.locator('.fld input, .pr-v input').first().waitFor();
  await expect.poll(numbers).toHaveLength(ORDER.length);
};
const inputOf = (label: string) =>
  page
    .locator('.fld-l, .pr-k')
    .filter({ hasText: label })
    .first()
    .locator('xpath=following-sibling::*[1]//input')
    .first();

/** Numbers that are painted beside labels, and which of them is the next. */
const numbers = () =>
  page.evaluate(() =>
    [...document.querySelectorAll('prelude-host')]
      .flatMap((host) => [...(host.shadowRoot?.querySelectorAll('span[aria-hidden]') ?? [])])
      .map((span) => `${span.textContent}${span.className === 'next' ? ' next' : ''}`),
  );

/** Label of the field that has the cursor; the words of anything else that has it. */
const cursor = () =>
  page.evaluate(() => {
    const at = document.activeElement;
    const cell = at?.closest('.fld-v, .pr-v');
    return (cell?.previousElementSibling ?? at)?.textContent?.replace(/[*✱]/g, '').trim() ?? '';
  });

test('fields are numbered by the standard, and the next empty one is marked', async () => {
  await edit();
  expect(await numbers()).toEqual(['1 next', '2', '3', '4', '5']);
  await inputOf('Следующий шаг').fill('Позвонить в среду');
  // The promo code and the contract number of this deal are filled.
  await expect.poll(numbers).toEqual(['1', '2', '3', '4 next', '5']);
});

for (const view of ['', '?redesign=1']) {
  const name = view ? 'after the redesign' : 'as it is';
  test(`Tab goes by the standard and Shift+Tab back, the CRM ${name}`, async () => {
    await edit(view);
    await inputOf(ORDER[0] ?? '').focus();
    for (const label of ORDER.slice(1)) {
      await page.keyboard.press('Tab');
      expect(await cursor()).toBe(label);
    }
    for (const label of ORDER.slice(0, -1).reverse()) {
      await page.keyboard.press('Shift+Tab');
      expect(await cursor()).toBe(label);
    }
  });
}

test('behind the order Tab goes through all other fields and out of the card to its buttons', async () => {
  await edit();
  await inputOf('Название').focus();
  const seen: string[] = [];
  for (let press = 0; press < 40 && seen.at(-1) !== 'Сохранить'; press++) {
    await page.keyboard.press('Tab');
    seen.push(await cursor());
  }
  expect(seen.at(-1)).toBe('Сохранить');
  expect(seen).toContain('Комментарий');
  expect(seen.filter((label) => ORDER.includes(label))).toEqual([]);
  // An amount with its currency is one field with two stops.
  expect(seen.filter((label) => label === 'Бюджет')).toHaveLength(2);
});

test('a card is filled from the first field to the last and saved with the keyboard alone', async () => {
  await edit();
  await inputOf('Следующий шаг').focus();
  for (const label of ORDER.slice(0, 4)) {
    await page.keyboard.type(`Проверка ${label}`);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Control+Enter');
  await expect
    .poll(() =>
      page.evaluate(
        () => (globalThis as unknown as { __saves: { via: string; changed: string[] }[] }).__saves[0],
      ),
    )
    .toMatchObject({ via: 'keys', changed: ['contractNo', 'decider', 'nextStep', 'promo'] });
});

test('Enter saves where the CRM saves by it', async () => {
  await edit();
  await inputOf('Следующий шаг').fill('Позвонить в среду');
  await inputOf('Промокод').fill('ЗИМА');
  await inputOf('Следующий шаг').focus();
  await page.keyboard.press('Enter');
  await expect
    .poll(() =>
      page.evaluate(() => (globalThis as unknown as { __saves: { via: string }[] }).__saves[0]?.via),
    )
    .toBe('form');
});

test('Enter goes to the next field where it does nothing else', async () => {
  await edit('?redesign=1');
  await inputOf('Следующий шаг').focus();
  await page.keyboard.press('Enter');
  expect(await cursor()).toBe('Промокод');
  expect(await page.evaluate(() => (globalThis as unknown as { __saves: unknown[] }).__saves)).toEqual([]);
});

test('Tab from an editor in place is the browser’s own, and the value is saved', async () => {
  await page.goto(`${demo.url}${DEAL}`);
  await untilOverlay(ext, page, ({ card }) => card?.blocks?.state === 'laid');
  await page.locator('.fld', { hasText: 'ЛПР' }).locator('.fld-v').click();
  await page.keyboard.type('Мария Ким');
  await page.keyboard.press('Tab');
  await expect.poll(() => page.locator('.fld', { hasText: 'ЛПР' }).textContent()).toContain('Мария Ким');
});
