/** Disks that are full, files that are damaged, storages that are cleared: what is told, what is saved, what is erased. */
import { appendFileSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type ExtensionGlobals, type Installed, install } from './extension';
import { HOSTILE, serve, visit } from './hostile-page';
import { marchDays, sendMadeUp } from './readings';
import { DEMO_STANDARD } from './standards';
import { loadStandard, until, untilOverlay } from './steps';
import { type Variant, variant } from './variant';

const ACCOUNT = 'crm.example.com';
const DAYS = marchDays(12);

let ext: Installed;

beforeAll(async () => {
  ext = await install();
});
afterAll(() => ext?.close());
beforeEach(async () => {
  await ext.ask('privacy/erase', {});
  await ext.ask('site/enable', { origin: HOSTILE });
});

const fill = async () => {
  for (const day of DAYS) await sendMadeUp(ext, { account: ACCOUNT, day, deals: 40, ballast: 60 });
};
const snapshots = async () => {
  const { stored } = await ext.ask('privacy/get', {});
  return stored.find(({ kind }) => kind === 'snapshots')?.count ?? null;
};
const shown = () => ext.ask('pipeline/view', { account: ACCOUNT }).then(({ snapshot }) => snapshot?.read);

describe('where room is limited', () => {
  let limited: Variant;
  let tight: Installed;

  beforeAll(async () => {
    // Room without limit is a permission; only without it does the browser refuse.
    limited = variant({
      manifest: (manifest) => {
        manifest.permissions = manifest.permissions.filter((name) => name !== 'unlimitedStorage');
      },
    });
    tight = await install({ build: limited.path });
  });
  afterAll(async () => {
    await tight?.close();
    limited?.remove();
  });

  test('S01: a reading for which there is no room is refused by name, and the one before still stands', async () => {
    const read = () =>
      tight.ask('pipeline/view', { account: ACCOUNT }).then(({ snapshot }) => snapshot?.read);
    const cdp = await tight.context.newCDPSession(tight.desk);
    const origin = `chrome-extension://${tight.id}`;
    // Before anything is written: the browser remembers for a while how much room there was.
    await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 900_000 });
    await sendMadeUp(tight, { account: ACCOUNT, day: '2026-03-01', deals: 30 });
    const large = { account: ACCOUNT, day: '2026-03-02', deals: 500, ballast: 3500 };
    await expect(sendMadeUp(tight, large)).rejects.toThrow('no-space');
    expect(await read()).toBe(30);
    await sendMadeUp(tight, { account: ACCOUNT, day: '2026-03-02', deals: 31 });
    expect(await read()).toBe(31);
  });

  test('S02: settings for which there is no room stay as they were, the one who asked is told, and with room they are taken', async () => {
    const enable = () => tight.ask('site/enable', { origin: HOSTILE });
    const known = async () => (await tight.ask('settings/get', { origin: HOSTILE })).site?.state;
    const before = await known();
    await fillUp(tight.desk);
    await expect(enable()).rejects.toThrow('site/enable: failed');
    expect(await known()).toBe(before);
    await tight.stopWorker();
    expect(await known()).toBe(before);
    await tight.desk.evaluate(() =>
      (globalThis as unknown as ExtensionGlobals).chrome.storage.local.remove('ballast'),
    );
    await enable();
    expect(await known()).toBe('on');
  });
});

/** Leaves less room in `storage.local` than any settings take. */
async function fillUp(desk: Page): Promise<void> {
  await desk.evaluate(async () => {
    const { local } = (globalThis as unknown as ExtensionGlobals).chrome.storage;
    const room = local.QUOTA_BYTES - (await local.getBytesInUse());
    await local.set({ ballast: 'x'.repeat(room - 'ballast'.length - 2 - 10) });
  });
}

