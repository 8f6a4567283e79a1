import { describe, expect, test } from 'vitest';
import {
  aalenJohansen,
  type CountingRules,
  type DealPath,
  lostStageBounds,
  markovWinRates,
  recencyWeights,
  smoothShare,
  stageConversions,
  stageSamples,
  wilson,
  winRate,
} from '../../../lib/domain/pipeline';
import { copies, makePath } from './make';
import { expectAllNear, expectNear, vectors } from './vectors';

const STAGES = ['1', '2', '3', '4', '5'];
const rules: CountingRules = {
  stages: STAGES,
  definition: 'reached',
  maturity: 'closed-only',
  halfLifeDays: null,
  today: '2026-02-01',
};

/** A hundred closed deals: 40, 24, 14, 7 and 3 lost after each stage, 12 won. */
const HUNDRED: DealPath[] = [
  ...[40, 24, 14, 7, 3].flatMap((count, i) => copies(count, makePath(STAGES.slice(0, i + 1)))),
  ...copies(12, makePath(STAGES, { outcome: 'won' })),
];

describe('stage win rates', () => {
  test('V3 stage win rate of a hundred closed deals, smoothed, with both intervals', () => {
    const known = vectors.V3_stage_winrate;
    const samples = stageSamples(HUNDRED, rules);
    expect(samples.map(({ n }) => n)).toEqual(Object.values(known.n));
    expect(samples.map(({ won }) => won)).toEqual(Object.values(known.w));
    expectAllNear(
      samples.map((s) => s.won / s.n),
      Object.values(known.raw),
    );
    const prior = Object.values(known.prior);
    const smoothed = samples.map((s, i) => smoothShare(s.won, s.n, prior[i] ?? 0, known.k));
    expectAllNear(
      smoothed.map((s) => s.value),
      Object.values(known.smoothed),
    );
    expectAllNear(
      smoothed.flatMap((s) => [s.lo, s.hi]),
      Object.values(known.beta80).flat(),
    );
    expectAllNear(
      samples.flatMap((s) => Object.values(wilson(s.won, s.n))),
      Object.values(known.wilson80).flat(),
    );
  });

  test('V3b small samples lean on what was believed before', () => {
    const cases = {
      '3/3,p0=.5,k=10': [3, 3, 0.5],
      '0/4,p0=.3,k=10': [0, 4, 0.3],
      '0/0,p0=.2,k=10': [0, 0, 0.2],
      '60/100,p0=.3,k=10': [60, 100, 0.3],
    } as const;
    for (const [name, [won, n, prior]] of Object.entries(cases)) {
      const { value, lo, hi } = smoothShare(won, n, prior, 10);
      expectAllNear([value, lo, hi], vectors.V3b_small[name as keyof typeof cases]);
    }
  });

  test('nothing observed and nothing believed leaves the whole range open', () => {
    expect(smoothShare(0, 0, 0.3, 0)).toEqual({ value: 0.3, lo: 0, hi: 1 });
  });

  test('V31 bounds when the last stage of lost deals is unknown', () => {
    const { w, n, U, lo, hi } = vectors.V31_bounds;
    expectAllNear(Object.values(lostStageBounds(w, n, U) ?? {}), [lo, hi]);
    expect(lostStageBounds(0, 0, 20)).toBeNull();
  });

  test('a lost deal that nobody saw counts on the first stage alone and is reported for the others', () => {
    const samples = stageSamples([...HUNDRED, makePath([], { id: 'unseen' })], rules);
    expect(samples.map(({ n }) => n)).toEqual([101, 60, 36, 22, 15]);
    expect(samples.map(({ unknownLost }) => unknownLost)).toEqual([0, 1, 1, 1, 1]);
  });

  test('a deal that vanished from sight counts nowhere', () => {
    const vanished = makePath(['1', '2'], { outcome: 'open', closed: null, missingSince: '2026-01-09' });
    expect(stageSamples([vanished], { ...rules, maturity: 'all' }).map(({ n }) => n)).toEqual([
      0, 0, 0, 0, 0,
    ]);
  });
});

describe('which open deals count', () => {
  const known = vectors.V4_definitions;
  const counts = { won: known.won, lost: known.lost, overdue: known.open_overdue, young: known.open_young };

  test('V4 three definitions of the win rate', () => {
    expectNear(winRate(counts, 'closed-only'), known.A_closed_only);
    expectNear(winRate(counts, 'overdue-as-lost'), known.B_overdue_as_lost);
    expectNear(winRate(counts, 'all'), known.C_naive_all);
  });

  test('no deal, no rate', () => {
    expect(winRate({ won: 0, lost: 0, overdue: 0, young: 3 }, 'closed-only')).toBeNull();
  });

  test('V4 the same definitions hold for ways of deals', () => {
    const open = (entered: string) =>
      makePath([], {
        id: entered,
        outcome: 'open',
        closed: null,
        visits: [{ stage: '1', entered: { earliest: entered, latest: entered } }],
      });
    const paths = [
      ...copies(known.won, makePath(['1'], { outcome: 'won' })),
      ...copies(known.lost, makePath(['1'])),
      ...copies(known.open_overdue, open('2025-12-01')),
      ...copies(known.open_young, open('2026-01-20')),
    ];
    const rate = (maturity: CountingRules['maturity']) => {
      const [first] = stageSamples(paths, { ...rules, stages: ['1'], maturity });
      return first && first.won / first.n;
    };
    expectNear(rate('closed-only'), known.A_closed_only);
    expectNear(rate('overdue-as-lost'), known.B_overdue_as_lost);
    expectNear(rate('all'), known.C_naive_all);
  });
});

