import { beforeEach, describe, expect, test } from 'vitest';
import { exportHandlers } from '../../../lib/background/export-handlers';
import { historyStore } from '../../../lib/background/history-store';
import type { PreludeDatabase } from '../../../lib/data/database';
import { saveImport } from '../../../lib/data/imports-store';
import type { Deal } from '../../../lib/domain/deal';
import type { ExportWhat } from '../../../lib/platform/export-messages';
import { ACCOUNT, deals, freshDatabase, memoryStore, NOON, store } from './make';

let db: PreludeDatabase;
let answers: ReturnType<typeof exportHandlers>;
beforeEach(() => {
  db = freshDatabase();
  answers = exportHandlers(historyStore(memoryStore(), () => db));
});

const PAGE = { own: true, origin: null, tabId: null, frameId: null };

/** All rows of an export, two at a time, by what identifies them. */
async function rowsOf(what: ExportWhat, since: string | null = null) {
  const scope = { account: ACCOUNT, what, since };
  const { parts, version } = await answers['export/parts'](scope, PAGE);
  const rows = [];
  for (const { id, rows: many } of parts)
    for (let skip = 0; skip < many; skip += 2)
      rows.push(
        ...(await answers['export/rows']({ ...scope, part: id, version, skip, count: 2 }, PAGE)).rows,
      );
  expect(rows).toHaveLength(parts.reduce((sum, part) => sum + part.rows, 0));
  return rows;
}

const idsOf = (rows: readonly Deal[]) => rows.map(({ id }) => id).sort();

function imported(list: readonly Deal[]) {
  const file = { name: 'deals.csv', at: NOON, fingerprint: 'f', mapping: [] };
  return saveImport(db, { account: ACCOUNT, hash: `h${list.length}`, deals: list, ...file });
}

describe('an export', () => {
  test('of open deals holds those of the latest reading alone', async () => {
    await store(db, -1, deals('a gone'));
    await store(db, 0, [...deals('a b c'), ...deals('w', { outcome: 'won' })]);
    expect(idsOf(await rowsOf('open'))).toEqual(['a', 'b', 'c']);
  });

  test('of closed deals joins readings and imports, each deal once', async () => {
    await store(db, -2, deals('w', { outcome: 'won', closedAt: '2026-03-08', amount: null }));
    await store(db, 0, deals('a'));
    await imported([
      ...deals('w', { outcome: 'lost', closedAt: '2026-03-01' }),
      ...deals('i', { outcome: 'won', closedAt: '2025-12-24' }),
    ]);
    const rows = await rowsOf('closed');
    expect(idsOf(rows)).toEqual(['i', 'w']);
    expect(rows.find(({ id }) => id === 'w')).toMatchObject({ outcome: 'won', closedAt: '2026-03-08' });
  });

  test('of closed deals leaves out one that was read as open later', async () => {
    await imported(deals('back', { outcome: 'lost', closedAt: '2026-02-01' }));
    await store(db, -1, deals('twice', { outcome: 'won' }));
    await store(db, 0, deals('back twice'));
    expect(await rowsOf('closed')).toEqual([]);
  });

  test('of closed deals of a period says how many stay out for want of a day', async () => {
    await imported([
      ...deals('old', { outcome: 'won', closedAt: '2025-01-01' }),
      ...deals('new', { outcome: 'won', closedAt: '2026-02-01' }),
      ...deals('x y', { outcome: 'lost', closedAt: null }),
    ]);
    const scope = { account: ACCOUNT, what: 'closed', since: '2026-01-01' } as const;
    expect(await answers['export/parts'](scope, PAGE)).toMatchObject({ undated: 2 });
    expect(idsOf(await rowsOf('closed', '2026-01-01'))).toEqual(['new']);
  });

  test('of the history says of every row on which day and in which view it was read, and how much that reading showed', async () => {
    await store(db, -1, deals('a'), { total: 9 });
    await store(db, 0, deals('a b'), { view: 'other' });
    expect(await rowsOf('history')).toMatchObject([
      { id: 'a', readOn: '2026-03-09', reading: 'partial', view: 'list /deals' },
      { id: 'a', readOn: '2026-03-10', reading: 'whole', view: 'other' },
      { id: 'b', readOn: '2026-03-10', reading: 'whole', view: 'other' },
    ]);
    expect(await rowsOf('history', '2026-03-10')).toHaveLength(2);
  });

  test('that something changes on the way is refused rather than mixed', async () => {
    await store(db, 0, deals('a b'));
    const scope = { account: ACCOUNT, what: 'open', since: null } as const;
    const { version } = await answers['export/parts'](scope, PAGE);
    await store(db, 0, deals('a c'));
    const ask = answers['export/rows']({ ...scope, part: 'open', version, skip: 0, count: 9 }, PAGE);
    await expect(ask).rejects.toMatchObject({ code: 'changed' });
  });

  test('gives no reading of another account', async () => {
    await store(db, 0, deals('a'), { account: 'other.example' });
    const [head] = await db.heads.toArray();
    const scope = { account: ACCOUNT, what: 'history', since: null, version: '0' } as const;
    const ask = answers['export/rows']({ ...scope, part: head?.id ?? '', skip: 0, count: 9 }, PAGE);
    await expect(ask).rejects.toMatchObject({ code: 'damaged' });
  });
});
