import { beforeEach, describe, expect, test } from 'vitest';
import type { PreludeDatabase } from '../../../lib/data/database';
import { dealsOf, headsOf } from '../../../lib/data/deals-store';
import { bookOf } from '../../../lib/data/paths-store';
import { tidy } from '../../../lib/data/tidy';
import type { Deal } from '../../../lib/domain/deal';
import { ACCOUNT, DAY, deals, freshDatabase, memoryStore, NOON, store } from './make';

let db: PreludeDatabase;
beforeEach(() => {
  db = freshDatabase();
});

const many = (stage: (at: number) => string): Deal[] =>
  Array.from({ length: 40 }, (_, at) =>
    deals(`deal-${at}`, { stage: stage(at), title: `Title ${at}` }),
  ).flat();

async function stagesOn(day: string): Promise<(string | null)[]> {
  const head = (await headsOf(db, ACCOUNT)).find((each) => each.day === day);
  const list = await dealsOf(db, head?.id ?? '');
  return list.sort((a, b) => a.id.localeCompare(b.id)).map(({ stage }) => stage);
}

async function formsOf(): Promise<string[]> {
  const stored = await db.columns.toArray();
  return stored.sort((a, b) => (a.id < b.id ? -1 : 1)).map((each) => ('delta' in each ? 'delta' : 'full'));
}

/** Five days on which one deal after another moves on. */
async function fiveDays(): Promise<void> {
  for (let day = 0; day < 5; day++)
    await store(
      db,
      day,
      many((at) => (at < day ? 'later' : 'first')),
    );
}

describe('older days', () => {
  test('are kept as differences, but for the newest two', async () => {
    await fiveDays();
    await tidy(db, memoryStore(), NOON + 4 * DAY);
    expect(await formsOf()).toEqual(['delta', 'delta', 'delta', 'full', 'full']);
  });

  test('read the same in whatever form they are kept', async () => {
    await fiveDays();
    const before = await stagesOn('2026-03-11');
    await tidy(db, memoryStore(), NOON + 4 * DAY);
    await store(
      db,
      5,
      many(() => 'last'),
    );
    await tidy(db, memoryStore(), NOON + 5 * DAY);
    expect(await stagesOn('2026-03-11')).toEqual(before);
    expect(before.filter((stage) => stage === 'later')).toHaveLength(1);
  });

  test('stay as they were when a day that they lean on is read again', async () => {
    await fiveDays();
    await tidy(db, memoryStore(), NOON + 4 * DAY);
    const before = await stagesOn('2026-03-12');
    await store(
      db,
      3,
      many(() => 'changed'),
    );
    expect(await stagesOn('2026-03-12')).toEqual(before);
    expect(await stagesOn('2026-03-13')).toEqual(Array(40).fill('changed'));
  });

  test('can be added to when the clock was set back', async () => {
    await fiveDays();
    await tidy(db, memoryStore(), NOON + 4 * DAY);
    await store(db, 1, deals('fresh'), { total: 99 });
    expect(await stagesOn('2026-03-11')).toHaveLength(41);
    expect(await stagesOn('2026-03-10')).toHaveLength(40);
  });

  test('of a few rows do not make a whole day before them large', async () => {
    await store(
      db,
      0,
      many(() => 'first'),
    );
    await store(db, 1, deals('deal-1'), { total: 40 });
    await store(
      db,
      2,
      many(() => 'first'),
    );
    await store(
      db,
      3,
      many(() => 'first'),
    );
    await tidy(db, memoryStore(), NOON + 3 * DAY);
    expect((await formsOf())[0]).toBe('delta');
  });

  test('beyond the retention are deleted with everything that only they knew', async () => {
    await store(
      db,
      0,
      many(() => 'first'),
    );
    await store(db, 20, deals('young'));
    await tidy(db, memoryStore(), NOON + 20 * DAY, 10);
    expect((await headsOf(db, ACCOUNT)).map(({ day }) => day)).toEqual(['2026-03-30']);
    expect(await db.columns.count()).toBe(1);
    expect([...(await bookOf(db, ACCOUNT)).traces.keys()]).toEqual(['young']);
  });

  test('at the edge of the retention stay', async () => {
    await store(db, 0, deals('a'));
    await store(db, 10, deals('a'));
    await tidy(db, memoryStore(), NOON + 10 * DAY, 10);
    expect(await headsOf(db, ACCOUNT)).toHaveLength(2);
  });

  test('are tidied again without a change', async () => {
    await fiveDays();
    await tidy(db, memoryStore(), NOON + 4 * DAY);
    const before = await db.columns.toArray();
    await tidy(db, memoryStore(), NOON + 4 * DAY);
    expect(await db.columns.toArray()).toEqual(before);
  });
});
