import { beforeEach, describe, expect, test } from 'vitest';
import { changeSettings } from '../../../lib/platform/settings-store';
import { ask, completeBrowser, menu, refusalOf, SITE, settings, TEAM, take } from './world';

beforeEach(async () => {
  completeBrowser();
  await take(TEAM);
});

const change = (op: 'pin' | 'hide' | 'unhide' | 'reset', item: string) =>
  ask('personal/menu', { origin: SITE, change: { op, item } });

describe('the menu for oneself', () => {
  test('a pinned item stands first, also after the next version of the team', async () => {
    await change('pin', 'chat');
    await take({ ...TEAM, version: 2, menu: { seller: { order: ['tasks', 'deals', 'chat'] } } });
    expect((await menu()).order).toEqual(['chat', 'tasks', 'deals']);
  });

  test('a hidden item is hidden and comes back', async () => {
    await change('hide', 'tasks');
    expect((await menu()).hidden).toEqual(['feed', 'tasks']);
    await change('reset', 'tasks');
    expect(await menu()).toEqual({ order: ['deals', 'tasks', 'chat'], hidden: ['feed'] });
  });

  test('an item that the team hides can be shown again', async () => {
    await change('unhide', 'feed');
    expect((await menu()).hidden).toEqual([]);
  });

  test('an item moves behind another one', async () => {
    await ask('personal/menu', { origin: SITE, change: { op: 'moveAfter', item: 'deals', after: 'chat' } });
    expect((await menu()).order).toEqual(['tasks', 'chat', 'deals']);
  });

  test('an item that no file names can be pinned by its label', async () => {
    await change('pin', 'Discount calculator');
    const { effective } = await settings();
    expect(effective?.menu?.order[0]?.labels).toEqual(['Discount calculator']);
    expect(effective?.dropped).toEqual([]);
  });

  test('a change whose item the team has taken away is reported, not guessed', async () => {
    await change('pin', 'chat');
    await take({
      ...TEAM,
      version: 2,
      dictionary: { menu: { deals: { labels: ['Deals'] } } },
      menu: { seller: { order: ['deals'] } },
    });
    const { effective } = await settings();
    expect(effective?.dropped).toEqual([{ list: 'menu', op: 'pin', id: 'chat', reason: 'target-gone' }]);
  });

  test('a locked menu refuses and says why', async () => {
    await take({ ...TEAM, version: 2, strength: { menu: 'locked' } });
    expect(await refusalOf(change('pin', 'chat'))).toBe('locked');
  });
});

describe('an offer of the team', () => {
  const offering = {
    ...TEAM,
    version: 2,
    startPage: { seller: { to: 'tasks' } },
    strength: { startPage: 'suggest' },
  } as const;

  test('holds only after it was accepted, and can be given back', async () => {
    await take(offering);
    expect((await settings()).effective?.startPage).toBeNull();
    await ask('personal/offer', { origin: SITE, key: 'startPage', accept: true });
    const accepted = (await settings()).effective;
    expect(accepted?.startPage).toMatchObject({ kind: 'menu', item: { id: 'tasks' } });
    expect(accepted?.sources.startPage?.layer).toBe('personal');
    await ask('personal/reset', { origin: SITE, key: 'startPage' });
    expect((await settings()).effective?.startPage).toBeNull();
  });

  test('that was declined is silent until the next version', async () => {
    await take(offering);
    await ask('personal/offer', { origin: SITE, key: 'startPage', accept: false });
    expect((await settings()).effective?.suggestions).toEqual([]);
    await take({ ...offering, version: 3 });
    expect((await settings()).effective?.suggestions.map(({ key }) => key)).toEqual(['startPage']);
  });
});

describe('the role', () => {
  test('that nobody chose is the one the standard names', async () => {
    await take({ ...TEAM, version: 2, defaultRole: 'director' });
    expect((await settings()).effective?.role).toBe('director');
  });

  test('that a person declared stays', async () => {
    await changeSettings((before) => ({ ...before, app: { ...before.app, role: 'rop' } }));
    await take({ ...TEAM, version: 2, defaultRole: 'director' });
    expect((await settings()).effective?.role).toBe('rop');
  });
});

test('a value says which layer it comes from and what the others say', async () => {
  const { source, candidates } = await ask('standard/explain', { origin: SITE, key: 'menu.order' });
  expect(source).toEqual({ layer: 'team', name: 'Vector', version: 1, strength: 'default' });
  expect(candidates.map(({ holds }) => holds)).toEqual([true]);
});
