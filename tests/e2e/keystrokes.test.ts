/** How many keys it takes to fill a card of 24 fields, with blocks and order on and without: counted while filling it. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { servePages } from './crm-site';
import { type Installed, install } from './extension';
import { loadStandard, untilOverlay } from './steps';

const COUNT = 24;
const ids = Array.from({ length: COUNT }, (_, at) => `field${at + 1}`);
/** Every third field, from the last to the first: the standard's order is not the page's. */
const ORDER = [0, 1, 2].flatMap((rest) => ids.filter((_, at) => at % 3 === rest).reverse());
const NEEDED = ORDER.slice(0, 8);

const STANDARD = {
  format: 'crm-standard/1',
  name: 'Длинная карточка',
  version: 1,
  dictionary: { fields: Object.fromEntries(ids.map((id, at) => [id, { labels: [`Поле ${at + 1}`] }])) },
  cards: {
    deal: {
      blocks: Array.from({ length: 4 }, (_, at) => ({
        id: `block${at}`,
        title: `Блок ${at + 1}`,
        fields: ORDER.slice(at * 6, at * 6 + 6),
      })),
      order: ORDER,
      required: [{ field: ORDER[0], mode: 'soft' }],
    },
  },
};

const row = (id: string, at: number) =>
  `<div class="row"><label for="${id}">Поле ${at + 1}</label><input id="${id}" name="${id}"></div>`;
const BODY = `<form onsubmit="event.preventDefault(); window.saved = true">${ids.map(row).join('')}
<button type="submit">Сохранить</button></form>`;
const SITE = 'https://crm.example.com';
const URL = `${SITE}/deals/7`;
const HTML = `<!doctype html><html lang="ru"><title>Сделка № 7</title><style>.row{display:flex;flex-direction:column;margin:0 0 8px;max-width:400px}</style>
<body><main><h1>Сделка № 7</h1>${BODY}</main></body></html>`;

let ext: Installed;
beforeAll(async () => {
  ext = await install();
  await servePages(ext.context, { url: URL, html: HTML });
});
afterAll(() => ext?.close());

async function visit(): Promise<Page> {
  const page = await ext.context.newPage();
  await page.goto(URL);
  return page;
}

/** Fill the fields that are wanted with keys alone, from the first one on, and save; every press counts. */
async function pressesToFill(page: Page, wanted: readonly string[], first: string): Promise<number> {
  const left = new Set(wanted);
  let presses = 0;
  await page.locator(`#${first}`).focus();
  for (;;) {
    const at = await page.evaluate(() => document.activeElement?.id ?? '');
    if (left.delete(at)) {
      await page.keyboard.type('abc');
      presses += 3;
    }
    if (left.size === 0) break;
    if (presses > 1000) throw new Error(`still empty: ${[...left].join(', ')}`);
    await page.keyboard.press('Tab');
    presses += 1;
  }
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => (window as never as { saved?: boolean }).saved === true);
  return presses + 1;
}

test('a card of 24 fields takes no more presses with blocks than without, and its needed fields far fewer', async () => {
  const plain = await visit();
  const without = {
    all: await pressesToFill(plain, ids, ids[0] ?? ''),
    needed: await pressesToFill(await visit(), NEEDED, ids[0] ?? ''),
  };

  await ext.ask('site/enable', { origin: SITE });
  await loadStandard(ext, STANDARD, SITE);
  const laid = async () => {
    const page = await visit();
    await untilOverlay(ext, page, ({ card }) => card?.blocks?.state === 'laid');
    return page;
  };
  const withBlocks = {
    all: await pressesToFill(await laid(), ids, ORDER[0] ?? ''),
    needed: await pressesToFill(await laid(), NEEDED, ORDER[0] ?? ''),
  };

  expect(without.all).toBe(COUNT * 3 + COUNT - 1 + 1);
  expect(withBlocks.all).toBeLessThanOrEqual(without.all);
  expect(withBlocks.needed).toBe(NEEDED.length * 3 + NEEDED.length - 1 + 1);
  expect(withBlocks.needed).toBeLessThan(without.needed);
});