test('S03 S12: nothing goes to the storage that the browser sends to its maker, and lasting is held, not asked for', async () => {
  const { dictionary } = DEMO_STANDARD;
  const places = Array.from({ length: 200 }, (_, n) => [`place${n}`, { labels: [`Раздел ${n}`] }]);
  const menu = { ...dictionary.menu, ...Object.fromEntries(places) };
  await loadStandard(ext, { ...DEMO_STANDARD, dictionary: { ...dictionary, menu } }, HOSTILE);
  const { local, ...kept } = await ext.desk.evaluate(async () => {
    const { permissions, storage } = (globalThis as unknown as ExtensionGlobals).chrome;
    return {
      local: JSON.stringify(await storage.local.get('prelude.settings')).length,
      sync: await storage.sync.get(null),
      held: await permissions.contains({ permissions: ['unlimitedStorage'] }),
      granted: await navigator.storage.persisted(),
    };
  });
  // More than the other storage takes for one item.
  expect(local).toBeGreaterThan(8192);
  // Not granted, and nothing was lost for it in any test of this file.
  expect(kept).toEqual({ sync: {}, held: true, granted: false });
});

const DATABASE = ['Default', 'IndexedDB'];
const SETTINGS = ['Default', 'Local Extension Settings'];

/** Files of a storage of the extension, by a word of their names. */
function filesOf(profile: string, folder: readonly string[], which: RegExp): string[] {
  const root = join(profile, ...folder);
  const [own] = readdirSync(root).filter((name) => name.includes(ext.id) && !name.endsWith('.blob'));
  const inside = join(root, own ?? '');
  return readdirSync(inside)
    .filter((name) => which.test(name))
    .map((name) => join(inside, name));
}

const cutLog = (profile: string) => {
  for (const file of filesOf(profile, DATABASE, /\.log$/))
    truncateSync(file, Math.floor(readFileSync(file).length * 0.4));
};
const garbage = (profile: string) => {
  for (const file of filesOf(profile, DATABASE, /\.(log|ldb)$|^MANIFEST|^CURRENT$/))
    writeFileSync(file, Buffer.alloc(4096, 0xa5));
};
const dropIndex = (profile: string) => {
  for (const file of filesOf(profile, DATABASE, /^(MANIFEST.*|CURRENT)$/)) rmSync(file);
};

test.each([
  ['S07: a log that was cut short', cutLog],
  ['S08: files full of garbage', garbage],
  ['S08: an index that is gone', dropIndex],
])(
  '%s: what is lost is told in words, what is left is there to be saved, and reading goes on',
  async (_kind, damage) => {
    await fill();
    await ext.restart(damage);
    const left = await until(snapshots, (count) => count !== null);
    const { losses } = await ext.ask('history/losses', {});
    // The browser repairs some damage without a loss; then there is nothing to tell.
    expect(losses.reduce((sum, { lost }) => sum + lost, 0)).toBe(DAYS.length - (left ?? 0));
    const { text } = await ext.ask('backup/make', {});
    expect(JSON.parse(text).tables.heads).toHaveLength(left ?? -1);
    await ext.desk.reload();
    const words = ext.desk.getByText(/История сделок утрачена/);
    if (losses.length > 0) await words.first().waitFor();
    else expect(await words.count()).toBe(0);
    await sendMadeUp(ext, { account: ACCOUNT, day: '2026-03-20', deals: 21 });
    expect(await shown()).toBe(21);
  },
);

test('half a record, as a crash or a full disk leaves it behind, does not cost the history at the start after the next', async () => {
  await fill();
  // A header that promises what never came: the browser passes over it, writes behind it, and then gives everything up.
  await ext.restart((profile) => {
    for (const file of filesOf(profile, DATABASE, /\.log$/))
      appendFileSync(file, Buffer.from([1, 2, 3, 4, 0x88, 0x13, 1]));
  });
  await sendMadeUp(ext, { account: ACCOUNT, day: '2026-03-20', deals: 21 });
  await ext.restart();
  expect(await shown()).toBe(21);
  expect(await snapshots()).toBe(DAYS.length + 1);
  expect((await ext.ask('history/losses', {})).losses).toEqual([]);
});

