import type { DBCore, DBCoreTable } from 'dexie';
import { describe, expect, test } from 'vitest';
import { connect } from '../../../lib/data/connection';
import type { PreludeDatabase } from '../../../lib/data/database';
import { dealsOf, headsOf, takeChunk } from '../../../lib/data/deals-store';
import { bookOf } from '../../../lib/data/paths-store';
import { forgetAccount, tidy } from '../../../lib/data/tidy';
import { ACCOUNT, DAY, deals, freshDatabase, memoryStore, NOON, piecesOf, store } from './make';

/** Makes the database fail at its n-th write or deletion from now on; Infinity is never. */
function breakable(db: PreludeDatabase, error = 'AbortError') {
  const state = { left: Number.POSITIVE_INFINITY, happened: false };
  db.use({
    stack: 'dbcore',
    name: 'breaks',
    create: (core: DBCore): DBCore => ({
      ...core,
      table(name): DBCoreTable {
        const table = core.table(name);
        return {
          ...table,
          mutate: (request) => {
            if (state.left-- > 0) return table.mutate(request);
            state.happened = true;
            return Promise.reject(new DOMException('', error));
          },
        };
      },
    }),
  });
  return {
    at(step: number) {
      state.left = step;
      state.happened = false;
    },
    mend() {
      state.left = Number.POSITIVE_INFINITY;
      return state.happened;
    },
  };
}

async function seen(db: PreludeDatabase): Promise<unknown> {
  const heads = await headsOf(db, ACCOUNT);
  const lists = await Promise.all(
    heads.map(async (head) => [head.id, head.read, await dealsOf(db, head.id), head.pipelines]),
  );
  return [lists, [...(await bookOf(db, ACCOUNT)).traces.values()]];
}

/** Carries `work` out with a failure at every step in turn, until one run needs no failure. */
async function atEveryStep(
  prepare: (db: PreludeDatabase) => Promise<void>,
  work: (db: PreludeDatabase) => Promise<void>,
  check: (before: unknown, during: unknown, after: unknown) => void,
): Promise<number> {
  for (let step = 0; ; step++) {
    const db = freshDatabase();
    const faults = breakable(db);
    await prepare(db);
    const before = await seen(db);
    faults.at(step);
    await work(db).catch(() => undefined);
    const broke = faults.mend();
    const during = await seen(db);
    await work(db);
    check(before, during, await seen(db));
    if (!broke) return step;
  }
}

async function send(db: PreludeDatabase): Promise<void> {
  const list = [...deals('a c', { stage: '2' }), ...deals('d e f')];
  for (const piece of piecesOf(list, { total: 5, readingId: 'new', takenAt: NOON + DAY }))
    await takeChunk(db, piece, NOON + DAY);
}

describe('a worker that dies at any step', () => {
  test('of a reading leaves the old history or the new one, and the retry completes it once', async () => {
    const reference = freshDatabase();
    await store(reference, 0, deals('a b c'));
    await send(reference);
    const wanted = await seen(reference);
    const steps = await atEveryStep(
      async (db) => void (await store(db, 0, deals('a b c'))),
      send,
      (before, during, after) => {
        expect([before, wanted]).toContainEqual(during);
        expect(after).toEqual(wanted);
      },
    );
    expect(steps).toBeGreaterThan(3);
  });

  test('of a second reading on the same day leaves that day as it was or as it becomes', async () => {
    const again = async (db: PreludeDatabase) => {
      for (const piece of piecesOf(deals('a', { stage: '3' }), { readingId: 'again' }))
        await takeChunk(db, piece, NOON);
    };
    await atEveryStep(
      async (db) => void (await store(db, 0, deals('a b'), { total: 9 })),
      again,
      (before, during, after) => expect([before, after]).toContainEqual(during),
    );
  });

  test('while a list names a board leaves both without the name or both with it', async () => {
    const board = { source: 'board', view: 'board', stages: { '': ['1', '2'] } } as const;
    const list = async (db: PreludeDatabase) => {
      for (const piece of piecesOf(deals('a b c', { pipeline: 'Sales' }), { readingId: 'list' }))
        await takeChunk(db, piece, NOON);
    };
    const steps = await atEveryStep(
      async (db) => {
        await store(db, -1, deals('a b c d'), board);
        await store(db, 0, deals('a b c d'), board);
      },
      list,
      (before, during, after) => {
        expect([before, after]).toContainEqual(during);
        expect(JSON.stringify(after)).not.toContain('"pipeline":""');
      },
    );
    expect(steps).toBeGreaterThan(6);
  });

  test('of tidying leaves every day that is to be kept readable', async () => {
    const year = async (db: PreludeDatabase) => {
      for (let day = 0; day < 6; day++)
        await store(db, day, [...deals('a b c d e f g h'), ...deals('x', { stage: `${day}` })]);
    };
    const clean = (db: PreludeDatabase) => tidy(db, memoryStore(), NOON + 6 * DAY, 4);
    const steps = await atEveryStep(year, clean, (before, during, after) => {
      const days = (state: unknown) => (state as [[string, number, { id: string }[]][]])[0];
      const sorted = (state: unknown) =>
        new Map(days(state).map(([id, , list]) => [id, [...list].sort((a, b) => (a.id < b.id ? -1 : 1))]));
      const whole = sorted(before);
      for (const [id, list] of sorted(during)) expect(list).toEqual(whole.get(id));
      expect([...sorted(after).keys()]).toEqual([...whole.keys()].slice(-4));
    });
    expect(steps).toBeGreaterThan(4);
  });

  test('of forgetting an account leaves all of it or nothing', async () => {
    await atEveryStep(
      async (db) => void (await store(db, 0, deals('a b'))),
      async (db) => void (await forgetAccount(db, memoryStore(), ACCOUNT, NOON)),
      (before, during, after) => {
        expect(after).toEqual([[], []]);
        expect([before, after]).toContainEqual(during);
      },
    );
  });
});

describe('a full disk', () => {
  test('leaves the old snapshot standing', async () => {
    const db = freshDatabase();
    const faults = breakable(db, 'QuotaExceededError');
    await store(db, 0, deals('a b'));
    const before = await seen(db);
    faults.at(1);
    const { run } = connect(() => db);
    await expect(run(() => store(db, 1, deals('c')))).rejects.toMatchObject({ code: 'no-space' });
    faults.mend();
    expect(await seen(db)).toEqual(before);
  });
});
