import { beforeEach, describe, expect, test } from 'vitest';
import { historyHandlers } from '../../../lib/background/history-handlers';
import { historyStore } from '../../../lib/background/history-store';
import { pipelineView } from '../../../lib/background/pipeline';
import { meaningOfHeader } from '../../../lib/crm/universal/meaning';
import { outcomeOf } from '../../../lib/crm/universal/outcome';
import type { PreludeDatabase } from '../../../lib/data/database';
import { readDelimited } from '../../../lib/domain/history/import/delimited-text';
import type { ImportRequest } from '../../../lib/platform/messages';
import { ACCOUNT, deals, freshDatabase, memoryStore, NOON, store } from './make';

let db: PreludeDatabase;
let told: string[];
let answers: ReturnType<typeof historyHandlers>;
beforeEach(() => {
  db = freshDatabase();
  told = [];
  answers = historyHandlers({
    store: historyStore(memoryStore(), () => db),
    words: { meaningOf: meaningOfHeader, outcomeOf },
    tell: (broadcast) => void told.push(broadcast.event),
  });
});

const PAGE = { own: true, origin: null, tabId: null, frameId: null };

function request(text: string, differences: Partial<ImportRequest> = {}): ImportRequest {
  const read = readDelimited(text);
  if (!read.ok) throw new Error(read.reason);
  const context = { today: '2026-03-10', currency: 'RUB' };
  return { account: ACCOUNT, name: 'deals.csv', table: read.table, mapping: null, context, ...differences };
}

const FILE = [
  'ID,Deal name,Amount,Status,Closed',
  ...Array.from({ length: 30 }, (_, i) => `x${i},Deal ${i},100,${i < 9 ? 'won' : 'lost'},2026-02-01`),
  'x30,Open one,100,in work,',
].join('\n');