test('S08: an empty database is told as a loss of all of it, never as no deals', async () => {
  await fill();
  await ext.restart((profile) => {
    rmSync(join(profile, ...DATABASE), { recursive: true });
  });
  const { losses } = await ext.ask('history/losses', {});
  expect(losses).toMatchObject([{ lost: DAYS.length, kept: 0 }]);
  expect((await ext.ask('pipeline/view', { account: ACCOUNT })).snapshot).toBeNull();
});

test('settings whose files are gone come back from the second place, and the person is told', async () => {
  await ext.ask('settings/patch', { patch: { width: 444 } });
  await ext.restart((profile) => {
    rmSync(join(profile, ...SETTINGS), { recursive: true });
  });
  expect((await ext.ask('settings/get', { origin: HOSTILE })).app.width).toBe(444);
  expect((await ext.ask('settings/rescue', {})).rescue).toMatchObject({ from: 'second-place' });
  await ext.desk.reload();
  await ext.desk.getByText(/Настройки были повреждены/).waitFor();
});

test('S10: clearing the data of the CRM leaves ours', async () => {
  await fill();
  await serve(ext, {});
  const page = await visit(ext);
  await untilOverlay(ext, page, ({ reading }) => reading.phase === 'done');
  const before = await snapshots();
  const cdp = await ext.context.newCDPSession(page);
  await cdp.send('Storage.clearDataForOrigin', { origin: HOSTILE, storageTypes: 'all' });
  await page.reload();
  await untilOverlay(ext, page, ({ reading }) => reading.phase === 'done');
  expect(await snapshots()).toBe(before);
  await page.close();
});

test('S11: a browser that clears our own data is told of, and everything starts anew', async () => {
  await fill();
  const cdp = await ext.context.newCDPSession(ext.desk);
  const origin = `chrome-extension://${ext.id}`;
  await cdp.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  await cdp.detach();
  await ext.stopWorker();
  expect((await ext.ask('history/losses', {})).losses).toMatchObject([{ lost: DAYS.length, kept: 0 }]);
  await sendMadeUp(ext, { account: ACCOUNT, day: '2026-03-20', deals: 5 });
  expect(await shown()).toBe(5);
});

test('M12: after everything is erased nothing of ours is left, also once the browser was opened again', async () => {
  await fill();
  await ext.ask('publish/make', {
    text: JSON.stringify({ format: 'crm-standard/1', name: 'A' }),
    note: 'x',
    sign: true,
  });
  await serve(ext, {});
  const page = await visit(ext);
  await untilOverlay(ext, page, ({ reading }) => reading.phase === 'done');
  expect((await remains(ext.desk)).databases.length).toBeGreaterThan(1);
  await page.close();
  await ext.ask('privacy/erase', {});
  const nothing = { databases: [], local: {}, session: {}, scripts: [] };
  expect(await remains(ext.desk)).toEqual(nothing);
  await ext.restart();
  expect(await remains(ext.desk)).toEqual(nothing);
});

/** All that the extension keeps in the browser; a database without a row keeps nothing. */
function remains(desk: Page) {
  return desk.evaluate(async () => {
    const { scripting, storage } = (globalThis as unknown as ExtensionGlobals).chrome;
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const rowsOf = async (name: string) => {
      const db = await answer(indexedDB.open(name));
      const stores = [...db.objectStoreNames];
      const counts = stores.map((store) => answer(db.transaction(store).objectStore(store).count()));
      const rows = (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
      db.close();
      return rows;
    };
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
    const rows = await Promise.all(names.map(rowsOf));
    // Says that the browser's own log is sound, of nobody anything, and ends with the browser.
    const { 'prelude.log-sound': _log, ...session } = await storage.session.get(null);
    return {
      databases: names.filter((_, at) => rows[at] !== 0),
      local: await storage.local.get(null),
      session,
      scripts: await scripting.getRegisteredContentScripts(),
    };
  });
}
