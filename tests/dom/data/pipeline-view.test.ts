import { beforeEach, describe, expect, test } from 'vitest';
import { pipelineView } from '../../../lib/background/pipeline';
import type { PreludeDatabase } from '../../../lib/data/database';
import { ACCOUNT, DAY, deals, freshDatabase, NOON, store } from './make';

let db: PreludeDatabase;
beforeEach(() => {
  db = freshDatabase();
});

const board = { source: 'board', stages: { '': ['1', '2'] } } as const;
const view = (now = NOON) => pipelineView(db, ACCOUNT, null, now);

describe('the weighted pipeline of an account', () => {
  test('has no snapshot before the first reading, which is not the same as no deals', async () => {
    expect(await view()).toMatchObject({ snapshot: null, pipelines: [] });
  });

  test('counts the deals of the newest reading', async () => {
    await store(db, 0, deals('a b c'), board);
    expect(await view()).toMatchObject({ snapshot: { read: 3, complete: true }, pipelines: [{ count: 3 }] });
  });

  test('is worked out anew after another reading', async () => {
    await store(db, 0, deals('a b c'), board);
    await view();
    await store(db, 1, deals('a b'), board);
    expect((await view(NOON + DAY)).pipelines[0]?.count).toBe(2);
  });

  test('is worked out anew after a record page on the same day', async () => {
    await store(db, 0, deals('a'), board);
    await view();
    await store(db, 0, deals('a', { stage: '2' }), { source: 'card', takenAt: NOON + 1 });
    expect((await view()).pipelines[0]?.stages.map(({ count }) => count)).toEqual([0, 1]);
  });

  test('is not worked out again while nothing changes', async () => {
    await store(db, 0, deals('a b'), board);
    const first = await view();
    // Without the rows only a kept answer can still be given.
    await db.columns.clear();
    expect(await view(NOON + 60_000)).toEqual(first);
  });

  test('knows the order of stages from a record’s stage bar when only a list was read', async () => {
    await store(db, 0, [...deals('a', { stage: '2' }), ...deals('b')]);
    expect((await view()).withoutOrder).toEqual(['']);
    await store(db, 0, deals('a', { stage: '2' }), {
      source: 'card',
      takenAt: NOON + 1,
      stages: { '': ['1', '2'] },
    });
    expect((await view()).pipelines[0]?.stages.map(({ stage }) => stage)).toEqual(['1', '2']);
  });

  test('falls back to the reading before when the rows of the newest are damaged', async () => {
    await store(db, 0, deals('a b'), board);
    await store(db, 1, deals('a b c'), board);
    const [newest] = await db.heads.orderBy('seq').reverse().primaryKeys();
    await db.columns.delete(newest ?? '');
    expect((await view(NOON + DAY)).snapshot).toMatchObject({ read: 2, takenAt: NOON });
  });
});
