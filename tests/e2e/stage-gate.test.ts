/** The stage of a deal changes: what is stopped, what is noticed afterwards, and the one question. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { FIELDS, madeUpValue, truth } from '../sites/demo-crm/truth.mjs';
import { CARD_STANDARD } from './card-standard';
import { type DemoDesk, openDemo } from './demo-desk';
import type { ExtensionGlobals, Installed } from './extension';
import { until, untilOverlay } from './steps';

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

/** An open deal of a stage in which the named fields are filled or empty. */
function dealOn(stage: string, fields: Readonly<Record<string, boolean>>): string {
  const facts = FIELDS.deal.filter(({ id }) => id in fields);
  const found = truth().deals.find(
    (deal) =>
      deal.stage === stage &&
      deal.outcome === 'open' &&
      facts.every((field) => (madeUpValue('deal', deal.id, field) !== null) === fields[field.id]),
  );
  if (!found) throw new Error(`no deal on ${stage}`);
  return `/deals/${found.id}`;
}

const gate = () => page.locator('prelude-host dialog');
const saves = () =>
  page.evaluate(() =>
    (globalThis as unknown as { __saves: { via: string; stage: string }[] }).__saves.map(
      ({ via, stage }) => `${via} ${stage}`,
    ),
  );
const open = async (path: string, view = '') => {
  await page.goto(`${demo.url}${path}${view}`);
  await untilOverlay(ext, page, ({ card }) => card?.blocks !== undefined && card.stage !== null);
};
const step = (label: string) => page.locator('.st, .way-b').filter({ hasText: label });
const note = () => page.locator('prelude-host [role=status]').filter({ hasText: 'Переговоры' });

describe.each([
  ['the CRM as it is', ''],
  ['the CRM after its redesign', '?redesign=1'],
])('on a deal’s bar of stages, %s', (_name, view) => {
  test('a click to a stage that asks for more is stopped, and goes on with a reason', async () => {
    await open(dealOn('offer', { promo: false }), view);
    await step('Переговоры').click();
    await expect.poll(() => gate().textContent()).toContain('Промокод');
    expect(await saves()).toEqual([]);
    await gate().getByRole('button', { name: 'Продолжить с причиной' }).click();
    await gate().locator('input').fill('Скидки не будет');
    await page.keyboard.press('Enter');
    await expect.poll(saves).toEqual(['stagebar talks']);
    const state = await untilOverlay(ext, page, ({ card }) => card?.stage === 'Переговоры');
    expect(state.wentPast ?? []).toEqual([]);
  });

  test('a hard gate offers filling alone, and Escape leaves the deal where it is', async () => {
    await open(dealOn('talks', { promo: true, contractNo: false }), view);
    await step('Договор').click();
    await expect.poll(() => gate().textContent()).toContain('Номер договора');
    expect(await gate().getByRole('button', { name: 'Продолжить с причиной' }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await expect.poll(() => gate().count()).toBe(0);
    expect(await saves()).toEqual([]);
  });

  test('a deal that is lost owes nothing', async () => {
    await open(dealOn('offer', { promo: false }), view);
    await step('Закрыта, не реализована').click();
    await expect.poll(saves).toEqual(['stagebar lost']);
    expect(await gate().count()).toBe(0);
  });

  test('the stage chosen in the form is the one that is checked', async () => {
    await open(dealOn('offer', { promo: false }), view);
    await page.locator('.btn-edit').click();
    const stage = page.locator('select', { has: page.locator('option[value=talks]') });
    await stage.selectOption('talks');
    await page.getByRole('button', { name: /Сохранить|Применить/ }).click();
    await expect.poll(() => gate().textContent()).toContain('Промокод');
    expect(await saves()).toEqual([]);
  });
});

test('a stage saved by leaving its editor is told and listed', async () => {
  await open(dealOn('offer', { promo: false }));
  await page.locator('.fld', { hasText: 'Этап' }).first().locator('.fld-v').click();
  await page.locator('.fld select').selectOption('talks');
  await page.locator('h1').click();
  const state = await untilOverlay(ext, page, ({ wentPast }) => (wentPast?.length ?? 0) > 0);
  expect(state.wentPast?.[0]).toMatchObject({ stage: 'Переговоры', missing: ['Промокод'], checked: true });
  expect(await note().textContent()).toContain('Промокод');
});

test('a drag on the board is made, then told and listed', async () => {
  await page.goto(`${demo.url}/deals/board/sales`);
  await untilOverlay(ext, page, ({ reading }) => reading.phase === 'done');
  const card = page.locator('.kcol').nth(2).locator('.kc').first();
  const title = await card.locator('.kc-t').textContent();
  const from = await card.boundingBox();
  const to = await page.locator('.kcol').nth(3).locator('.kcol-b').boundingBox();
  if (!from || !to) throw new Error('no board');
  await page.mouse.move(from.x + from.width - 12, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + 40, to.y + 60, { steps: 8 });
  await page.mouse.up();
  await expect.poll(saves).toEqual(['drag talks']);
  const state = await untilOverlay(ext, page, ({ wentPast }) => (wentPast?.length ?? 0) > 0);
  expect(state.wentPast?.[0]).toMatchObject({
    title,
    stage: 'Переговоры',
    missing: ['Промокод'],
    checked: false,
  });
});

test('a move to a hot stage asks one question, once for the deal', async () => {
  const path = dealOn('talks', { promo: true, contractNo: true });
  await open(path);
  await step('Договор').click();
  await expect.poll(() => gate().textContent()).toContain('Какой факт это подтверждает?');
  expect(await saves()).toEqual(['stagebar contract']);
  await gate().getByRole('button', { name: 'Собирает цены для сравнения' }).click();
  await expect.poll(() => gate().count()).toBe(0);
  const kept = await until(storedDoubts, (doubts) => doubts.length > 0);
  expect(kept).toMatchObject([
    { stage: 'Договор', question: 'signing-fact', answer: 'Собирает цены для сравнения' },
  ]);
  await step('Переговоры').click();
  await untilOverlay(ext, page, ({ card }) => card?.stage === 'Переговоры');
  await step('Договор').click();
  await untilOverlay(ext, page, ({ card }) => card?.stage === 'Договор');
  await expect.poll(saves).toHaveLength(3);
  expect(await gate().count()).toBe(0);
});

async function storedDoubts(): Promise<unknown[]> {
  return ext.desk.evaluate(async () => {
    const { storage } = (globalThis as unknown as ExtensionGlobals).chrome;
    return ((await storage.local.get('prelude.doubts'))['prelude.doubts'] ?? []) as unknown[];
  });
}
