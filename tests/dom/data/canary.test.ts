import { beforeEach, describe, expect, test } from 'vitest';
import { checkCanary, dismissLosses, type KeyValueStore, writeCanary } from '../../../lib/data/canary';
import type { PreludeDatabase } from '../../../lib/data/database';
import { tidy } from '../../../lib/data/tidy';
import { DAY, deals, freshDatabase, memoryStore, NOON, store } from './make';

let db: PreludeDatabase;
let local: KeyValueStore;
beforeEach(async () => {
  db = freshDatabase();
  local = memoryStore();
  await store(db, 0, deals('a'));
  await store(db, 1, deals('a b'));
  await writeCanary(db, local, NOON + DAY);
});

const later = NOON + 2 * DAY;

describe('the list of what should be there', () => {
  test('finds nothing wrong with a database that is whole', async () => {
    expect(await checkCanary(db, local, later)).toEqual([]);
  });

  test('finds nothing wrong on the first start', async () => {
    expect(await checkCanary(freshDatabase(), memoryStore(), later)).toEqual([]);
  });

  test('tells of a database that came back empty, and when all was last there', async () => {
    expect(await checkCanary(freshDatabase(), local, later)).toEqual([
      { noticedAt: later, wholeAt: NOON + DAY, lost: 2, kept: 0 },
    ]);
  });

  test('tells of a part that is gone', async () => {
    const [first] = await db.heads.toCollection().primaryKeys();
    await db.heads.delete(first ?? '');
    expect(await checkCanary(db, local, later)).toMatchObject([{ lost: 1, kept: 1 }]);
  });

  test('tells of a newest snapshot that came back in an older writing', async () => {
    const [head] = await db.heads.orderBy('seq').reverse().toArray();
    if (head) await db.heads.put({ ...head, seq: 0 });
    expect(await checkCanary(db, local, later)).toMatchObject([{ lost: 1 }]);
  });

  test('goes on telling until the person has seen it', async () => {
    const empty = freshDatabase();
    await checkCanary(empty, local, later);
    await writeCanary(empty, local, later + 1);
    expect(await checkCanary(empty, local, later + 2)).toHaveLength(1);
    await dismissLosses(local);
    expect(await checkCanary(empty, local, later + 3)).toEqual([]);
  });

  test('is not alarmed by a snapshot that it has not heard of yet', async () => {
    await store(db, 2, deals('c'));
    expect(await checkCanary(db, local, later)).toEqual([]);
  });

  test('is not alarmed by the same day read again', async () => {
    await store(db, 1, deals('a b c'));
    expect(await checkCanary(db, local, later)).toEqual([]);
  });

  test('is not alarmed by old days that were deleted on purpose', async () => {
    await tidy(db, local, NOON + 11 * DAY, 10);
    expect(await db.heads.count()).toBe(1);
    expect(await checkCanary(db, local, later)).toEqual([]);
  });
});
