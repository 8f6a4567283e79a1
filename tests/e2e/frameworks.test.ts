/** Cards drawn by React, Vue, jQuery and a web component, over and over, with blocks, marks and the order on. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FRAMEWORKS, startFrameworks } from '../sites/frameworks/server.mjs';
import { CARD_STANDARD } from './card-standard';
import { type Installed, install } from './extension';
import { loadStandard, untilOverlay } from './steps';

const TYPED = 'Позвонить в среду и выслать договор';
/** The blocks of the standard as they stand on this card; what the page shows at times is left out. */
const SEEN = ['Главное', 'Следующий шаг', 'Бюджет', 'Клиент', 'Компания', 'Контакт', 'Источник', 'Прочее'];

let site: Awaited<ReturnType<typeof startFrameworks>>;
let ext: Installed;

beforeAll(async () => {
  site = await startFrameworks();
  ext = await install();
  await ext.ask('site/enable', { origin: site.url });
  await loadStandard(ext, CARD_STANDARD, site.url);
});
afterAll(async () => {
  await ext?.close();
  await site?.close();
});

describe.each(FRAMEWORKS)('a card of %s', (name) => {
  test('C04 C12 survives 200 redraws with blocks on: nothing typed is lost, no heading is doubled, no error', async () => {
    const page = await ext.context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.goto(`${site.url}/deals/42/${name}`);
    await untilOverlay(ext, page, ({ card }) => card?.blocks?.state === 'laid');
    await expect.poll(() => seen(page)).toEqual(SEEN);

    await page.locator('#nextStep').focus();
    const drawing = page.evaluate(() => (globalThis as unknown as FrameworkPage).__run(200));
    await page.keyboard.type(TYPED, { delay: 15 });
    await drawing;

    expect(await page.locator('#nextStep').inputValue()).toBe(TYPED);
    const values = await page.evaluate(() => (globalThis as unknown as FrameworkPage).__values());
    expect(values.nextStep).toBe(TYPED);
    await expect.poll(() => seen(page)).toEqual(SEEN);
    await expect.poll(() => numbers(page)).toEqual(['1', '2 next', '5']);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

interface FrameworkPage {
  __run(times: number): Promise<void>;
  __values(): Record<string, string>;
}

/** Headings and the labels of the standard's blocks, top to bottom; each heading as often as it is shown. */
async function seen(page: Page): Promise<string[]> {
  return page.evaluate((known) => {
    const roots = [document, ...[...document.querySelectorAll('*')].flatMap((each) => each.shadowRoot ?? [])];
    return roots
      .flatMap((root) => [...root.querySelectorAll('button[aria-expanded] .title, .row label')])
      .map((each) => ({ box: each.getBoundingClientRect(), text: each.textContent ?? '' }))
      .filter(({ box, text }) => box.height > 0 && known.includes(text))
      .sort((a, b) => a.box.top - b.box.top)
      .map(({ text }) => text);
  }, SEEN);
}

const numbers = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('prelude-host')]
      .flatMap((host) => [...(host.shadowRoot?.querySelectorAll('span[aria-hidden]') ?? [])])
      .filter((span) => (span as HTMLElement).style.display !== 'none')
      .map((span) => `${span.textContent}${span.className === 'next' ? ' next' : ''}`),
  );
