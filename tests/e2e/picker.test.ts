/** Pointing at things on pages that do their own, and that no reader understands. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Installed, install } from './extension';
import { HOSTILE, type Hostility, serve, visit } from './hostile-page';
import { loadStandard, until, untilOverlay } from './steps';
import { ownAnchors, pickerOf, startTeaching, untilKept } from './teach-steps';

const STANDARD = {
  format: 'crm-standard/1',
  name: 'Pointing',
  dictionary: { menu: { gamma: { labels: ['Gamma'] }, alpha: { labels: ['Alpha'] } } },
  menu: { seller: { order: ['alpha'], hidden: ['gamma'] } },
};

let ext: Installed;
let page: Page;

beforeAll(async () => {
  ext = await install();
  await ext.ask('site/enable', { origin: HOSTILE });
});
afterAll(() => ext?.close());
beforeEach(async () => {
  await page?.close();
  for (const id of Object.keys(await ownAnchors(ext))) await ext.ask('teach/forget', { origin: HOSTILE, id });
});

async function point(hostility: Hostility): Promise<ReturnType<typeof pickerOf>> {
  await serve(ext, hostility);
  page = await visit(ext);
  await page.locator('main').waitFor();
  await untilOverlay(ext, page, () => true);
  await startTeaching(ext, page);
  return pickerOf(page);
}

test('the page hears nothing of a person who points, and nothing of it is pressed', async () => {
  const heard = `window.heard = [];
    for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click', 'keydown', 'keyup'])
      document.addEventListener(type, (event) => heard.push(event.type), true);`;
  const { name } = await point({ script: heard });
  await page.locator('nav a', { hasText: 'Чат' }).click();
  await untilKept(ext, 'item:Чат');
  await page.keyboard.press('ArrowRight');
  await until(
    () => name.textContent(),
    (text) => text !== 'Пункт меню «Чат»',
  );
  expect(page.url()).toBe(`${HOSTILE}/deals`);
  expect(await page.evaluate(() => Reflect.get(window, 'heard'))).toEqual([]);
  await page.keyboard.press('Escape');
  await pickerOf(page).strip.waitFor({ state: 'detached' });
  await page.keyboard.press('Shift');
  expect(await page.evaluate(() => Reflect.get(window, 'heard'))).toContain('keydown');
});

test('a script of the page can take nothing', async () => {
  await point({});
  await page.evaluate(() => {
    const link = document.querySelector('nav a');
    for (const type of ['pointermove', 'pointerdown', 'click'])
      link?.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, cancelable: true }));
    for (const target of [document.body, document.querySelector('prelude-host')])
      target?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
  });
  // A key of the person afterwards is answered, so the page's own came to nothing before it.
  await page.keyboard.press('Escape');
  await pickerOf(page).strip.waitFor({ state: 'detached' });
  expect(await ownAnchors(ext)).toEqual({});
});

test('two similar rows teach a menu that no reader sees, and the standard then orders it', async () => {
  const rows = ['Beta', 'Alpha', 'Gamma', 'Delta'].map(
    (name) => `<div class="r" style="cursor:pointer"><span>${name}</span></div>`,
  );
  const body = `<div id="odd" style="width:200px">${rows.join('')}</div>`;
  await loadStandard(ext, STANDARD, HOSTILE);
  const { strip, name } = await point({ menu: false, body });
  const row = (text: string) => page.locator('.r', { hasText: text });
  await row('Beta').click();
  await until(
    () => strip.textContent(),
    (text) => (text ?? '').includes('ещё одну'),
  );
  await row('Delta').click();
  await until(
    () => name.textContent(),
    (text) => text === 'Меню: 4 пункта',
  );
  await page.keyboard.press('Enter');
  await untilKept(ext, 'menu');
  await page.keyboard.press('Escape');
  await row('Gamma').waitFor({ state: 'hidden' });
  // From the next load on the finder comes before the overlay.
  await page.reload();
  await row('Gamma').waitFor({ state: 'hidden' });
  expect(await row('Beta').isVisible()).toBe(true);
  await ext.ask('standard/undo', {});
});

test('words that no reader takes for a field are one when a person points at them', async () => {
  const body = '<section><em id="odd">Источник</em><b>Выставка</b></section>';
  const { name } = await point({ menu: false, body: `<div><h2>Карточка</h2>${body}</div>` });
  await page.locator('#odd').hover();
  await until(
    () => name.textContent(),
    (text) => text === 'Поле «Источник», найдено 1',
  );
  await page.keyboard.press('Enter');
  await until(
    () => ownAnchors(ext),
    (anchors) =>
      Object.values(anchors).some(({ kind, labels }) => kind === 'field' && labels[0] === 'Источник'),
  );
});

test('things in frames of the same site and in shadow roots light up where they stand', async () => {
  const form = '<form><label>ИНН <input name=inn></label><button>Сохранить</button></form>';
  const script = `addEventListener('DOMContentLoaded', () => {
      const host = document.querySelector('#shadow');
      host.attachShadow({ mode: 'open' }).innerHTML = '<dl><dt>КПП</dt><dd>770101001</dd></dl>';
    });`;
  const frame = `<iframe id="f" style="width:500px;height:200px" srcdoc='${form}'></iframe>`;
  const { name, frame: lit } = await point({
    script: `if (top === window) { ${script} }`,
    body: `<div id="shadow"></div>${frame}`,
  });
  const label = page.frameLocator('#f').locator('label');
  await label.hover();
  await until(
    () => name.textContent(),
    (text) => (text ?? '').startsWith('Поле «ИНН»'),
  );
  const [box, target] = [await lit.boundingBox(), await label.boundingBox()];
  expect(Math.abs((box?.y ?? 0) - (target?.y ?? 999))).toBeLessThan(30);
  await page.locator('#shadow dt').hover();
  await until(
    () => name.textContent(),
    (text) => (text ?? '').startsWith('Поле «КПП»'),
  );
});

test('C06: what holds the page itself is never hidden, whatever the menu seems to be', async () => {
  const items = ['Alpha', 'Gamma', 'Sales', 'Tasks'].map((name) =>
    name === 'Gamma'
      ? '<li><a href="/gamma">Gamma</a><main id="whole"><h1>The page itself</h1></main></li>'
      : `<li><a href="/${name}">${name}</a></li>`,
  );
  await loadStandard(ext, STANDARD, HOSTILE);
  await serve(ext, { menu: false, body: `<nav><ul>${items.join('')}</ul></nav>` });
  page = await visit(ext);
  await untilOverlay(ext, page, ({ menu }) => menu.applied);
  expect(await page.locator('#whole').isVisible()).toBe(true);
  await ext.ask('standard/undo', {});
});

test('axe finds nothing to complain about in the picker', async () => {
  await point({});
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    const run = Reflect.get(window, 'axe').run as (
      where: object,
    ) => Promise<{ violations: { id: string }[] }>;
    return (await run({ include: [['prelude-host']] })).violations.map(({ id }) => id);
  });
  expect(violations).toEqual([]);
});
