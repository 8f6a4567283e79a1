/** Texts of a file that would like to be selectors, and a file whose taking-over is cut off. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Installed, install } from './extension';
import { HOSTILE, serve, visit } from './hostile-page';
import { SELECTOR_TEXTS, standardThatSays } from './selector-texts';
import { DEMO_STANDARD } from './standards';
import { labelsInOrder, loadStandard, until } from './steps';

const SHOWN = ['Сделки', 'Задачи', 'Чат'];
const HIDDEN = ['Лента', 'Диск', 'Почта', 'Календарь'];

let ext: Installed;
let page: Page;
/** Everything that the overlay's styles say on a page under a harmless standard. */
let plainStyles: string[];
let foreignRequests: string[];

beforeAll(async () => {
  ext = await install();
  await ext.ask('site/enable', { origin: HOSTILE });
  await serve(ext, { body: '<form><label>Бюджет <input name="budget" value="abc"></label></form>' });
  foreignRequests = [];
  await ext.context.route('https://evil.example/**', (route) => {
    foreignRequests.push(route.request().url());
    return route.abort();
  });
  await loadStandard(ext, DEMO_STANDARD, HOSTILE);
  page = await visit(ext);
  await untilOrdered();
  plainStyles = await styles();
});
afterAll(() => ext?.close());
afterEach(() => page?.close());

const untilOrdered = () =>
  until(
    () => labelsInOrder(page.locator('nav a')),
    (seen) => seen[0] === SHOWN[0] && !seen.includes('Диск'),
  );

const styles = () =>
  page.evaluate(() =>
    document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText)).sort(),
  );

let version = 1;
/** Takes the texts over and opens the page. */
async function visitUnder(texts: readonly string[]): Promise<void> {
  version += 1;
  await loadStandard(ext, standardThatSays(texts, version), HOSTILE);
  page = await visit(ext);
  await untilOrdered();
}

const CASES = {
  'F10: a text that closes a rule and opens another': SELECTOR_TEXTS.closing,
  'F11: a text that would swallow the rules after it': SELECTOR_TEXTS.swallowing,
  'F12: a text that would name everything, or us': SELECTOR_TEXTS.naming,
  'F13: a text that would read values and carry them away': SELECTOR_TEXTS.reading,
  'F14: a text of pseudo-elements and pseudo-classes': SELECTOR_TEXTS.pseudo,
  'F15: a text that would cost much as a selector': SELECTOR_TEXTS.costly,
};

for (const [name, texts] of Object.entries(CASES)) {
  test(`${name} is compared as text, changes no style, and the rules after it hold`, async () => {
    await visitUnder(texts);
    expect(await labelsInOrder(page.locator('nav a'))).toEqual([...SHOWN, 'Отчёты']);
    for (const label of HIDDEN) expect(await page.getByText(label, { exact: true }).isVisible()).toBe(false);
    for (const whole of ['body', 'main', 'table', 'input'])
      expect(await page.locator(whole).first().isVisible()).toBe(true);
    expect(await page.locator('prelude-host').count()).toBe(1);
    expect(await styles()).toEqual(plainStyles);
    expect(foreignRequests).toEqual([]);
  });
}

test('no style of ours asks for anything from anywhere', () => {
  expect(plainStyles.length).toBeGreaterThan(0);
  expect(plainStyles.filter((rule) => /url\(|@import/i.test(rule))).toEqual([]);
});

test('F26: what is applied is what was shown, also when another file was shown since', async () => {
  const shown = { ...DEMO_STANDARD, id: 'line-shown', name: 'Показанный' };
  const preview = await ext.ask('standard/preview', { text: JSON.stringify(shown), origin: HOSTILE });
  if (!preview.ok) throw new Error('The file does not read.');
  const other = JSON.stringify({ ...shown, id: 'line-other', name: 'Другой' });
  await ext.ask('standard/preview', { text: other, origin: HOSTILE });
  await ext.ask('standard/apply', { hash: preview.hash });
  expect((await ext.ask('settings/get', { origin: HOSTILE })).standard?.name).toBe(shown.name);
});

test('F27: a taking-over that is cut off leaves the old standard or the new one, whole', async () => {
  const names = ['Первый', 'Второй'];
  for (const turn of [0, 1, 2, 3]) {
    const standard = { ...DEMO_STANDARD, id: `line-${turn}`, name: names[turn % 2] };
    const preview = await ext.ask('standard/preview', { text: JSON.stringify(standard), origin: HOSTILE });
    if (!preview.ok) throw new Error('The file does not read.');
    const cut = ext.ask('standard/apply', { hash: preview.hash }).catch(() => null);
    await ext.stopWorker();
    await cut;
    const { standard: summary, effective, life } = await ext.ask('settings/get', { origin: HOSTILE });
    expect(summary?.name).toBe(life?.kept[0]?.name);
    expect(effective?.standard?.name).toBe(summary?.name);
    expect(effective?.menu?.order.map(({ id }) => id)).toEqual(['deals', 'tasks', 'chat']);
    await ext.ask('standard/apply', { hash: preview.hash });
    expect((await ext.ask('settings/get', { origin: HOSTILE })).standard?.name).toBe(standard.name);
  }
});
