import { beforeEach, describe, expect, test } from 'vitest';
import { duelView } from '../../../lib/background/board-duel';
import { trendsView } from '../../../lib/background/board-trends';
import { changesView } from '../../../lib/background/history';
import { numbersView } from '../../../lib/background/numbers';
import type { PreludeDatabase } from '../../../lib/data/database';
import type { Deal } from '../../../lib/domain/deal';
import type { ChangeSpan } from '../../../lib/domain/history/compare-days';
import type { ReadingChunk } from '../../../lib/platform/messages';
import { makeDeal, rub } from '../../domain/pipeline/make';
import { ACCOUNT, freshDatabase, memoryStore, NOON, store } from '../data/make';

/**
 * Every comparison over every way of not being a whole. Each world holds a whole reading of a week ago, one of the day
 * before that is no whole, and today's. Were the bad one compared, nine deals would seem to have come overnight.
 */
const BOARD = { source: 'board' as const, stages: { '': ['New', 'Offer'] } };
const ids = (count: number) => Array.from({ length: count }, (_, i) => `d${i}`);
const deals = (count: number, more: Partial<Deal> = {}) =>
  ids(count).map((id) =>
    makeDeal({ id, stage: 'New', amount: rub(1000), expectedClose: '2026-03-20', probability: 0.5, ...more }),
  );

interface Bad {
  readonly what: string;
  readonly reading: Partial<ReadingChunk>;
  readonly refusal: string;
  readonly reason: string | null;
}

const BAD: readonly Bad[] = [
  { what: 'partial', reading: { total: 10 }, refusal: 'partial', reason: 'partial' },
  { what: 'of unknown length', reading: { total: null }, refusal: 'partial', reason: 'unknown-total' },
  { what: 'filtered', reading: { filter: 'Mine' }, refusal: 'filtered', reason: 'filtered' },
  { what: "another account's", reading: { account: 'other.example' }, refusal: 'no-reading', reason: null },
];

let db: PreludeDatabase;
beforeEach(() => {
  db = freshDatabase();
});

const numbers = (now = NOON) => numbersView({ db, local: memoryStore() }, ACCOUNT, null, null, now);

async function badYesterday(reading: Partial<ReadingChunk>): Promise<void> {
  await store(db, -8, deals(10), BOARD);
  await store(db, -1, deals(1), { ...BOARD, ...reading });
  await store(db, 0, deals(10), BOARD);
}

describe.each(BAD)('a reading that is $what', ({ reading, refusal, reason }) => {
  const spans: [string, ChangeSpan][] = [
    ['yesterday', { kind: 'yesterday' }],
    ['since Monday', { kind: 'since-monday' }],
    ['the last meeting, from that day', { kind: 'days', from: '2026-03-09', to: '2026-03-10' }],
    ['the last meeting, up to that day', { kind: 'days', from: '2026-03-02', to: '2026-03-09' }],
  ];

  test.each(spans)('is refused by %s, with its day', async (_, span) => {
    await badYesterday(reading);
    const view = await changesView(db, ACCOUNT, span, NOON);
    expect(view.refusal).toMatchObject({ reason: refusal, day: '2026-03-09' });
    expect(view.pipelines).toEqual([]);
    expect(view.wholeDays).toEqual(['2026-03-10', '2026-03-02']);
  });

  test('is no point of a trend, by week or since Monday', async () => {
    await badYesterday(reading);
    const [trend] = (await trendsView(db, ACCOUNT, null, NOON, false)).trends;
    const days = trend?.weeks.flatMap((point) => point?.day ?? []);
    expect(days).toEqual(['2026-03-02', '2026-03-10']);
    expect(trend?.monday?.day).not.toBe('2026-03-09');
  });

  test('tells no forecast in the duel', async () => {
    await store(db, -2, deals(3), { ...BOARD, ...reading });
    await store(db, -1, deals(3, { stage: 'Offer' }), BOARD);
    await store(db, 0, deals(3, { stage: null, outcome: 'won', closedAt: '2026-03-10' }), BOARD);
    const duel = await duelView(db, ACCOUNT, null, null, NOON);
    expect(new Set(duel.pipelines[0]?.lines.map(({ day }) => day))).toEqual(new Set(['2026-03-09']));
    expect([duel.readings, duel.parts]).toEqual([2, reason === null ? 0 : 1]);
  });

  test('makes no deal missing, so none is lost to the win rates', async () => {
    await badYesterday(reading);
    const { outlook, table } = await numbers();
    expect(outlook?.pipelines[0]?.open).toBe(10);
    expect(table?.today[0]?.stages.map(({ n }) => n)).toEqual([0, 0]);
  });

  test('is named on the screen with its day and why', async () => {
    await badYesterday(reading);
    const { neverCompared } = await numbers();
    expect(neverCompared.map((each) => [each.day, each.reason])).toEqual(
      reason === null ? [] : [['2026-03-09', reason]],
    );
  });
});

describe.each(BAD.filter(({ reason }) => reason !== null))(
  'a latest reading that is $what',
  ({ reading, reason }) => {
    test('starts no warning, and the screen says where', async () => {
      await store(db, -8, deals(1), { ...BOARD, ...reading });
      const { warnings } = await numbers();
      expect(warnings?.unwatched).toEqual([{ pipeline: '', reason }]);
      expect(warnings?.shown).toEqual([]);
    });
  },
);

test('a part read beside a whole of the same day is not worth a word', async () => {
  await store(db, 0, deals(2), { ...BOARD, view: 'list /mine', filter: 'Mine' });
  await store(db, 0, deals(10), BOARD);
  expect((await numbers()).neverCompared).toEqual([]);
});