describe('an import of closed deals', () => {
  test('is previewed without storing anything', async () => {
    const preview = await answers['import/preview'](request(FILE), PAGE);
    expect(preview).toMatchObject({
      rows: 31,
      won: 9,
      lost: 21,
      refusedRows: { open: 1 },
      remembered: false,
    });
    expect(preview.deals).toHaveLength(20);
    expect(await db.imports.count()).toBe(0);
  });

  test('gives the team’s own win rate to the pipeline', async () => {
    await store(db, 0, deals('a b'), { source: 'board', stages: { '': ['1', '2'] } });
    const before = await pipelineView(db, ACCOUNT, null, NOON);
    const { token } = await answers['import/preview'](request(FILE), PAGE);
    await answers['import/commit']({ token }, PAGE);
    const after = await pipelineView(db, ACCOUNT, null, NOON);
    expect(before.pipelines[0]?.level).toBe(0);
    expect(after.pipelines[0]?.level).toBe(1);
    expect(after.pipelines[0]?.stages[0]?.probability).toMatchObject({ source: 'history' });
    expect(told).toEqual(['deals-changed']);
  });

  test('says from which day to which, and how many deals have no day', async () => {
    const preview = await answers['import/preview'](
      request('ID,Status,Closed\na,won,2026-02-03\nb,lost,2025-11-30\nc,lost,'),
      PAGE,
    );
    expect(preview).toMatchObject({ closed: { first: '2025-11-30', last: '2026-02-03' }, undated: 1 });
  });

  test('says how many of its deals are known already', async () => {
    await store(db, 0, deals('x1 x2 other'));
    const { token } = await answers['import/preview'](request('ID,Status\nx3,won'), PAGE);
    await answers['import/commit']({ token }, PAGE);
    expect(await answers['import/preview'](request(FILE), PAGE)).toMatchObject({ joined: 3, again: null });
  });

  test('says that the very same table was imported before', async () => {
    const { token } = await answers['import/preview'](request(FILE), PAGE);
    const kept = await answers['import/commit']({ token }, PAGE);
    const again = await answers['import/preview'](request(FILE), PAGE);
    expect(again).toMatchObject({ again: { id: kept.id, name: 'deals.csv' }, joined: 0 });
  });

  test('of the same file twice is one import', async () => {
    for (const name of ['a.csv', 'b.csv']) {
      const { token } = await answers['import/preview'](request(FILE, { name }), PAGE);
      await answers['import/commit']({ token }, PAGE);
    }
    const { imports } = await answers['import/list']({ account: ACCOUNT }, PAGE);
    expect(imports).toMatchObject([{ name: 'b.csv', deals: 30 }]);
  });

  test('can be taken back as if it had never been', async () => {
    const { token } = await answers['import/preview'](request(FILE), PAGE);
    const { id } = await answers['import/commit']({ token }, PAGE);
    await answers['import/delete']({ id }, PAGE);
    expect(await db.imports.count()).toBe(0);
    expect(await answers['history/losses']({}, PAGE)).toEqual({ losses: [] });
  });

  test('remembers how the columns were understood for the next file of this kind', async () => {
    const mapping = ['id', null, 'amount', 'outcome', 'closed'];
    const { token } = await answers['import/preview'](request(FILE, { mapping }), PAGE);
    await answers['import/commit']({ token }, PAGE);
    const next = await answers['import/preview'](
      request(FILE.replaceAll('Deal ', 'Job ').replace('Job name', 'DEAL NAME')),
      PAGE,
    );
    expect(next).toMatchObject({ mapping, remembered: true });
  });

  test('is not stored when its preview is no longer known', async () => {
    await expect(answers['import/commit']({ token: 'gone' }, PAGE)).rejects.toMatchObject({
      code: 'preview-gone',
    });
  });

  test('without a single closed deal is refused', async () => {
    const { token } = await answers['import/preview'](request('Name,Stage\nA,Offer'), PAGE);
    await expect(answers['import/commit']({ token }, PAGE)).rejects.toMatchObject({
      code: 'nothing-to-import',
    });
  });

  test('that is no table is refused', async () => {
    const table = { header: ['a'], rows: [[1]], decimal: null } as never;
    await expect(answers['import/preview']({ ...request(FILE), table }, PAGE)).rejects.toMatchObject({
      code: 'bad-table',
    });
  });
});

describe('history on request', () => {
  test('gives the deals of an account in pieces', async () => {
    await store(db, 0, deals('a b c'));
    const piece = await answers['history/deals']({ account: ACCOUNT, from: 1, count: 1 }, PAGE);
    expect(piece).toMatchObject({ deals: [{ id: 'b' }], total: 3 });
  });

  test('gives another version after a change', async () => {
    await store(db, 0, deals('a'));
    const ask = async () =>
      (await answers['history/deals']({ account: ACCOUNT, from: 0, count: 9 }, PAGE)).version;
    const before = await ask();
    await store(db, 0, deals('a b'));
    expect(await ask()).not.toBe(before);
  });

  test('forgets an account whole and leaves the others', async () => {
    await store(db, 0, deals('a'));
    await store(db, 0, deals('b'), { account: 'other.example' });
    expect(await answers['history/forget']({ account: ACCOUNT }, PAGE)).toEqual({ snapshots: 1 });
    expect(await answers['history/accounts']({}, PAGE)).toEqual({ accounts: ['other.example'] });
    expect(await answers['history/losses']({}, PAGE)).toEqual({ losses: [] });
  });

  test('tells of lost history until the person has seen it', async () => {
    await store(db, 0, deals('a'));
    await answers['history/losses']({}, PAGE);
    await db.heads.clear();
    expect((await answers['history/losses']({}, PAGE)).losses).toMatchObject([{ lost: 1, kept: 0 }]);
    await answers['history/losses-seen']({}, PAGE);
    expect(await answers['history/losses']({}, PAGE)).toEqual({ losses: [] });
  });
});
