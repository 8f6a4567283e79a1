/** What Prelude does to a page never moves it about: the one shift is the room made for the panel, on a press. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { spaPage, USUAL } from '../bench/pages/spa';
import { STANDARD } from '../bench/variants';
import { type Installed, install } from './extension';
import { loadStandard, untilOverlay } from './steps';

const ORIGIN = 'https://crm.example.com';

/** What the browser counts as a shift, unless a person's own press came just before. */
interface Shifted {
  __shifts: { value: number; moved: string[] }[];
}

let ext: Installed;
let page: Page;

beforeAll(async () => {
  ext = await install({ locale: 'en-US' });
  await ext.context.route(`${ORIGIN}/**`, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: spaPage(USUAL) }),
  );
  await ext.ask('site/enable', { origin: ORIGIN });
  await loadStandard(ext, STANDARD, ORIGIN);
  page = await ext.context.newPage();
  await page.addInitScript(noteShifts);
  await page.goto(`${ORIGIN}/deals`);
  await untilOverlay(ext, page, ({ menu, reading }) => menu.applied && reading.phase === 'done');
});
afterAll(() => ext?.close());

test('nothing moves while the menu is put in order, the form is marked and the table is read', async () => {
  expect(await shifts()).toEqual([]);
});

test('opening the panel moves the page on the press alone', async () => {
  await page.locator('prelude-host .handle').first().click();
  const panel = page.frameLocator('prelude-host iframe');
  await panel.getByRole('tab').first().waitFor();
  await panel.getByRole('heading').first().waitFor();
  expect(await shifts()).toEqual([]);
});

test('a page that is pushed down by itself is noticed', async () => {
  await page.evaluate(() => {
    const strip = document.createElement('div');
    strip.style.height = '200px';
    document.querySelector('main')?.prepend(strip);
  });
  expect(await shifts()).not.toEqual([]);
});

/** Shifts so far, with all frames until now reported. */
async function shifts(): Promise<Shifted['__shifts']> {
  return page.evaluate(
    () =>
      new Promise<Shifted['__shifts']>((resolve) => {
        // Entries of a frame are handed over by the end of the one after it.
        const frames = (left: number): unknown =>
          left === 0
            ? resolve((globalThis as unknown as Shifted).__shifts)
            : requestAnimationFrame(() => frames(left - 1));
        frames(4);
      }),
  );
}

/** Runs in the page before its scripts. */
function noteShifts(): void {
  interface LayoutShift extends PerformanceEntry {
    readonly value: number;
    readonly hadRecentInput: boolean;
    readonly sources: readonly { readonly node: Node | null }[];
  }
  const noted: Shifted['__shifts'] = [];
  (globalThis as unknown as Shifted).__shifts = noted;
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries() as LayoutShift[]) {
      // What stands in our own shadow roots has no name here: the words beside the handle may grow.
      const moved = sources.flatMap(({ node }) => node?.nodeName ?? []);
      if (!hadRecentInput && moved.length > 0) noted.push({ value, moved });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}
