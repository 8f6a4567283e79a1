import { beforeEach, describe, expect, test } from 'vitest';
import { keepAnswers } from '../../../lib/background/keep-answers';
import { numbersView } from '../../../lib/background/numbers';
import { pipelineView } from '../../../lib/background/pipeline';
import type { PreludeDatabase } from '../../../lib/data/database';
import { type AnalyticsRules, effectiveSettings } from '../../../lib/domain/standard';
import { makeDeal, rub } from '../../domain/pipeline/make';
import { ACCOUNT, freshDatabase, memoryStore, NOON, store } from '../data/make';

const BOARD = { source: 'board' as const, stages: { '': ['New', 'Offer', 'Contract'] } };

let db: PreludeDatabase;
beforeEach(async () => {
  db = freshDatabase();
  await store(
    db,
    0,
    [
      makeDeal({ id: 'n', stage: 'Offer', region: 'North', amount: rub(1000) }),
      makeDeal({ id: 's', stage: 'Offer', region: 'South', amount: rub(1000) }),
      makeDeal({ id: 'u', stage: 'Offer', region: 'South', amount: rub(10, 'USD') }),
    ],
    BOARD,
  );
});

const CONTEXT = { role: null, host: ACCOUNT, crm: null, now: NOON, language: 'en' } as const;
const EFFECTIVE = effectiveSettings({}, CONTEXT);
const ruled = (analytics: AnalyticsRules) => ({ ...EFFECTIVE, analytics });

const weighted = async (analytics: AnalyticsRules, convert = false) => {
  const view = await pipelineView(db, ACCOUNT, ruled(analytics), NOON, convert);
  return view.pipelines[0]?.currencies.map(({ currency, total }) => [currency, total.weighted]);
};

const LADDER = {
  ladder: {
    '*': [0.1, 0.5, 0.9].map((probability, i) => ({ stage: BOARD.stages[''][i] ?? '', probability })),
  },
};

describe('the standard in the weighted pipeline and the forecast', () => {
  test('weighs by its coefficients', async () => {
    const coefficients = [{ field: 'region', mode: 'multiply', values: { North: 1.2 } }] as const;
    expect(await weighted(LADDER)).toEqual([
      ['RUB', 100_000],
      ['USD', 500],
    ]);
    expect(await weighted({ ...LADDER, coefficients })).toEqual([
      ['RUB', 110_000],
      ['USD', 500],
    ]);
    const settings = ruled({ ...LADDER, coefficients });
    const { outlook } = await numbersView({ db, local: memoryStore() }, ACCOUNT, null, settings, NOON);
    expect(outlook?.pipelines[0]?.currencies[0]?.total.weighted).toBe(110_000);
  });

  test('gives its own interval', async () => {
    const width = async (interval: number) => {
      const view = await pipelineView(db, ACCOUNT, ruled({ interval }), NOON);
      const { lo = 0, hi = 0 } = view.pipelines[0]?.stages[1]?.probability ?? {};
      return hi - lo;
    };
    expect(await width(0.95)).toBeGreaterThan(await width(0.5));
  });

  test('converts only when asked, by its rates and with their date', async () => {
    const rates = { to: 'RUB', on: '2026-03-01', values: { USD: 90 } };
    expect(await weighted({ ...LADDER, rates })).toHaveLength(2);
    expect(await weighted({ ...LADDER, rates }, true)).toEqual([['RUB', 145_000]]);
    const view = await pipelineView(db, ACCOUNT, ruled({ ...LADDER, rates }), NOON, true);
    expect(view.conversion).toEqual({ to: 'RUB', on: '2026-03-01', without: [] });
  });

  test('finds its answers ready after a whole reading', async () => {
    const settings = ruled(LADDER);
    const rulesOf = async () => ({ origin: null, settings });
    const sources = {
      run: <T>(work: (own: PreludeDatabase) => Promise<T>) => work(db),
      local: memoryStore(),
    };
    await keepAnswers(sources, ACCOUNT, { read: 3, total: 3 }, rulesOf);
    expect(await db.views.count()).toBe(2);
    const lastRead = (await db.heads.orderBy('seq').last())?.seq;
    expect((await db.paths.get(ACCOUNT))?.upTo).toBe(lastRead);
    const [kept] = await db.views.toArray();
    if (!kept) throw new Error('An answer was kept.');
    await db.views.put({ ...kept, view: 'kept' });
    expect(await pipelineView(db, ACCOUNT, settings, NOON)).toBe('kept');
  });

  test('is worked out ahead after a part of a list, once no other part comes', async () => {
    const sources = {
      run: <T>(work: (own: PreludeDatabase) => Promise<T>) => work(db),
      local: memoryStore(),
    };
    let asked = 0;
    const rulesOf = async () => {
      asked++;
      return { origin: null, settings: null };
    };
    const first = keepAnswers(sources, ACCOUNT, { read: 3, total: 9 }, rulesOf, 50);
    await keepAnswers(sources, ACCOUNT, { read: 6, total: null }, rulesOf, 0);
    expect(await db.views.count()).toBe(2);
    await first;
    expect(asked).toBe(1);
  });
});