describe('time and win rate', () => {
  test('V5 Aalen–Johansen share won and lost with open deals watched', () => {
    const outcomes = { W: 'won', L: 'lost', C: 'open' } as const;
    const rows = vectors.V5_aalen_johansen as [number, keyof typeof outcomes, number, number, number][];
    const points = aalenJohansen(rows.map(([days, letter]) => ({ days, outcome: outcomes[letter] })));
    points.forEach((point, i) => {
      const [days, , open, won, lost] = rows[i] ?? [];
      expectAllNear(
        [point.days, point.open, point.won, point.lost],
        [days ?? 0, open ?? 0, won ?? 0, lost ?? 0],
      );
    });
    expect(points).toHaveLength(rows.length);
  });

  test('endings of one day are taken together', () => {
    const points = aalenJohansen([
      { days: 3, outcome: 'won' },
      { days: 3, outcome: 'lost' },
    ]);
    expect(points).toEqual([{ days: 3, open: 0, won: 0.5, lost: 0.5 }]);
  });

  test('V6 decay halves the weight of an observation every half-life', () => {
    const known = vectors.V6_decay;
    const observed = known['obs(age_days,win)'] as [number, number][];
    const { weights, total, effective } = recencyWeights(
      observed.map(([age]) => age),
      known.H,
    );
    expectAllNear(weights, known.weights);
    const won = observed.reduce((sum, [, win], i) => sum + win * (weights[i] ?? 0), 0);
    expectNear(won, known.W_eff);
    expectNear(total, known.N_eff_sum);
    expectNear(won / total, known.rate);
    expectNear(effective, known.kish);
  });

  test('recency weights the samples of the stages', () => {
    const observed = vectors.V6_decay['obs(age_days,win)'] as [number, number][];
    const paths = observed.map(([age, win], i) => {
      const day = new Date(Date.UTC(2026, 1, 1) - age * 86_400_000).toISOString().slice(0, 10);
      return makePath([], {
        id: String(i),
        outcome: win ? 'won' : 'lost',
        closed: { earliest: day, latest: day },
      });
    });
    const [first] = stageSamples(paths, { ...rules, stages: ['1'], halfLifeDays: 180 });
    expectNear(first?.n, vectors.V6_decay.N_eff_sum);
    expectNear(first?.won, vectors.V6_decay.W_eff);
    expect(first?.deals).toBe(6);
  });
});

describe('stages reached and touched', () => {
  const ways: [string, string[], 'won' | 'lost'][] = [
    ['A', ['1', '2', '3'], 'won'],
    ['B', ['1', '3'], 'won'],
    ['C', ['1', '2'], 'lost'],
    ['D', ['1'], 'lost'],
    ['E', ['1', '2', '3'], 'lost'],
    ['F', ['1', '3', '2'], 'lost'],
  ];
  const paths = ways.map(([id, stages, outcome]) => makePath(stages, { id, outcome }));
  const three = { ...rules, stages: ['1', '2', '3'] };

  test('V27 reached and touched count differently', () => {
    for (const [definition, known] of [
      ['reached', vectors.V27_reached.cumulative],
      ['touched', vectors.V27_reached.touched],
    ] as const) {
      const samples = stageSamples(paths, { ...three, definition });
      expect(samples.map(({ n }) => n)).toEqual(Object.values(known.n));
      expect(samples.map(({ won }) => won)).toEqual(Object.values(known.w));
      expectAllNear(
        samples.map((s) => s.won / s.n),
        Object.values(known.p),
      );
    }
  });

  test('V27 conversions from stage to stage multiply to the win rate', () => {
    const conversions = stageConversions(stageSamples(paths, three));
    expectAllNear(conversions, Object.values(vectors.V27_reached.conv_cumulative));
    expect(conversions.reduce<number>((product, c) => product * (c ?? 0), 1)).toBeCloseTo(1 / 3, 12);
  });

  test('V28 Markov chain of a pipeline with steps back', () => {
    const stages = Object.values(vectors.V28_markov.counts).map(
      ({ W = 0, L = 0, ...to }: Record<string, number>) => ({
        to: Object.fromEntries(Object.entries(to).map(([stage, count]) => [Number(stage) - 1, count])),
        won: W,
        lost: L,
      }),
    );
    expectAllNear(markovWinRates(stages), vectors.V28_markov.p_win);
  });

  test('a stage from which no end was ever reached has no rate', () => {
    const circle = [
      { to: { 1: 3 }, won: 0, lost: 0 },
      { to: { 0: 3 }, won: 0, lost: 0 },
      { to: {}, won: 0, lost: 0 },
    ];
    expect(markovWinRates(circle)).toEqual([null, null, null]);
  });
});
