import { beforeEach, describe, expect, test } from 'vitest';
import {
  type HistoryStore,
  historyStore,
  lookAfterHistory,
  takeReading,
} from '../../../lib/background/history-store';
import type { KeyValueStore } from '../../../lib/data/canary';
import type { PreludeDatabase } from '../../../lib/data/database';
import { ACCOUNT, DAY, deals, freshDatabase, memoryStore, NOON, piecesOf } from './make';

let db: PreludeDatabase;
let local: KeyValueStore;
let history: HistoryStore;
beforeEach(() => {
  db = freshDatabase();
  local = memoryStore();
  history = historyStore(local, () => db);
});

async function read(day: number): Promise<void> {
  const at = NOON + day * DAY;
  for (const piece of piecesOf(deals('a b c'), { readingId: `r${day}`, takenAt: at, total: 3 }))
    await takeReading(history, piece, at);
}

describe('the history of deals', () => {
  test('is noticed as lost when the database comes back empty after a reading', async () => {
    await read(0);
    await db.heads.clear();
    expect(await lookAfterHistory(history, NOON + 1)).toEqual([
      { noticedAt: NOON + 1, wholeAt: NOON, lost: 1, kept: 0 },
    ]);
  });

  test('takes a reading also when the list of what should be there cannot be written', async () => {
    local.set = () => Promise.reject(new Error('quota'));
    await read(0);
    expect(await db.heads.where('account').equals(ACCOUNT).count()).toBe(1);
  });

  test('is tidied once a day', async () => {
    await read(0);
    await lookAfterHistory(history, NOON + 20 * DAY, 30);
    await lookAfterHistory(history, NOON + 20 * DAY + 1, 10);
    expect(await db.heads.count()).toBe(1);
    await lookAfterHistory(history, NOON + 21 * DAY, 10);
    expect(await db.heads.count()).toBe(0);
  });

  test('is refused with a code when a piece is not sound', async () => {
    const [piece] = piecesOf(deals('a', { outcome: 'odd' as never }));
    const answer = piece && takeReading(history, piece, NOON);
    await expect(answer).rejects.toMatchObject({ name: 'RefusedRequest', code: 'bad-piece' });
  });

  test('is refused with a code when there is no room for a reading', async () => {
    const full = historyStore(local, () =>
      Object.assign(freshDatabase(), {
        transaction: () => Promise.reject(new DOMException('', 'QuotaExceededError')),
      }),
    );
    const [piece] = piecesOf(deals('a'));
    const answer = piece && takeReading(full, piece, NOON);
    await expect(answer).rejects.toMatchObject({ name: 'RefusedRequest', code: 'no-space' });
  });
});
