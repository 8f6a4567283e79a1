/** A menu that no longer fits its rule: told once, everything else goes on, and the person mends it by pointing. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type DemoDesk, openDemo } from './demo-desk';
import type { Installed } from './extension';
import { DEMO_STANDARD } from './standards';
import { labelsInOrder, until, untilOverlay } from './steps';
import { pickerOf, startTeaching, untilKept } from './teach-steps';

/** As it was written for a menu in which tasks and chat had other names. */
const FORMER = {
  ...DEMO_STANDARD,
  startPage: undefined,
  dictionary: {
    ...DEMO_STANDARD.dictionary,
    menu: {
      deals: { labels: ['Сделки'] },
      jobs: { labels: ['Поручения'] },
      talk: { labels: ['Беседы'] },
    },
  },
  menu: { seller: { order: ['deals', 'jobs', 'talk'] } },
};

let desk: DemoDesk;
let demo: DemoDesk['demo'];
let ext: Installed;
let page: Page;

beforeAll(async () => {
  desk = await openDemo(FORMER);
  ({ demo, ext } = desk);
});
afterAll(() => desk?.close());
beforeEach(async () => {
  await page?.close();
  page = await ext.context.newPage();
});

const note = () => page.locator('prelude-host [role=status]', { hasText: 'Меню осталось как есть' });
const menuLine = async () =>
  (await ext.ask('health/view', { origin: demo.url })).lines.find(({ key }) => key === 'menu');

test('the person is told once, with the numbers, and the rules of cards go on', async () => {
  await page.goto(`${demo.url}/deals/11021`);
  await note().waitFor();
  expect(await note().textContent()).toContain('нашлось 1 из 3');
  await page.locator('[data-prelude-finding]').first().waitFor();
  expect(await menuLine()).toMatchObject({
    state: 'lost',
    parts: { found: 1, of: 3 },
    by: ['too-few-found'],
  });

  await page.reload();
  await untilOverlay(ext, page, ({ menu }) => menu.found === 1 && !menu.applied);
  await page.locator('[data-prelude-finding]').first().waitFor();
  await page.locator('prelude-host .handle').first().click();
  const panel = page.frameLocator('prelude-host iframe');
  await panel.getByText('Найдено только 1 из 3').waitFor();
  expect(await note().count()).toBe(0);
});

test('shown under their new names, the items are in order at once', async () => {
  await page.goto(`${demo.url}/contacts`);
  await page.locator('nav a').first().waitFor();
  await startTeaching(ext, page);
  for (const [path, id] of [
    ['/tasks', 'jobs'],
    ['/chat', 'talk'],
  ] as const) {
    await page.locator(`nav a[href="${path}"]`).click();
    await pickerOf(page).select.selectOption(id);
    await pickerOf(page).take.click();
    await untilKept(ext, `item:${id}`);
  }
  await page.keyboard.press('Escape');
  const shown = () => labelsInOrder(page.locator('nav a'));
  await until(shown, (labels) => labels.slice(0, 3).join() === 'Сделки,Задачи,Чат');
  // And from the first paint on after a load.
  await page.reload();
  await until(shown, (labels) => labels.slice(0, 3).join() === 'Сделки,Задачи,Чат');
  await until(menuLine, (line) => line?.state === 'found');
});
