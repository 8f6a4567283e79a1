/**
 * What stands around the page: the figure on the toolbar's button, the browser's shortcuts and menu, the pilot week and
 * the report of a problem, each through the built extension.
 */
import type { Page, Worker } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DemoDesk, openDemo } from './demo-desk';
import type { ExtensionGlobals, Installed } from './extension';
import { DEMO_STANDARD } from './standards';
import { overlayState, until, untilOverlay } from './steps';

let desk: DemoDesk;
let demo: DemoDesk['demo'];
let ext: Installed;
let page: Page;

beforeAll(async () => {
  desk = await openDemo(DEMO_STANDARD);
  ({ demo, ext } = desk);
  page = await ext.context.newPage();
});
afterAll(() => desk?.close());

/** What the toolbar's button of the page's tab shows and says. */
async function button(): Promise<{ text: string; title: string }> {
  return ext.desk.evaluate(async (address) => {
    const { tabs, action } = (globalThis as unknown as ExtensionGlobals).chrome;
    const tabId = (await tabs.query({})).find(({ url }) => url === address)?.id ?? -1;
    return { text: await action.getBadgeText({ tabId }), title: await action.getTitle({ tabId }) };
  }, page.url());
}

/** No test can press the browser's own keys and menus: the event is given to the listeners as the browser gives it. */
async function happens(event: 'commands' | 'contextMenus', what: object | string): Promise<void> {
  const worker: Worker = ext.context.serviceWorkers()[0] ?? (await ext.context.waitForEvent('serviceworker'));
  await worker.evaluate(
    async ([name, given, address]) => {
      const { chrome } = globalThis as unknown as ExtensionGlobals;
      const tab = (await chrome.tabs.query({})).find(({ url }) => url === address);
      const told = name === 'commands' ? chrome.commands.onCommand : chrome.contextMenus.onClicked;
      (told as unknown as { dispatch(...facts: unknown[]): void }).dispatch(given, tab);
    },
    [event, what, page.url()] as const,
  );
}

test('the button of a tab counts what its card misses, says so, and is empty again on the list', async () => {
  await page.goto(`${demo.url}/deals/11021`);
  const { card } = await untilOverlay(ext, page, (state) => (state.card?.findings.length ?? 0) > 0);
  const count = String(card?.findings.length);
  const shown = await until(button, ({ text }) => text === count);
  expect(shown.title).toContain(count);
  await page.goto(`${demo.url}/deals`);
  await untilOverlay(ext, page, ({ page: { kind } }) => kind === 'list');
  expect((await until(button, ({ text }) => text === '')).title).not.toContain(count);
});

test('the browser knows both shortcuts', async () => {
  const names = await ext.desk.evaluate(async () =>
    (await (globalThis as unknown as ExtensionGlobals).chrome.commands.getAll()).map(({ name }) => name),
  );
  expect(names).toEqual(expect.arrayContaining(['emergency-off', 'toggle-panel']));
});

test('a shortcut opens the panel and closes it', async () => {
  const frame = page.locator('prelude-host iframe');
  await happens('commands', 'toggle-panel');
  await frame.first().waitFor();
  await happens('commands', 'toggle-panel');
  await until(
    () => frame.isVisible(),
    (visible) => !visible,
  );
});

test('a shortcut gives the plain CRM, and Prelude again', async () => {
  const feed = page.locator('nav a', { hasText: 'Лента' });
  await until(
    () => feed.isVisible(),
    (visible) => !visible,
  );
  await happens('commands', 'emergency-off');
  await feed.waitFor();
  await happens('commands', 'emergency-off');
  await untilOverlay(ext, page, ({ menu }) => menu.applied);
  expect(await feed.isVisible()).toBe(false);
});

test('the browser’s own menu hides an item of the CRM’s menu and pins a page', async () => {
  const contacts = page.locator('nav a', { hasText: 'Контакты' });
  await until(
    async () => (await ext.ask('survey/get', { origin: demo.url })).survey?.menu.length ?? 0,
    (items) => items > 0,
  );
  const linkUrl = await contacts.evaluate((link: HTMLAnchorElement) => link.href);
  await happens('contextMenus', { menuItemId: 'hide-item', linkUrl, pageUrl: page.url() });
  await until(
    () => contacts.isVisible(),
    (visible) => !visible,
  );
  await happens('contextMenus', { menuItemId: 'pin-page', pageUrl: page.url() });
  await until(
    async () => (await ext.ask('settings/get', { origin: demo.url })).pinned?.to,
    (to) => to === '/deals',
  );
});

test('a pilot week begins, makes gates only show, and is taken back with nothing lost', async () => {
  const account = (await overlayState(ext, page))?.account ?? '';
  const own = await ext.context.newPage();
  await own.goto(`chrome-extension://${ext.id}/dashboard.html?${new URLSearchParams({ account })}#pilot`);
  await own.getByRole('button', { name: 'Начать сегодня' }).click();
  await own.getByRole('button', { name: 'Выпустить так, чтобы проверки только показывали' }).click();
  await own.getByText('Проверки только показывают и никого не останавливают.').first().waitFor();
  await own.getByRole('button', { name: 'Прервать неделю' }).click();
  await own.getByRole('button', { name: 'Продолжить' }).click();
  await own.getByRole('button', { name: 'Прервать неделю' }).waitFor();
  await own.close();
  const { view } = await ext.ask('pilot/decide', { account, choice: 'take-back', note: '' });
  expect(view.standard).toEqual({ name: DEMO_STANDARD.name, version: 1 });
  expect((await ext.ask('pilot/undecide', { account })).gates).toBe('hint-only');
});

test('with the standard taken away the whole menu stands there in that very moment', async () => {
  await page.goto(`${demo.url}/deals`);
  const row = page.locator('nav [data-prelude-hidden]').first();
  await row.waitFor({ state: 'attached' });
  await row.evaluate((hidden) => {
    new MutationObserver(() => {
      if (hidden.hasAttribute('data-prelude-hidden')) return;
      document.documentElement.dataset.seenAs ??= getComputedStyle(hidden).visibility;
    }).observe(document, { attributes: true, subtree: true });
  });
  await ext.ask('settings/patch', { patch: { role: 'nobody' } });
  const seenAs = await until(
    () => page.evaluate(() => document.documentElement.dataset.seenAs),
    (found) => found !== undefined,
  );
  expect(seenAs).toBe('visible');
});

test('the report of a problem is looked at in the options, and names no host', async () => {
  const own = await ext.context.newPage();
  await own.goto(`chrome-extension://${ext.id}/options.html#problem`);
  await own.getByRole('button', { name: 'Составить текст' }).click();
  const text = await own.locator('.problem-text').textContent();
  expect(text).toMatch(/^Prelude \d/);
  expect(text).toMatch(/deal: \d+ required/);
  expect(text).not.toContain('127.0.0.1');
  await own.close();
});
