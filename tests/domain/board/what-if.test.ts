import { describe, expect, test } from 'vitest';
import {
  type Levers,
  NO_LEVERS,
  PACES,
  type WhatIfBasis,
  whatIf,
  whatIfBases,
} from '../../../lib/domain/board';
import { accountOutlook } from '../../../lib/domain/outlook';
import { calendarDate, dayNumber } from '../../../lib/domain/pipeline';
import { makeDeal, makePath, makeProbabilities, rub } from '../pipeline/make';

const PER_STAGE = [
  { stage: 'A', p: 0.1, count: 10, raw: 1_000_000, weighted: 100_000 },
  { stage: 'B', p: 0.4, count: 5, raw: 500_000, weighted: 200_000 },
  { stage: 'C', p: 0.5, count: 2, raw: 400_000, weighted: 200_000 },
];

const BASIS: WhatIfBasis = {
  pipeline: '',
  currency: 'RUB',
  period: '2026-Q1',
  dated: true,
  stages: PER_STAGE.map((stage) => ({
    ...stage,
    expected: PACES.map((pace) => Math.round(stage.weighted / 2 / pace)),
  })),
  velocity: {
    perDay: 10_000,
    reason: null,
    open: 17,
    meanWonAmount: 50_000,
    winRate: 0.2,
    cycleDays: 17,
    won: 12,
    closed: 60,
    windowDays: 180,
  },
};

const tried = (levers: Partial<Levers>, basis = BASIS) => whatIf(basis, { ...NO_LEVERS, ...levers });

describe('trying out', () => {
  test('with nothing moved gives today', () => {
    const { today, tried: same } = tried({});
    expect(today).toEqual({ weighted: 500_000, expected: 250_000, velocity: 10_000 });
    expect(same).toEqual(today);
  });

  test('a better conversion lifts the stages up to it, and none beyond', () => {
    const { tried: better, stages } = tried({ stage: 'B', conversion: 1.2 });
    expect(stages.map(({ p }) => p)).toEqual([0.12, 0.48, 0.5].map((p) => expect.closeTo(p, 10)));
    expect(better.weighted).toBe(120_000 + 240_000 + 200_000);
    expect(better.velocity).toBeCloseTo(10_000 * 1.2);
  });

  test('no stage is lifted past the one behind it', () => {
    expect(tried({ stage: 'B', conversion: 1.5 }).stages[1]?.p).toBeCloseTo(0.5);
    expect(tried({ stage: 'C', conversion: 5 }).stages[2]?.p).toBeCloseTo(0.99);
  });

  test('a worse conversion keeps the stages in order', () => {
    const ps = tried({ stage: 'C', conversion: 0.5 }).stages.map(({ p }) => p);
    expect(ps).toEqual([...ps].sort((a, b) => a - b));
    expect(tried({ stage: 'C', conversion: 0.5 }).tried.weighted).toBe(250_000);
  });

  test('larger deals speed things up and leave the amounts of open deals alone', () => {
    const { tried: larger } = tried({ amount: 1.5 });
    expect(larger.velocity).toBeCloseTo(15_000);
    expect(larger.weighted).toBe(500_000);
  });

  test('a shorter cycle brings more of the open deals within the period', () => {
    const { tried: faster } = tried({ pace: 0.8 });
    expect(faster.expected).toBe(62_500 + 125_000 + 125_000);
    expect(faster.velocity).toBeCloseTo(12_500);
    expect(faster.weighted).toBe(500_000);
  });

  test('new deals count at the chance of the first stage', () => {
    const { tried: more } = tried({ fresh: 10 });
    expect(more.weighted).toBe(500_000 + 10 * 50_000 * 0.1);
    expect(more.velocity).toBeCloseTo((27 * 50_000 * 0.2) / 17);
  });

  test('without won deals nothing is invented', () => {
    const velocity = { ...BASIS.velocity, perDay: null, reason: 'no-closed' as const, meanWonAmount: null };
    const unknown = tried({ fresh: 10, amount: 2 }, { ...BASIS, velocity });
    expect(unknown.tried).toEqual(unknown.today);
    expect(unknown.freshUnknown).toBe(true);
  });
});

describe('what trying out starts from', () => {
  const probabilities = [makeProbabilities({ A: 0.1, B: 0.5 })];
  const entered = { earliest: '2025-06-01', latest: '2025-06-01' };
  /** Won after 10, 20 … 120 days. */
  const won = Array.from({ length: 12 }, (_, at) => {
    const day = calendarDate((dayNumber(entered.latest) ?? 0) + 10 * (at + 1));
    return makePath([], {
      id: `w${at}`,
      visits: [{ stage: 'A', entered }],
      outcome: 'won',
      amount: rub(700),
      closed: { earliest: day, latest: day },
    });
  });
  const opened = makePath(['A'], { id: 'o1', outcome: 'open', closed: null });
  const deals = [
    makeDeal({ id: 'o1', stage: 'A', expectedClose: '2026-03-20' }),
    makeDeal({ id: 'o2', stage: 'B', expectedClose: '2026-03-01' }),
    makeDeal({ id: 'o3', stage: 'B', expectedClose: '2026-05-01' }),
  ];
  const paths = [...won, opened];
  const asOf = '2026-02-10';
  const [basis] = whatIfBases({ deals, paths, options: { probabilities }, asOf });

  test('is exactly what the forecast of the quarter says', () => {
    const outlook = accountOutlook({
      ...{ deals, probabilities, asOf, coefficients: [], refused: [], settings: null, knownSince: null },
      history: { paths, snapshots: 2 },
    });
    const currency = outlook.pipelines[0]?.currencies[0];
    const { today } = whatIf(basis ?? BASIS, NO_LEVERS);
    expect(today.weighted).toBe(currency?.total.weighted);
    expect(today.expected).toBe(currency?.quarters.find(({ period }) => period === '2026-Q1')?.expected);
    expect(today.velocity).toBe(currency?.velocity.perDay);
  });

  test('is unknown within the period, not 0, where no deal has a day of close; 0 where all close later', () => {
    const expectedOf = (expectedClose: string | null) => {
      const some = deals.map((deal) => ({ ...deal, expectedClose }));
      const [own] = whatIfBases({ deals: some, paths, options: { probabilities }, asOf });
      return whatIf(own ?? BASIS, NO_LEVERS).today.expected;
    };
    expect(expectedOf(null)).toBeNull();
    expect(expectedOf('2026-05-01')).toBe(0);
  });

  test('brings no less at a faster pace', () => {
    const expected = basis?.stages[0]?.expected ?? [];
    expect(expected).toHaveLength(PACES.length);
    expect(expected).toEqual([...expected].sort((a, b) => b - a));
    expect(expected[0]).toBeGreaterThan(expected.at(-1) ?? 0);
  });
});
