import { beforeEach, describe, expect, test } from 'vitest';
import { changesView } from '../../../lib/background/history';
import type { PreludeDatabase } from '../../../lib/data/database';
import { tidy } from '../../../lib/data/tidy';
import type { Deal } from '../../../lib/domain/deal';
import type { ChangeSpan } from '../../../lib/domain/history/compare-days';
import { makeDeal } from '../../domain/pipeline/make';
import { ACCOUNT, DAY, deals, freshDatabase, memoryStore, NOON, store } from './make';

let db: PreludeDatabase;
beforeEach(() => {
  db = freshDatabase();
});

const rub = (units: number) => ({ minor: units * 100, within: 0, currency: 'RUB' });
const deal = (id: string, differences: Partial<Deal> = {}) =>
  makeDeal({ id, amount: rub(100), ...differences });

/** 10 March 2026 is a Tuesday. */
const changes = (span: ChangeSpan = { kind: 'yesterday' }, day = 0) =>
  changesView(db, ACCOUNT, span, NOON + day * DAY);

describe('yesterday', () => {
  test('is what changed from yesterday’s reading to today’s', async () => {
    await store(db, -1, [deal('a'), deal('b'), deal('c'), deal('d')]);
    await store(db, 0, [
      deal('a', { stage: '2' }),
      deal('b', { outcome: 'won', amount: rub(240) }),
      deal('c', { amount: rub(70) }),
      deal('n', { stage: '2' }),
    ]);
    const view = await changes();
    expect(view).toMatchObject({ from: '2026-03-09', to: '2026-03-10', refusal: null });
    expect(view.pipelines[0]?.counts).toEqual({
      created: 1,
      moved: 1,
      won: 1,
      lost: 0,
      reopened: 0,
      missing: 1,
      pushed: 0,
      withoutAmount: 0,
      entered: { 2: 2 },
    });
    expect(view.pipelines[0]?.currencies).toMatchObject([
      {
        currency: 'RUB',
        start: 40_000,
        end: 27_000,
        booked: 24_000,
        bars: { new: { sum: 10_000, count: 1, deals: [{ id: 'n' }] }, decreased: { sum: -3000 } },
      },
    ]);
  });

  test('balances: the start and all bars are the end', async () => {
    await store(db, -1, deals('a b c d e', { amount: rub(70) }));
    await store(db, 0, [...deals('a b', { amount: rub(90) }), ...deals('x y z')]);
    const [table] = (await changes()).pipelines[0]?.currencies ?? [];
    const bars = Object.values(table?.bars ?? {}).reduce((sum, bar) => sum + bar.sum, 0);
    expect((table?.start ?? 0) + bars).toBe(table?.end);
    expect(bars).not.toBe(0);
  });

  test('is not told without a reading of yesterday, and says which day is missing', async () => {
    await store(db, -3, deals('a'));
    await store(db, 0, deals('a b'));
    expect(await changes()).toMatchObject({
      refusal: { reason: 'no-reading', day: '2026-03-09' },
      wholeDays: ['2026-03-10', '2026-03-07'],
      pipelines: [],
    });
  });

  test('is not told before today was read', async () => {
    await store(db, -1, deals('a'));
    expect((await changes()).refusal).toEqual({ reason: 'no-reading', day: '2026-03-10' });
  });

  test('is not told of an account that was never read', async () => {
    expect((await changes()).refusal?.reason).toBe('no-reading');
  });

  test('is not told from a part of the list, and says how much was read', async () => {
    await store(db, -1, deals('a b'));
    await store(db, 0, deals('a'), { total: 2 });
    expect((await changes()).refusal).toEqual({ reason: 'partial', day: '2026-03-10', read: 1, total: 2 });
  });

  test('is not told from a filtered list', async () => {
    await store(db, -1, deals('a b'), { filter: 'mine' });
    await store(db, 0, deals('a b'), { filter: 'mine' });
    expect((await changes()).refusal).toEqual({ reason: 'filtered', day: '2026-03-09' });
  });

  test('is not told from two different lists', async () => {
    await store(db, -1, deals('a b'));
    await store(db, 0, deals('a b'), { view: 'list /other' });
    expect((await changes()).refusal?.reason).toBe('other-views');
  });

  test('never compares with another account', async () => {
    await store(db, -1, deals('a b'), { account: 'other.example' });
    await store(db, 0, deals('a b'));
    expect((await changes()).refusal).toEqual({ reason: 'no-reading', day: '2026-03-09' });
  });

  test('is not told when the earlier day was written after the later one', async () => {
    await store(db, 0, deals('a'));
    await store(db, -1, deals('a b'));
    expect((await changes()).refusal?.reason).toBe('wrong-order');
  });

  test('is not told from damaged rows', async () => {
    await store(db, -1, deals('a'));
    await store(db, 0, deals('a'));
    const [first] = await db.heads.orderBy('seq').primaryKeys();
    await db.columns.delete(first ?? '');
    expect((await changes()).refusal).toEqual({ reason: 'damaged', day: '2026-03-09' });
  });

  test('is told for each pipeline from the list that shows it', async () => {
    const service = { view: 'board /service', source: 'board' } as const;
    await store(db, -1, deals('a'));
    await store(db, -1, deals('s', { pipeline: 'Service' }), service);
    await store(db, 0, deals('a b'));
    await store(db, 0, deals('s t u', { pipeline: 'Service' }), service);
    const { pipelines } = await changes();
    expect(pipelines.map(({ pipeline, counts }) => [pipeline, counts.created])).toEqual([
      ['', 1],
      ['Service', 2],
    ]);
  });
});

describe('since Monday', () => {
  test('is from this week’s Monday to the newest reading', async () => {
    await store(db, -1, deals('a'));
    await store(db, 1, deals('a b c'));
    const view = await changes({ kind: 'since-monday' }, 2);
    expect(view).toMatchObject({ from: '2026-03-09', to: '2026-03-11', refusal: null });
    expect(view.pipelines[0]?.counts.created).toBe(2);
  });

  test('is on a Monday from the Monday before', async () => {
    await store(db, -1, deals('a'));
    await store(db, 6, deals('a b'));
    expect(await changes({ kind: 'since-monday' }, 6)).toMatchObject({
      from: '2026-03-09',
      to: '2026-03-16',
      refusal: null,
    });
  });
});

describe('any two days', () => {
  test('are compared also when they are kept as differences from later ones', async () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, i) => deal(`deal-${i}`, { title: `Title ${i}` }));
    for (let day = -6; day <= 0; day++) await store(db, day, many(40 + day));
    await tidy(db, memoryStore(), NOON);
    const view = await changes({ kind: 'days', from: '2026-03-05', to: '2026-03-08' });
    expect(view.pipelines[0]?.counts.created).toBe(3);
  });
});
