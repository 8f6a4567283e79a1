/** Windows of every size and direction, and what lies above everything else. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Installed, install } from './extension';
import { HOSTILE, serve, visit } from './hostile-page';
import { DEMO_STANDARD } from './standards';
import { labelsInOrder, loadStandard, until } from './steps';

let ext: Installed;
let page: Page;

beforeAll(async () => {
  ext = await install();
  await ext.ask('site/enable', { origin: HOSTILE });
  await loadStandard(ext, DEMO_STANDARD, HOSTILE);
});
afterAll(() => ext?.close());
afterEach(async () => {
  await page?.close();
  await ext.ask('settings/panel', { panelOpen: false });
});

const handle = () => page.locator('prelude-host .handle').first();
const frame = () => page.locator('prelude-host iframe.panel');

test('C18: a dialog of the CRM stands above the handle and the panel, and gives them back when it closes', async () => {
  await serve(ext, {
    body: '<dialog id="login" style="inset:0;width:100vw;height:100vh">Вход<form method="dialog"><button>Ок</button></form></dialog>',
  });
  page = await visit(ext);
  await handle().click();
  await page.frameLocator('prelude-host iframe.panel').locator('#root *').first().waitFor();
  const box = await frame().boundingBox();
  const middle = [(box?.x ?? 0) + 40, (box?.y ?? 0) + 200] as const;
  const onTop = () => page.evaluate(([x, y]) => document.elementFromPoint(x, y)?.localName, middle);
  expect(await onTop()).toBe('prelude-host');
  await page.evaluate(() => document.querySelector<HTMLDialogElement>('#login')?.showModal());
  expect(await onTop()).toBe('dialog');
  await page.evaluate(() => document.querySelector<HTMLDialogElement>('#login')?.close());
  expect(await onTop()).toBe('prelude-host');
});

test.each([
  ['a telephone’s width', { width: 320, height: 640 }, ''],
  [
    'a page from right to left',
    { width: 1280, height: 800 },
    '<script>document.documentElement.dir = "rtl"</script>',
  ],
  ['a page zoomed to 200 %', { width: 640, height: 400 }, ''],
])(
  'C33: in %s the handle is in view, the panel opens inside the window, and the menu keeps its order',
  async (_what, size, head) => {
    await serve(ext, { head });
    page = await ext.context.newPage();
    await page.setViewportSize(size);
    await page.goto(`${HOSTILE}/deals`);
    await until(
      () => labelsInOrder(page.locator('nav a')),
      (seen) => seen.includes('Сделки') && !seen.includes('Диск'),
    );
    await handle().click();
    await page.frameLocator('prelude-host iframe.panel').locator('#root *').first().waitFor();
    const box = await until(
      () => frame().boundingBox(),
      (found) => (found?.width ?? 0) > 200,
    );
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(size.width);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(size.height);
  },
);

test('the page makes room for the panel in a wide window, and is not squeezed in a narrow one', async () => {
  await serve(ext, {});
  page = await visit(ext);
  const room = () => page.evaluate(() => document.body.getBoundingClientRect().right);
  await page.setViewportSize({ width: 1280, height: 800 });
  await handle().click();
  await until(room, (right) => right < 1000);
  await page.setViewportSize({ width: 1000, height: 800 });
  await until(room, (right) => right > 950);
  await page.setViewportSize({ width: 1280, height: 800 });
  await until(room, (right) => right < 1000);
});
