/** Cards of the demo CRM: what is missing, what is hidden, and every way to save. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type DemoDesk, openDemo } from './demo-desk';
import type { Installed } from './extension';
import { DEMO_STANDARD } from './standards';
import { loadStandard, untilOverlay } from './steps';

/** A deal on «Переговоры» whose next step is empty. */
const DEAL = '/deals/11021';

let desk: DemoDesk;
let demo: DemoDesk['demo'];
let ext: Installed;
let page: Page;

beforeAll(async () => {
  desk = await openDemo(withDealCard('soft'));
  ({ demo, ext } = desk);
});
afterAll(() => desk?.close());
beforeEach(async () => {
  page = await ext.context.newPage();
});
afterEach(() => page.close());

const gate = () => page.locator('prelude-host dialog');
const saves = () =>
  page.evaluate(() =>
    (globalThis as unknown as { __saves: { via: string }[] }).__saves.map(({ via }) => via),
  );
const field = (label: string) => page.locator('.fld', { has: page.locator('.fld-l', { hasText: label }) });
const openForm = async () => {
  await page.goto(`${demo.url}${DEAL}`);
  await untilOverlay(ext, page, ({ card }) => (card?.findings.length ?? 0) > 0);
  await page.getByRole('button', { name: 'Изменить' }).click();
  await page.locator('#card-form').waitFor();
  await untilOverlay(
    ext,
    page,
    ({ page: shown, card }) => shown.kind === 'form' && (card?.findings.length ?? 0) > 0,
  );
};

test('what is missing is marked at its field and told to the panel', async () => {
  await page.goto(`${demo.url}${DEAL}`);
  const { card } = await untilOverlay(ext, page, (state) => (state.card?.findings.length ?? 0) > 0);
  expect(card?.findings.map(({ code, field: id, mode }) => [code, id, mode])).toContainEqual([
    'empty',
    'nextStep',
    'soft',
  ]);
  expect(await field('Следующий шаг').first().getAttribute('data-prelude-finding')).toBe('soft');
});

test('the words come on hover, and the page’s own layout does not move', async () => {
  await page.goto(`${demo.url}${DEAL}`);
  // Fields that the standard hides are gone by then: what moves from here on was moved by words.
  await untilOverlay(ext, page, (state) => (state.card?.findings.length ?? 0) > 0);
  const before = await field('Сегмент').boundingBox();
  await field('Следующий шаг').first().hover();
  await page.locator('prelude-host .note', { hasText: 'Без следующего шага сделка стоит' }).waitFor();
  expect(await field('Сегмент').boundingBox()).toEqual(before);
});

test('the save button is stopped; “fill now” leads to the field; filled, it saves', async () => {
  await openForm();
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await gate().waitFor();
  expect(await saves()).toEqual([]);
  await gate().getByRole('button', { name: 'Заполнить' }).click();
  await page.keyboard.type('Позвонить в среду');
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await page.getByText('Сохранено').waitFor();
  expect(await saves()).toEqual(['form']);
});

test('Ctrl+Enter is stopped, and a reason lets it through', async () => {
  await openForm();
  await page.locator('#card-form input').first().fill('Новое название');
  await page.keyboard.press('Control+Enter');
  await gate().getByRole('button', { name: 'Продолжить с причиной' }).click();
  await gate().getByRole('textbox').fill('Клиент на линии');
  await page.keyboard.press('Enter');
  await page.getByText('Сохранено').waitFor();
  expect(await saves()).toEqual(['keys']);
});

test('Enter in a field is stopped as well', async () => {
  await openForm();
  await page.locator('#card-form input').first().focus();
  await page.keyboard.press('Enter');
  await gate().waitFor();
  expect(await saves()).toEqual([]);
});

test('C11: a save by the page’s own script is not stopped, as the docs say, and what is missing stays told', async () => {
  await openForm();
  const sent = page.waitForRequest((request) => request.isNavigationRequest());
  await page.evaluate(() => document.querySelector<HTMLFormElement>('#card-form')?.submit());
  await sent;
  await untilOverlay(ext, page, ({ card }) => (card?.findings.length ?? 0) > 0);
  expect(await gate().count()).toBe(0);
});

test('Ctrl+S meets the gate too', async () => {
  await openForm();
  await page.locator('#card-form input').first().focus();
  await page.keyboard.press('Control+KeyS');
  await gate().waitFor();
  expect(await saves()).toEqual([]);
});

