import { beforeEach, describe, expect, test } from 'vitest';
import { numbersView } from '../../../lib/background/numbers';
import type { PreludeDatabase } from '../../../lib/data/database';
import type { Deal } from '../../../lib/domain/deal';
import type { NumberSettings } from '../../../lib/domain/outlook';
import { makeDeal, rub } from '../../domain/pipeline/make';
import { ACCOUNT, DAY, freshDatabase, memoryStore, NOON, store } from '../data/make';

const ORIGIN = `https://${ACCOUNT}`;
const BOARD = { source: 'board' as const, stages: { '': ['New', 'Offer', 'Contract'] } };
const SETTINGS: NumberSettings = { analytics: {}, alerts: {}, targets: [], stages: {} };

let db: PreludeDatabase;
let local: ReturnType<typeof memoryStore>;
beforeEach(() => {
  db = freshDatabase();
  local = memoryStore();
});

const view = (day: number, settings: Partial<NumberSettings> = {}) =>
  numbersView({ db, local }, ACCOUNT, ORIGIN, { ...SETTINGS, ...settings }, NOON + day * DAY);

/** Open deals on the first stage, worth 1000 each. */
function open(count: number, differences: Partial<Deal> = {}): Deal[] {
  return Array.from({ length: count }, (_, i) => makeDeal({ id: `o${i}`, stage: 'New', ...differences }));
}

const won = (id: string, differences: Partial<Deal> = {}) =>
  makeDeal({
    id,
    stage: null,
    outcome: 'won',
    createdAt: '2026-01-10',
    closedAt: '2026-03-05',
    ...differences,
  });

const plan = (amount: number) => ({ targets: [{ period: '2026-03', amount, currency: 'RUB' }] });

describe('the numbers of an account', () => {
  test('are nulls before the first reading, never zeros', async () => {
    expect(await view(0)).toEqual({
      account: ACCOUNT,
      origin: ORIGIN,
      reading: null,
      neverCompared: [],
      outlook: null,
      table: null,
      warnings: null,
    });
  });

  test('are cut by month of the expected close and add up to the whole', async () => {
    const deals = [
      makeDeal({ id: 'a', stage: 'New', expectedClose: '2026-03-20', amount: rub(100) }),
      makeDeal({ id: 'b', stage: 'Offer', expectedClose: '2026-04-02', amount: rub(200) }),
      makeDeal({ id: 'c', stage: 'Offer', expectedClose: '2026-02-01', amount: rub(400) }),
      makeDeal({ id: 'd', stage: 'New', amount: rub(800) }),
    ];
    await store(db, 0, deals, BOARD);
    const rub1 = (await view(0)).outlook?.pipelines[0]?.currencies[0];
    expect(rub1?.months.map(({ period, raw }) => [period, raw])).toEqual([
      ['overdue', 40_000],
      ['2026-03', 10_000],
      ['2026-04', 20_000],
      ['undated', 80_000],
    ]);
    expect(rub1?.months.reduce((sum, { weighted }) => sum + weighted, 0)).toBe(rub1?.total.weighted);
  });

  test('keep currencies apart', async () => {
    await store(db, 0, [...open(1), makeDeal({ id: 'e', stage: 'New', amount: rub(5, 'EUR') })], BOARD);
    const currencies = (await view(0)).outlook?.pipelines[0]?.currencies ?? [];
    expect(currencies.map(({ currency, total }) => [currency, total.raw])).toEqual([
      ['EUR', 500],
      ['RUB', 100_000],
    ]);
  });

  test('forecast nothing for deals whose date is past', async () => {
    await store(db, 0, open(1, { expectedClose: '2026-01-01' }), BOARD);
    const [overdue] = (await view(0)).outlook?.pipelines[0]?.currencies[0]?.months ?? [];
    expect(overdue).toMatchObject({ period: 'overdue', expected: null, range: null });
  });

  test('say that nothing is known of the past instead of showing zeros', async () => {
    await store(db, 0, open(3), BOARD);
    const [pipeline] = (await view(0)).outlook?.pipelines ?? [];
    expect(pipeline?.stuck).toMatchObject({ reason: 'one-reading' });
    expect(pipeline?.funnel).toMatchObject({ reason: 'no-closed', rows: [] });
    expect(pipeline?.currencies[0]?.velocity).toMatchObject({ perDay: null, reason: 'no-closed' });
  });
});

describe('the plan', () => {
  test('has no fact and no coverage while no closed deal was read', async () => {
    await store(db, 0, open(2, { expectedClose: '2026-03-20' }), BOARD);
    const [only] = (await view(0, plan(5000))).outlook?.plans ?? [];
    expect(only).toMatchObject({ target: 500_000, won: null, coverage: null, chance: null, open: 2 });
  });

  test('counts what was won inside its period', async () => {
    const deals = [
      ...open(2, { expectedClose: '2026-03-20' }),
      won('w1'),
      won('w0', { closedAt: '2026-02-27' }),
    ];
    await store(db, 0, deals, BOARD);
    const [only] = (await view(0, plan(5000))).outlook?.plans ?? [];
    expect(only).toMatchObject({ won: 100_000, wonDeals: 1, wonSince: null });
    expect(only?.coverage?.remaining).toBe(400_000);
  });

  test('is certain once it is met', async () => {
    await store(db, 0, [...open(1), won('w1')], BOARD);
    const [only] = (await view(0, plan(1000))).outlook?.plans ?? [];
    expect(only).toMatchObject({ chance: 1, coverage: { met: true } });
  });

  test('of one person or of a period that has ended is left out', async () => {
    await store(db, 0, open(1), BOARD);
    const targets = [
      { period: '2026-03', amount: 1, currency: 'RUB', by: 'person' as const },
      { period: '2026-02', amount: 1, currency: 'RUB' },
    ];
    expect((await view(0, { targets })).outlook?.plans).toEqual([]);
  });
});

