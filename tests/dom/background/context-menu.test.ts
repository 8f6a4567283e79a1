import { beforeEach, expect, test } from 'vitest';
import { onContextChoice } from '../../../lib/background/context-menu';
import { siteOf } from '../../../lib/domain/app-document';
import { loadSettings } from '../../../lib/platform/settings-store';
import { ask, completeBrowser, menu, SITE, TEAM, take } from './world';

const page = new URL(`${SITE}/crm/deal/list/?view=mine`);
const at = (path: string) => new URL(path, SITE);
const MENU = [
  { label: 'Deals', href: '/crm/deal/' },
  { label: 'Tasks', href: '/tasks/' },
  { label: 'Sign out', href: null },
];

beforeEach(async () => {
  completeBrowser();
  await take(TEAM);
  await ask('survey/report', { origin: SITE, report: { menu: MENU } });
});

const hide = (link: URL | null) => onContextChoice({ entry: 'hide-item', page, title: null, link });

test('the item behind a link is hidden for the person alone', async () => {
  await hide(at('/tasks/'));
  expect((await menu()).hidden).toEqual(['feed', 'tasks']);
});

test('a link that is no item of the menu hides nothing', async () => {
  await hide(at('/tasks/17/'));
  await hide(new URL('https://elsewhere.example/tasks/'));
  await hide(null);
  expect((await menu()).hidden).toEqual(['feed']);
});

test('a page becomes the one the day begins on, with its title as its name', async () => {
  await onContextChoice({ entry: 'pin-page', page, title: 'My deals', link: null });
  expect(siteOf(await loadSettings(), SITE).pinned).toEqual({
    to: '/crm/deal/list/?view=mine',
    label: 'My deals',
  });
});

test('a menu that the team holds stays as it is, and the person hears why', async () => {
  await take({ ...TEAM, version: 2, strength: { menu: 'locked' } });
  await expect(hide(at('/tasks/'))).rejects.toMatchObject({ code: 'locked' });
});
