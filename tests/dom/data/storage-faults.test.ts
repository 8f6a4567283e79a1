/** What a database may do to its owner: versions that meet, rows that are damaged, windows without any storage, years of days. */
import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { connect } from '../../../lib/data/connection';
import { PreludeDatabase } from '../../../lib/data/database';
import { dealsOf, headsOf } from '../../../lib/data/deals-store';
import { readableDeals } from '../../../lib/data/snapshot-columns';
import { tidy } from '../../../lib/data/tidy';
import { packDeals } from '../../../lib/domain/history/deal-columns';
import { ACCOUNT, DAY, deals, freshDatabase, memoryStore, NOON, store } from './make';

test('S05: a connection of an older tab gives way to a newer version instead of blocking it', async () => {
  const name = `meeting-${Math.random()}`;
  const older = new PreludeDatabase(name);
  await older.open();
  const newer = new Dexie(name);
  newer.version(9).stores({ heads: 'id, account, seq' });
  await newer.open();
  expect(older.isOpen()).toBe(false);
  await newer.table('heads').put({ id: 'x', account: 'other', seq: 1, kept: 'by a later version' });
  newer.close();
  await connect(() => new PreludeDatabase(name)).run((db) => headsOf(db, ACCOUNT));
  await newer.open();
  expect(await newer.table('heads').get('x')).toMatchObject({ kept: 'by a later version' });
  newer.close();
});

test('S06: a database that never opens is told of after a while, never waited for without end', async () => {
  const silent = Object.assign(freshDatabase(), { open: () => new Promise<never>(() => {}) });
  await expect(connect(() => silent, 20).run((db) => headsOf(db, ACCOUNT))).rejects.toMatchObject({
    code: 'database-silent',
  });
});

test.each(['AbortError', 'UnknownError', 'InvalidStateError'])(
  'S09: after an %s the connection is opened once more and the work is done',
  async (name) => {
    let tries = 0;
    const { run } = connect(freshDatabase);
    const result = await run(async (db) => {
      tries += 1;
      if (tries === 1) throw new DOMException('connection is closing', name);
      return headsOf(db, ACCOUNT);
    });
    expect([result, tries]).toEqual([[], 2]);
  },
);

test('S16: four hundred days and more stay within the retention, and the newest reads as it was read', async () => {
  const db = freshDatabase();
  const list = deals('a b c d e f g h i j');
  for (let day = 0; day < 430; day++) await store(db, day, list.slice(0, 1 + (day % 10)));
  await tidy(db, memoryStore(), NOON + 429 * DAY, 400);
  const heads = await headsOf(db, ACCOUNT);
  expect(heads.length).toBe(401);
  expect(await dealsOf(db, heads.at(-1)?.id ?? '')).toHaveLength(10);
}, 60_000);

test('S17: tidying that is begun anew at any moment ends the same', async () => {
  const clean = freshDatabase();
  const twice = freshDatabase();
  for (const db of [clean, twice]) for (let day = 0; day < 8; day++) await store(db, day, deals('a b c'));
  const now = NOON + 8 * DAY;
  await tidy(clean, memoryStore(), now, 4);
  await Promise.allSettled([tidy(twice, memoryStore(), now, 4), tidy(twice, memoryStore(), now, 4)]);
  await tidy(twice, memoryStore(), now, 4);
  const days = async (db: PreludeDatabase) => (await headsOf(db, ACCOUNT)).map(({ day }) => day);
  expect(await days(twice)).toEqual(await days(clean));
});

test('S18: a database of the first version with a damaged row keeps every other day readable', async () => {
  const name = `old-${Math.random()}`;
  const old = new Dexie(name);
  old.version(1).stores({
    pieces: '[readingId+seq], at',
    heads: 'id, account, seq',
    columns: 'id',
    cards: 'key, account',
  });
  const head = (day: string, seq: number) => ({
    ...{ id: `${ACCOUNT}|v|${day}`, account: ACCOUNT, view: 'v', day, seq, takenAt: NOON, timeZone: 'UTC' },
    ...{ total: 2, source: 'list', stages: {}, filter: null, skipped: {}, refused: [], refusedCount: 0 },
    ...{ read: 2, pipelines: [''], rounded: 0 },
  });
  await old.table('heads').bulkPut([head('2026-03-09', 1), head('2026-03-10', 2)]);
  await old.table('columns').bulkPut([
    { id: `${ACCOUNT}|v|2026-03-09`, columns: packDeals(deals('a b')) },
    { id: `${ACCOUNT}|v|2026-03-10`, columns: { count: 2, texts: 'torn' } },
  ]);
  old.close();
  const db = new PreludeDatabase(name);
  const read = await Promise.all((await headsOf(db, ACCOUNT)).map((each) => readableDeals(db, each)));
  expect(read.map((list) => list?.length ?? null)).toEqual([2, null]);
});

test('S19: a window without any database is told of by name', async () => {
  const { dependencies } = Dexie;
  const before = dependencies.indexedDB;
  Object.assign(dependencies, { indexedDB: undefined });
  try {
    const { run } = connect(() => new PreludeDatabase('nowhere'));
    await expect(run((db) => headsOf(db, ACCOUNT))).rejects.toMatchObject({ code: 'no-database' });
  } finally {
    Object.assign(dependencies, { indexedDB: before ?? new IDBFactory() });
  }
});

test('S04: a disk that is full in the middle of a transaction is told as such, and nothing is half written', async () => {
  const db = freshDatabase();
  await store(db, 0, deals('a b'));
  const { run } = connect(() => db);
  const full = run(() =>
    db.transaction('rw', db.heads, async () => {
      await db.heads.clear();
      throw new DOMException('', 'QuotaExceededError');
    }),
  );
  await expect(full).rejects.toMatchObject({ code: 'no-space' });
  expect(await headsOf(db, ACCOUNT)).toHaveLength(1);
});
