/** A report of a problem, made in a browser that is full of other people's names. */
import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { writeDown } from '../../../lib/background/diary';
import { noteFailure } from '../../../lib/background/failures';
import { changeHealth } from '../../../lib/background/health-store';
import { historyStore } from '../../../lib/background/history-store';
import { journalHandlers } from '../../../lib/background/journal-handlers';
import { problemHandlers } from '../../../lib/background/problem-handlers';
import { takeSurvey } from '../../../lib/background/survey';
import { patchSite } from '../../../lib/domain/app-document';
import type { Standard } from '../../../lib/domain/standard';
import { localStore } from '../../../lib/platform/local-store';
import { changeSettings } from '../../../lib/platform/settings-store';
import { completeBrowser, SITE, take } from './world';

const OWN = { own: true, origin: null, tabId: null, frameId: null };
const SELF_HOSTED = 'https://crm.romashka-secret.example';
/** Stands for every name, number and address that a CRM may show; each word of it is looked for in the report. */
const SECRETS = [
  'Петрова',
  'Romashka',
  'romashka-secret',
  'acme',
  'anna@firm.example',
  '9161234567',
  '1240000',
  '/crm/deal/812',
  'Секретное',
  'Zarplata',
];

const STANDARD: Standard = {
  format: 'crm-standard/1',
  name: 'Romashka, отдел Петровой',
  id: 'line-Петрова',
  version: 7,
  owner: { name: 'Анна Петрова' },
  dictionary: {
    menu: { secret: { labels: ['Секретное меню'], href: '/crm/deal/812' } },
    fields: { zarplata: { labels: ['Zarplata Петровой'] } },
    stages: { s: ['Секретное согласование'] },
  },
  menu: { seller: { order: ['secret'], hidden: [] } },
  cards: { deal: { required: [{ field: 'zarplata', fromStage: 's', mode: 'soft' }] } },
};

beforeEach(async () => {
  fakeBrowser.reset();
  completeBrowser();
  await changeSettings((before) =>
    patchSite(patchSite(before, SITE, { enabled: true }), SELF_HOSTED, {
      enabled: true,
      pinned: { to: '/crm/deal/812', label: 'Секретное' },
      visits: { '/crm/deal/812': { label: 'Петрова', count: 3 } },
    }),
  );
  await take(STANDARD);
  const label = 'Секретное поле Петровой';
  await takeSurvey(
    SITE,
    {
      menu: [{ label, href: '/crm/deal/812' }],
      card: { entity: 'deal', fields: [{ label, type: 'text', required: false }], stages: [label] },
    },
    1,
  );
  await changeHealth(SITE, (before) => ({
    ...before,
    sights: {
      'field:deal:zarplata': {
        key: 'field:deal:zarplata',
        found: true,
        by: ['label'],
        label,
        since: 1,
        seenAt: 1,
        told: true,
      },
    },
  }));
  await noteFailure('menu-order');
  for (const message of [
    'Петрова is not defined',
    'anna@firm.example 9161234567 at https://acme.bitrix24.ru/crm/deal/812',
  ])
    await writeDown('settings/get', new Error(message));
  await writeDown('standard/apply', Object.assign(new Error('locked: Zarplata'), { code: 'locked' }));
  await browser.storage.local.set({
    'prelude.feedback': { author: 'Анна Петрова', own: { items: [{ text: '1240000' }] } },
  });
  await journalHandlers()['card/seen'](
    {
      account: 'acme.bitrix24.ru',
      entity: 'deal',
      recordId: '812',
      stage: 'Секретное',
      owner: 'Анна Петрова',
      ok: 1,
      of: 2,
      fields: [{ field: 'zarplata', label, state: 'ok' }],
      viewed: [],
      edited: [],
    },
    OWN,
  );
});

test('it tells versions, counts and codes, and none of the names, values and addresses that are about', async () => {
  const { text } = await problemHandlers(historyStore(localStore))['problem/report']({}, OWN);
  for (const secret of SECRETS) expect(text.toLowerCase()).not.toContain(secret.toLowerCase());
  expect(text).toContain('Site 1: •••.bitrix24.ru');
  expect(text).toContain('Site 2: •••, ');
  expect(text).toContain('menu seen: 1 items; card seen: deal with 1 fields and 1 stages');
  expect(text).toContain('Standard: version 7, unsigned');
  expect(text).toContain('deal: 1 required');
  expect(text).toContain('Failed features: menu-order 1');
  expect(text).toContain('standard/apply: Error (locked)');
});

test('it is made also when the history cannot be read', async () => {
  const silent = { local: localStore, run: async () => Promise.reject(new Error('no database here')) };
  const { text } = await problemHandlers(silent)['problem/report']({}, OWN);
  expect(text).toContain('snapshots unreadable');
});