describe('a warning', () => {
  const overdue = open(4, { expectedClose: '2026-01-01' });

  test('comes up with the second day of readings that find it', async () => {
    await store(db, 0, overdue, BOARD);
    expect((await view(0)).warnings?.shown).toEqual([]);
    await store(db, 1, overdue, BOARD);
    const [first] = (await view(1)).warnings?.shown ?? [];
    expect(first).toMatchObject({ rule: 'close_pushed', dealCount: 4, since: '2026-03-10' });
    expect(first?.deals.map(({ id }) => id)).toEqual(['o0', 'o1', 'o2', 'o3']);
  });

  test('does not come up because somebody looked twice at one reading', async () => {
    await store(db, 0, overdue, BOARD);
    await view(0);
    expect((await view(3)).warnings?.shown).toEqual([]);
  });

  test('is not looked for in a partial reading, and the screen can say why', async () => {
    await store(db, 0, overdue, BOARD);
    await view(0);
    await store(db, 1, overdue, { ...BOARD, total: 9 });
    await store(db, 9, overdue, { ...BOARD, total: 9 });
    expect((await view(9)).warnings).toMatchObject({
      shown: [],
      unwatched: [{ pipeline: '', reason: 'partial' }],
    });
  });

  test('tells what the same rule found in the oldest whole reading of the last four weeks', async () => {
    await store(db, 0, overdue.slice(0, 1), BOARD);
    await store(db, 2, overdue.slice(0, 3), BOARD);
    await store(db, 10, overdue.slice(0, 2), BOARD);
    await store(db, 20, overdue, { ...BOARD, total: 9 });
    await store(db, 29, overdue, BOARD);
    await view(29);
    await store(db, 30, overdue, BOARD);
    const [first] = (await view(30)).warnings?.shown ?? [];
    expect(first).toMatchObject({ after: 4, n: 4, before: 3, nBefore: 3, beforeOn: '2026-03-12' });
  });

  test('that nothing can be compared with says since when readings are whole', async () => {
    await store(db, 0, overdue, BOARD);
    await view(0);
    await store(db, 1, overdue, BOARD);
    const [first] = (await view(1)).warnings?.shown ?? [];
    expect(first).toMatchObject({ before: null, wholeSince: '2026-03-10' });
  });

  test('names deals that have left the list as earlier readings knew them', async () => {
    // Two deals a day, one won and one lost; from the third week on all are lost, and only open ones are listed.
    const life = (at: number) => ({ id: `x${at}`, stage: 'New', title: `Deal ${at}`, href: `/d/${at}` });
    const came = (day: number) => [life(2 * day), life(2 * day + 1)];
    for (let day = 0; day < 60; day++) {
      const closed = day < 2 ? [] : came(day - 2).map((deal, at) => ({ ...deal, at }));
      const shown = [...came(day), ...(day > 0 ? came(day - 1) : [])].map((deal) => makeDeal(deal));
      const ended = closed.map(({ at, ...deal }) =>
        makeDeal({
          ...deal,
          outcome: at === 0 && day < 40 ? 'won' : 'lost',
          closedAt: new Date(NOON + day * DAY).toISOString().slice(0, 10),
        }),
      );
      await store(db, day, [...shown, ...ended], BOARD);
    }
    await store(db, 60, [makeDeal({ id: 'last', stage: 'New' })], BOARD);
    await view(60);
    await store(db, 61, [makeDeal({ id: 'last', stage: 'New' })], BOARD);
    const fall = (await view(61)).warnings?.shown.find(({ rule }) => rule === 'deal_rate');
    expect(fall?.deals).toHaveLength(5);
    for (const { id, title, href } of fall?.deals ?? [])
      expect([title, href]).toEqual([`Deal ${id.slice(1)}`, `/d/${id.slice(1)}`]);
  });

  test('that the standard switches off stays silent', async () => {
    const off = { alerts: { close_pushed: { on: false } } };
    await store(db, 0, overdue, BOARD);
    await view(0, off);
    await store(db, 1, overdue, BOARD);
    expect((await view(1, off)).warnings?.shown).toEqual([]);
  });
});

describe('stuck deals', () => {
  test('are listed with their money at risk after the second reading', async () => {
    const typed = { analytics: { stuckDays: { Contract: 3 } } };
    const deals = [makeDeal({ id: 'c', stage: 'Contract', title: 'Deal C', href: '/d/c' })];
    await store(db, 0, deals, BOARD);
    await store(db, 6, deals, BOARD);
    const stuck = (await view(6, typed)).outlook?.pipelines[0]?.stuck;
    expect(stuck).toMatchObject({ reason: null, count: 1 });
    expect(stuck?.items[0]).toMatchObject({ id: 'c', title: 'Deal C', href: '/d/c', days: 6, atLeast: true });
    expect(stuck?.items[0]?.atRisk).toBeGreaterThan(0);
    expect(stuck?.atRisk.RUB).toBe(stuck?.items[0]?.atRisk);
  });

  test('with a planned next step are not stuck', async () => {
    const typed = { analytics: { stuckDays: { Contract: 3 } } };
    const deals = [makeDeal({ id: 'c', stage: 'Contract', nextActivity: '2026-03-20' })];
    await store(db, 0, deals, BOARD);
    await store(db, 6, deals, BOARD);
    expect((await view(6, typed)).outlook?.pipelines[0]?.stuck.count).toBe(0);
  });
});