test('Escape leaves the gate with nothing saved and nothing lost', async () => {
  await openForm();
  const input = page.locator('#card-form input').first();
  await input.fill('Новое название');
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await gate().waitFor();
  await page.keyboard.press('Escape');
  await gate().waitFor({ state: 'detached' });
  expect(await input.inputValue()).toBe('Новое название');
  expect(await saves()).toEqual([]);
});

test('a hard gate offers no way on but filling', async () => {
  await loadStandard(ext, withDealCard('hard'), demo.url);
  await openForm();
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await gate().waitFor();
  expect(await gate().getByRole('button', { name: 'Продолжить с причиной' }).count()).toBe(0);
  await ext.ask('standard/undo', {});
});

test('a hint never stops a save', async () => {
  await loadStandard(ext, withDealCard('hint'), demo.url);
  await openForm();
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await page.getByText('Сохранено').waitFor();
  expect(await gate().count()).toBe(0);
  await ext.ask('standard/undo', {});
});

test('a script of the page can neither answer the gate nor trip it', async () => {
  await openForm();
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await gate().waitFor();
  await page.evaluate(() => {
    const root = [...document.querySelectorAll('prelude-host')]
      .map((host) => host.shadowRoot)
      .find((each) => each?.querySelector('dialog'));
    for (const button of root?.querySelectorAll('button') ?? []) button.click();
  });
  expect(await gate().isVisible()).toBe(true);
  expect(await saves()).toEqual([]);
});

test('a needless field is out of sight in reading and in editing', async () => {
  await page.goto(`${demo.url}${DEAL}`);
  await untilOverlay(ext, page, (state) => (state.card?.findings.length ?? 0) > 0);
  await field('utm_source').waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Изменить' }).click();
  await page.locator('#card-form').waitFor();
  await field('utm_source').waitFor({ state: 'hidden' });
});

test('a field that the CRM itself requires is never hidden while it is empty', async () => {
  await loadStandard(ext, hiding(['title']), demo.url);
  await openForm();
  await field('Название').waitFor({ state: 'hidden' });
  await page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('#card-form input[required]');
    if (!input) throw new Error('no required input');
    input.value = '';
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await field('Название').waitFor({ state: 'visible' });
  const { card } = await untilOverlay(ext, page, (state) => (state.card?.keptVisible.length ?? 0) > 0);
  expect(card?.keptVisible[0]?.label).toBe('Название');
  await ext.ask('standard/undo', {});
});

test('cards of leads, contacts and companies have their own rules', async () => {
  await loadStandard(ext, otherCards(), demo.url);
  for (const [path, entity] of [
    ['/leads/5310', 'lead'],
    ['/contacts/2001', 'contact'],
    ['/companies/301', 'company'],
  ] as const) {
    await page.goto(`${demo.url}${path}`);
    const { card } = await untilOverlay(ext, page, (state) => state.card !== null);
    expect(card?.entity).toBe(entity);
  }
  await ext.ask('standard/undo', {});
});

function withDealCard(mode: 'hint' | 'soft' | 'hard'): object {
  const { required, ...card } = DEMO_STANDARD.cards.deal;
  const rules = [{ ...required[0], mode }, required[1]];
  return withFields(
    { utm: { labels: ['utm_source'] } },
    { deal: { ...card, required: rules, hidden: ['utm'] } },
  );
}

function hiding(hidden: readonly string[]): object {
  const { required, ...card } = DEMO_STANDARD.cards.deal;
  return withFields(
    { title: { labels: ['Название', 'Title'] } },
    { deal: { ...card, required: [required[0]], hidden } },
  );
}

/** Fields that each of the other cards has. */
const CARDS = {
  lead: { required: [{ field: 'nextStep', mode: 'soft' }] },
  contact: { required: [{ field: 'fax', mode: 'hint' }] },
  company: { required: [{ field: 'nextStep', mode: 'hint' }] },
};

function otherCards(): object {
  return withFields({}, CARDS);
}

function withFields(fields: object, cards: object): object {
  const { dictionary } = DEMO_STANDARD;
  return {
    ...DEMO_STANDARD,
    dictionary: { ...dictionary, fields: { ...dictionary.fields, ...fields } },
    cards,
  };
}
