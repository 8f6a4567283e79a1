/** Steps that several end-to-end tests take. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { OverlayCommand, OverlayState, PipelineView } from '../../lib/domain/views';
import type { ExtensionGlobals, Installed } from './extension';

/** Check a standard and put it in force, as the panel does. */
export async function loadStandard(ext: Installed, standard: object, origin: string): Promise<void> {
  const preview = await ext.ask('standard/preview', { text: JSON.stringify(standard, null, 2), origin });
  if (!preview.ok) throw new Error(JSON.stringify(preview.problems));
  await ext.ask('standard/apply', { hash: preview.hash });
}

/** Wait until `probe` gives something that `accept` takes. */
export async function until<T>(
  probe: () => Promise<T>,
  accept: (value: T) => boolean,
  patience = 15_000,
): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const value = await probe();
    if (accept(value)) return value;
    if (Date.now() > end)
      throw new Error(`gave up waiting; last seen: ${JSON.stringify(value)?.slice(0, 600)}`);
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}

/** The state that the overlay of a tab shows its panel now. */
export async function overlayState(ext: Installed, page: Page): Promise<OverlayState | null> {
  const url = page.url();
  return ext.desk.evaluate(async (address) => {
    const { tabs } = (globalThis as unknown as ExtensionGlobals).chrome;
    const tab = (await tabs.query({})).find((each) => each.url === address);
    if (tab?.id === undefined) return null;
    const port = tabs.connect(tab.id, { name: 'prelude-panel', frameId: 0 });
    return new Promise<OverlayState | null>((resolve) => {
      port.onMessage.addListener((state) => {
        port.disconnect();
        resolve(state as OverlayState);
      });
      port.onDisconnect.addListener(() => resolve(null));
      // A page that is just being left may neither answer nor hang up.
      setTimeout(resolve, 3000, null);
    });
  }, url);
}

/** Give the overlay of a tab a command, as its panel does. */
export async function commandOverlay(ext: Installed, page: Page, command: OverlayCommand): Promise<void> {
  await ext.desk.evaluate(
    async ([address, what]) => {
      const { tabs } = (globalThis as unknown as ExtensionGlobals).chrome;
      const tab = (await tabs.query({})).find((each) => each.url === address);
      const port = tabs.connect(tab?.id ?? -1, { name: 'prelude-panel', frameId: 0 });
      port.postMessage(what);
      // The port stays open until the overlay has answered, so that the command is not lost.
      await new Promise<void>((resolve) => port.onMessage.addListener(() => resolve()));
      port.disconnect();
    },
    [page.url(), command] as const,
  );
}

/** Wait for a state of the overlay. */
export async function untilOverlay(
  ext: Installed,
  page: Page,
  accept: (state: OverlayState) => boolean,
  patience?: number,
): Promise<OverlayState> {
  const state = await until(
    () => overlayState(ext, page),
    (found) => found !== null && accept(found),
    patience,
  );
  if (!state) throw new Error('no overlay');
  return state;
}

/** Wait until the account's numbers rest on as many deals as said. */
export async function untilRead(
  ext: Installed,
  account: string,
  read: (view: PipelineView) => boolean,
): Promise<PipelineView> {
  return until(() => ext.ask('pipeline/view', { account }), read, 20_000);
}

/** Labels of what a person sees, top to bottom or left to right. */
export async function labelsInOrder(items: Locator): Promise<string[]> {
  return items.evaluateAll((elements) =>
    elements
      .map((element) => ({ box: element.getBoundingClientRect(), text: element.textContent ?? '' }))
      .filter(({ box }) => box.width > 0 && box.height > 0)
      .sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left)
      .map(({ text }) => text.replace(/[\d◉✓✉▤▦@◎₽☺▥▲✱+]/g, '').trim()),
  );
}

/** Every element that Tab reaches from the start of the page, at most `most`. */
export async function tabStops(page: Page, most: number): Promise<string[]> {
  const stops: string[] = [];
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  for (let press = 0; press < most; press++) {
    await page.keyboard.press('Tab');
    stops.push(await page.evaluate(() => document.activeElement?.textContent?.trim() ?? ''));
  }
  return stops;
}

/** Expect two amounts of minor units to be the very same. */
export function expectSameMoney(found: number | undefined, truth: number): void {
  expect(found).toBe(truth);
}
