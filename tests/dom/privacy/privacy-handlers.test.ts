/** What is kept, taken along, given back and erased, over a fake browser and a real database in memory. */
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { historyStore } from '../../../lib/background/history-store';
import { privacyHandlers } from '../../../lib/background/privacy-handlers';
import type { PreludeDatabase } from '../../../lib/data/database';
import { headsOf } from '../../../lib/data/deals-store';
import { patchSite } from '../../../lib/domain/app-document';
import type { Sender } from '../../../lib/platform/handle';
import { localStore } from '../../../lib/platform/local-store';
import { changeSettings, loadSettings, settingsRescue } from '../../../lib/platform/settings-store';
import { completeBrowser } from '../background/world';
import { ACCOUNT, deals, freshDatabase, NOON, store as storeReading } from '../data/make';

const OWN: Sender = { own: true, origin: null, tabId: null, frameId: null };
const SITE = 'https://crm.example';

let db: PreludeDatabase;
let ask: ReturnType<typeof privacyHandlers>;

beforeEach(async () => {
  completeBrowser();
  vi.stubGlobal('indexedDB', new IDBFactory());
  db = freshDatabase();
  ask = privacyHandlers({
    store: historyStore(localStore, () => db),
    view: async () => Promise.reject(new Error('not asked here')),
    changed: (result) => result,
  });
  await changeSettings((before) => patchSite(before, SITE, { enabled: true }));
});

test('every kind of thing that is kept is counted, and has bytes where it has items', async () => {
  await storeReading(db, 0, deals('a b c'));
  const { stored, days } = await ask['privacy/get']({}, OWN);
  expect(days).toEqual({ first: '2026-03-10', last: '2026-03-10' });
  expect(stored.find(({ kind }) => kind === 'snapshots')).toMatchObject({ count: 1 });
  for (const part of stored)
    if (part.count !== null && part.count > 0 && part.kind !== 'keys') expect(part.bytes).toBeGreaterThan(0);
});

test('a shorter retention deletes older days at once', async () => {
  const day = Math.floor((Date.now() - NOON) / 86_400_000);
  await storeReading(db, day - 120, deals('a'));
  await storeReading(db, day, deals('a'));
  await ask['privacy/patch']({ patch: { keepDays: 90 } }, OWN);
  expect((await headsOf(db, ACCOUNT)).length).toBe(1);
});

test('a backup brings settings and history back as they were', async () => {
  await storeReading(db, 0, deals('a b c'));
  const { text } = await ask['backup/make']({}, OWN);
  const before = await headsOf(db, ACCOUNT);
  await storeReading(db, 1, deals('x y'));
  await changeSettings((document) => patchSite(document, SITE, { enabled: false }));
  expect(await ask['backup/restore']({ text }, OWN)).toMatchObject({ snapshots: 1 });
  expect(await headsOf(db, ACCOUNT)).toEqual(before);
  expect((await loadSettings()).sites[SITE]?.enabled).toBe(true);
});

test('a file that is no backup changes nothing', async () => {
  await storeReading(db, 0, deals('a b c'));
  const before = await headsOf(db, ACCOUNT);
  const { text } = await ask['backup/make']({}, OWN);
  const torn = text.replace('"heads":[{"id":', '"heads":[{"idx":');
  for (const file of ['', '{}', text.slice(0, -1), torn])
    await expect(ask['backup/restore']({ text: file }, OWN)).rejects.toMatchObject({ code: 'bad-backup' });
  expect(await headsOf(db, ACCOUNT)).toEqual(before);
});

test('S02: settings that cannot be written stay as they were, and the one who asked is told', async () => {
  const set = browser.storage.local.set;
  browser.storage.local.set = async () => Promise.reject(new Error('QUOTA_BYTES quota exceeded'));
  const refused = changeSettings((before) => patchSite(before, SITE, { enabled: false }));
  await expect(refused).rejects.toThrow('quota');
  browser.storage.local.set = set;
  expect((await loadSettings()).sites[SITE]?.enabled).toBe(true);
  await changeSettings((before) => patchSite(before, SITE, { paused: true }));
  expect((await loadSettings()).sites[SITE]?.paused).toBe(true);
});

test('settings that no longer read come from the copy beside them, and the person is told', async () => {
  await changeSettings((before) => patchSite(before, SITE, { paused: true }));
  await browser.storage.local.set({ 'prelude.settings': { format: 'torn' } });
  expect((await loadSettings()).sites[SITE]?.enabled).toBe(true);
  expect(await settingsRescue()).toMatchObject({ from: 'copy' });
});

test('settings whose whole storage is gone come from the second place, and the person is told', async () => {
  await changeSettings((before) => patchSite(before, SITE, { paused: true }));
  await browser.storage.local.clear();
  expect((await loadSettings()).sites[SITE]).toMatchObject({ enabled: true, paused: true });
  expect(await settingsRescue()).toMatchObject({ from: 'second-place' });
});

test('settings of which no copy reads are empty, and the person is told rather than greeted as new', async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  await browser.storage.local.set({ 'prelude.settings': 7, 'prelude.settings.copy': 'x' });
  expect((await loadSettings()).sites).toEqual({});
  expect(await settingsRescue()).toMatchObject({ from: 'none' });
});

test('a first start is no damage', async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  await browser.storage.local.clear();
  await loadSettings();
  expect(await settingsRescue()).toBeNull();
});
