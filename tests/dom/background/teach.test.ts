import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { enableSite } from '../../../lib/background/sites';
import type { StandardTools } from '../../../lib/background/standard-handlers';
import { teachHandlers } from '../../../lib/background/teach-handlers';
import type { Anchor, HealthSight } from '../../../lib/domain/anchors';
import { siteKey } from '../../../lib/domain/site-settings';
import type { SettingsView } from '../../../lib/domain/views';
import { ask as askStandard, completeBrowser, refusalOf, SITE, settings, TEAM, take } from './world';

const changed: StandardTools['changed'] = (result) => result;
const view = async (): Promise<SettingsView> => settings();
const handlers = teachHandlers({ view, changed, ownOrigin: (origin) => origin });
const SENDER = { own: true, origin: null, tabId: null, frameId: null };

function ask<N extends keyof typeof handlers>(name: N, body: Parameters<(typeof handlers)[N]>[0]) {
  const handler = handlers[name] as (given: unknown, sender: unknown) => ReturnType<(typeof handlers)[N]>;
  return handler(body, SENDER);
}

const BUDGET: Anchor = { kind: 'field', as: 'budget', page: 'card', entity: 'deal', labels: ['Budget'] };
const ID = 'field:deal:budget';
const keep = (anchor: Anchor = BUDGET, id = ID) => ask('teach/keep', { origin: SITE, id, anchor });
const compiled = async () =>
  (await browser.storage.local.get(siteKey(SITE)))[siteKey(SITE)] as { anchors?: object };
const linesOf = async () => (await ask('health/view', { origin: SITE })).lines;
const sight = (found: boolean, rest: Partial<HealthSight> = {}): HealthSight => ({
  key: `anchor:${ID}`,
  found,
  by: [found ? 'label' : 'weak'],
  label: found ? 'Budget' : null,
  ...rest,
});
const report = (sights: readonly HealthSight[], repaired: Readonly<Record<string, Anchor>> = {}) =>
  ask('health/report', { origin: SITE, sights, repaired });

beforeEach(async () => {
  // A copy of the settings stands in a database of its own and would bring the former test's back.
  globalThis.indexedDB = new IDBFactory();
  completeBrowser();
  await enableSite(SITE);
});

describe('a place that was shown', () => {
  test('reaches the overlay of its site at once, with or without a standard', async () => {
    await keep();
    expect((await compiled()).anchors).toEqual({ [ID]: { ...BUDGET, host: 'acme.bitrix24.ru' } });
  });

  test('is not known on another host', async () => {
    await keep();
    await enableSite('https://other.example');
    const key = siteKey('https://other.example');
    expect((await browser.storage.local.get(key))[key]).not.toHaveProperty('anchors');
  });

  test('can be forgotten and put back as it was', async () => {
    await keep();
    const { anchor } = await ask('teach/forget', { origin: SITE, id: ID });
    expect((await compiled()).anchors).toBeUndefined();
    if (!anchor) throw new Error('nothing came back');
    await ask('teach/restore', { origin: SITE, id: ID, anchor });
    expect((await compiled()).anchors).toHaveProperty([ID]);
  });

  test.each([
    ['no anchor at all', { kind: 'selector', labels: ['x'] }],
    ['a handler for a name', { ...BUDGET, names: { onclick: 'x()' } }],
    ['a text without end', { ...BUDGET, labels: ['x'.repeat(5000)] }],
  ])('is refused when it is %s', async (_what, anchor) => {
    expect(await refusalOf(keep(anchor as unknown as Anchor))).toBe('bad-anchor');
    expect((await compiled()).anchors).toBeUndefined();
  });

  test('goes to the team with the next version, in the form it was last seen', async () => {
    await take(TEAM);
    await keep();
    const now: Anchor = { ...BUDGET, host: 'acme.bitrix24.ru', labels: ['Amount', 'Budget'] };
    await report([sight(true, { label: 'Amount' })], { [ID]: now });
    const { text } = await askStandard('publish/make', { text: JSON.stringify(TEAM), note: '', sign: false });
    expect(JSON.parse(text).anchors).toEqual({ [ID]: now });
    expect((await linesOf()).find(({ taught }) => taught)?.taught).toMatchObject({ own: false });
  });

  test('of the team holds for everybody, and one’s own stands over it', async () => {
    const anchors = { [ID]: { ...BUDGET, labels: ['Team'] } };
    await take({ ...TEAM, anchors });
    expect((await compiled()).anchors).toEqual(anchors);
    await keep();
    expect((await compiled()).anchors).toMatchObject({ [ID]: { labels: ['Budget'] } });
  });
});

describe('the health of a site', () => {
  test('lists rules and places: lost first, then those never looked for', async () => {
    await take(TEAM);
    await keep();
    const menu = { key: 'menu', found: true, by: [], label: null, parts: { found: 4, of: 4 } };
    await report([menu, sight(false)]);
    const lines = await linesOf();
    expect(lines.map(({ key, state }) => `${key} ${state}`)).toEqual([
      `anchor:${ID} lost`,
      'menu found',
      'menu:deals unseen',
      'menu:tasks unseen',
      'menu:chat unseen',
      'menu:feed unseen',
    ]);
    expect((await ask('health/view', { origin: SITE })).found).toBe(1);
  });

  test('tells of a menu that is off once, and again after it was whole in between', async () => {
    await take(TEAM);
    const menu = (found: boolean): HealthSight => ({ key: 'menu', found, by: [], label: null });
    expect((await report([menu(false)])).tellOfMenu).toBe(true);
    expect((await report([menu(false)])).tellOfMenu).toBe(false);
    await report([menu(true)]);
    expect((await report([menu(false)])).tellOfMenu).toBe(true);
  });

  test('forgets what was seen of a place when it is shown anew', async () => {
    await keep();
    await report([sight(false)]);
    await keep({ ...BUDGET, labels: ['Amount'] });
    expect((await linesOf()).map(({ state }) => state)).toEqual(['unseen']);
  });

  test('takes no repair of a place that nobody has shown, and none of another kind', async () => {
    await keep();
    await report([], { stranger: BUDGET, [ID]: { ...BUDGET, kind: 'save' } });
    await ask('health/told', { origin: SITE, keys: [] });
    await enableSite(SITE);
    expect((await compiled()).anchors).toEqual({ [ID]: { ...BUDGET, host: 'acme.bitrix24.ru' } });
  });
});
