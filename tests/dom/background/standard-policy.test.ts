import { beforeEach, describe, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { pinStart } from '../../../lib/background/personal';
import { refreshPolicy } from '../../../lib/background/policy';
import { spread } from '../../../lib/background/sites';
import { siteKey } from '../../../lib/domain/site-settings';
import { loadSettings } from '../../../lib/platform/settings-store';
import {
  ask,
  completeBrowser,
  menu,
  newKeys,
  preview,
  refusalOf,
  SITE,
  settings,
  sign,
  TEAM,
  take,
} from './world';

beforeEach(completeBrowser);

/** What an administrator set, as the browser hands it out. */
function manage(values: Record<string, unknown>): void {
  Object.assign(browser.storage, { managed: { get: async () => values } });
}

describe('the administrator’s policy', () => {
  test('wins over the team and the person, and its values are locked', async () => {
    await take(TEAM);
    manage({ teamFileInline: JSON.stringify({ ...TEAM, menu: { '*': { order: ['chat', 'deals'] } } }) });
    expect(await refreshPolicy()).toBe(true);
    expect((await menu()).order).toEqual(['chat', 'deals']);
    const change = { op: 'pin', item: 'deals' } as const;
    expect(await refusalOf(ask('personal/menu', { origin: SITE, change }))).toBe('locked');
    expect((await settings()).effective?.sources['menu.order']).toMatchObject({ layer: 'policy' });
  });

  test('F29: says which parts it holds, and where it overrules the team’s own file', async () => {
    await take({ ...TEAM, strength: { menu: 'locked' } });
    const own = { ...TEAM, menu: { '*': { order: ['chat'] } }, startPage: { '*': { to: 'chat' } } };
    manage({ teamFileInline: JSON.stringify(own) });
    await refreshPolicy();
    expect((await settings()).life?.policy?.holds).toEqual([
      { part: 'menu', overTeam: true },
      { part: 'startPage', overTeam: false },
    ]);
    expect((await menu()).order).toEqual(['chat']);
  });

  test('holds the start page against a person’s own pin, set before or after', async () => {
    await take(TEAM);
    await pinStart(SITE, { to: '/mine', label: 'Mine' });
    manage({ teamFileInline: JSON.stringify({ ...TEAM, startPage: { '*': { to: 'chat' } } }) });
    await refreshPolicy();
    await spread(await loadSettings());
    const stored = await browser.storage.local.get(siteKey(SITE));
    expect(stored[siteKey(SITE)]).toMatchObject({ pinned: null, rules: { startPage: { kind: 'menu' } } });
    expect(await refusalOf(pinStart(SITE, { to: '/other', label: null }))).toBe('locked');
    await pinStart(SITE, null);
  });

  test('of a wrong type is left aside key by key and named', async () => {
    manage({ teamFileUrl: 7, lockdown: 'yes', trustedKeys: ['no key'], surprise: 1 });
    await refreshPolicy();
    const { life } = await settings();
    expect(life?.policy).toEqual({
      lockdown: false,
      standard: null,
      teamFileUrl: null,
      onlyTrustedKeys: true,
      ignored: ['surprise', 'teamFileUrl', 'trustedKeys', 'lockdown'],
      holds: [],
    });
  });

  test('that is absent, or whose area the browser refuses, is none', async () => {
    Object.assign(browser.storage, { managed: { get: () => Promise.reject(new Error('no policy')) } });
    expect(await refreshPolicy()).toBe(false);
    expect((await settings()).life?.policy).toBeNull();
  });

  test('that is taken away holds no longer', async () => {
    manage({ lockdown: true });
    await refreshPolicy();
    manage({});
    await refreshPolicy();
    expect((await settings()).life?.policy).toBeNull();
  });

  test('with trusted keys takes no file of another key and none without a signature', async () => {
    manage({ trustedKeys: ['A'.repeat(43)] });
    await refreshPolicy();
    expect((await preview(TEAM)).trust?.verdict).toBe('untrusted');
    expect(await refusalOf(take(await sign(TEAM, await newKeys(), 1)))).toBe('trust-untrusted');
  });
});
