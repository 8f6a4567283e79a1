/** The figure on the toolbar's button: of one tab, with words for those who do not see it, and with an end. */
import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { badgeHandlers, clearBadges } from '../../../lib/background/badge';
import { patchApp } from '../../../lib/domain/app-document';
import { changeSettings } from '../../../lib/platform/settings-store';

const page = (tabId: number) => ({ own: false, origin: 'https://acme.bitrix24.ru', tabId, frameId: 0 });
const show = (tabId: number, count: number) => badgeHandlers()['tab/findings']({ count }, page(tabId));

/** What each tab shows, as the browser would. */
let texts: Map<number, string | null>;
let titles: Map<number, string>;
let colours: string[];

beforeEach(() => {
  texts = new Map();
  titles = new Map();
  colours = [];
  const to =
    <T>(map: Map<number, T>, key: 'text' | 'title') =>
    async (details: { tabId: number } & Record<string, T>) =>
      void map.set(details.tabId, details[key] as T);
  Object.assign(browser.action, {
    setBadgeText: to(texts, 'text'),
    setTitle: to(titles, 'title'),
    setBadgeBackgroundColor: async ({ color }: { color: string }) => void colours.push(color),
    setBadgeTextColor: async ({ color }: { color: string }) => void colours.push(color),
  });
  Object.assign(browser.i18n, { getMessage: (name: string, [n]: string[]) => `${name} ${n}` });
  Object.assign(browser.tabs, { query: vi.fn(async () => [{ id: 1 }, { id: 2 }, {}]) });
});

test('each tab counts its own card, and says so in its title', async () => {
  await show(1, 3);
  await show(2, 12);
  expect([...texts]).toEqual([
    [1, '3'],
    [2, '12'],
  ]);
  expect(titles.get(1)).toBe('findingsTitle 3');
});

test('a hundred and more are a hundred and more', async () => {
  await show(1, 250);
  expect(texts.get(1)).toBe('99+');
});

test('figure and title go when nothing is missing any more, so that what the whole browser shows comes back', async () => {
  await show(1, 3);
  await show(1, 0);
  expect(texts.get(1)).toBeNull();
  expect(titles.get(1)).toBe('');
});

test('a person who wants no figures gets none', async () => {
  await changeSettings((before) => ({ ...before, app: patchApp(before.app, { badge: false }) }));
  await show(1, 3);
  expect(texts.get(1)).toBeNull();
});

test('the wish outlives a restart and can be taken back', async () => {
  const off = await changeSettings((before) => ({ ...before, app: patchApp(before.app, { badge: false }) }));
  expect(off.app.badge).toBe(false);
  const on = await changeSettings((before) => ({ ...before, app: patchApp(before.app, { badge: true }) }));
  expect(on.app.badge).not.toBe(false);
  await show(1, 3);
  expect(texts.get(1)).toBe('3');
});

test('figures are taken off every tab at once', async () => {
  await show(1, 3);
  await show(2, 4);
  await clearBadges();
  expect([...texts.values()]).toEqual([null, null]);
});

test('white on the colour can be read', async () => {
  await show(1, 3);
  const [ground = '', ink = ''] = colours;
  const light = (hex: string) =>
    [1, 3, 5]
      .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
      .reduce((sum, part, at) => sum + part * ([0.2126, 0.7152, 0.0722][at] ?? 0), 0);
  expect((light(ink) + 0.05) / (light(ground) + 0.05)).toBeGreaterThan(4.5);
});

test.each([-1, 1.5, Number.NaN, '3'])('%s is no count', async (count) => {
  await expect(show(1, count as number)).rejects.toMatchObject({ code: 'bad-shape' });
});
