import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Chance,
  coverage,
  daysToWin,
  doubtOf,
  forecastByPeriod,
  forecastRange,
  inPeriodProbability,
  inPeriodShare,
  milestoneRates,
  projectByDay,
  valueWinRate,
  velocity,
} from '../../../lib/domain/pipeline';
import { makeDeal, makePath, makeProbabilities } from './make';
import { expectAllNear, expectNear, vectors } from './vectors';

const DEALS: Chance[] = [
  { amount: 1_000_000, p: 0.01 },
  { amount: 500_000, p: 0.01 },
  { amount: 800_000, p: 0.2 },
  { amount: 300_000, p: 0.5 },
  { amount: 400_000, p: 0.8 },
];

describe('forecast range', () => {
  test('V9 spread of five deals, exact', () => {
    const known = vectors.V9_spread;
    const range = forecastRange(DEALS);
    expectNear(range.mean, known.mean);
    expectNear(range.deviation, known.sd);
    expectAllNear([range.normal.lo, range.normal.hi], known.normal80);
    expect([range.p10, range.p50, range.p90, range.method]).toEqual([
      known.exact.P10,
      known.exact.P50,
      known.exact.P90,
      'exact',
    ]);
    expectNear(range.chanceOf(500_000), known['P(sum>=500000)']);
    expectNear(range.chanceOf(800_000), known['P(sum>=800000)']);
    expectNear(1 - range.chanceOf(1), known['P(0)']);
    expectNear(range.topShare, known.top_share);
    expectNear(range.concentration, known.hhi);
  });

  test('twenty-five different deals are still exact', () => {
    const deals = Array.from({ length: 25 }, (_, i) => ({ amount: 1000 + 37 * i * i, p: 0.1 + i / 50 }));
    const range = forecastRange(deals);
    expect(range.method).toBe('exact');
    expect(range.chanceOf(0)).toBe(1);
    expect(range.chanceOf(range.p50 ?? 0)).toBeGreaterThanOrEqual(0.5);
    expect(range.chanceOf((range.p50 ?? 0) + 1)).toBeLessThanOrEqual(0.5);
  });

  test('many equal deals drawn come close to the binomial', () => {
    const range = forecastRange(Array.from({ length: 100 }, () => ({ amount: 100, p: 0.3 })));
    expect(range.method).toBe('drawn');
    // The binomial of 100 at 0.3 has its tenth, fiftieth and ninetieth percentiles at 24, 30 and 36.
    expect([range.p10, range.p50, range.p90]).toEqual([2400, 3000, 3600]);
  });

  test('thousands of deals keep mean and spread', () => {
    const deals = Array.from({ length: 3000 }, (_, i) => ({ amount: 1000 + i, p: 0.2 }));
    const range = forecastRange(deals);
    expect(Math.abs((range.p50 ?? 0) - range.mean) / range.deviation).toBeLessThan(0.05);
    expect(Math.abs((range.p90 ?? 0) - range.normal.hi) / range.deviation).toBeLessThan(0.08);
  });

  test('doubt about the win rates widens the range around the same middle', () => {
    const deals = Array.from({ length: 400 }, () => ({ amount: 100, p: 0.3 }));
    const sure = forecastRange(deals);
    const unsure = forecastRange(deals.map((deal) => ({ ...deal, doubt: 0.3 })));
    const width = (range: typeof sure) => (range.p90 ?? 0) - (range.p10 ?? 0);
    // 0.3 in log-odds moves the mean by about 0.3 · 0.3 · 0.7 · 40,000, far more than chance alone.
    expect(width(unsure) / width(sure)).toBeGreaterThan(2.4);
    expect(width(unsure) / width(sure)).toBeLessThan(3.2);
    expect(Math.abs((unsure.p50 ?? 0) - (sure.p50 ?? 0))).toBeLessThan(300);
  });

  test('doubt is read off the interval of a stage', () => {
    expectNear(doubtOf({ lo: 0.2, hi: 0.4 }), (Math.log(0.4 / 0.6) - Math.log(0.2 / 0.8)) / (2 * 1.2815516));
    expect(doubtOf({ lo: 0, hi: 1 })).toBeGreaterThan(5);
    expect(doubtOf({ lo: 0.3, hi: 0.3 })).toBe(0);
  });

  test('no deals have no range and no share', () => {
    const range = forecastRange([]);
    expect([range.mean, range.p10, range.p50, range.p90, range.topShare]).toEqual([
      0,
      null,
      null,
      null,
      null,
    ]);
  });

  test('the order of the deals changes nothing', () => {
    const chance = fc.record({
      amount: fc.integer({ min: 0, max: 1e9 }),
      p: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(chance, { maxLength: 40 }), (deals) => {
        const there = forecastRange(deals, { draws: 200 });
        const back = forecastRange([...deals].reverse(), { draws: 200 });
        expect([there.p10, there.p50, there.p90]).toEqual([back.p10, back.p50, back.p90]);
        expect(there.mean).toBeCloseTo(back.mean, 0);
      }),
      { numRuns: 40 },
    );
  });

  test('a deal that is no number is refused', () => {
    expect(() => forecastRange([{ amount: Number.NaN, p: 0.5 }])).toThrow(RangeError);
    expect(() => forecastRange([{ amount: 10, p: 1.5 }])).toThrow(RangeError);
  });
});

describe('coverage', () => {
  const known = vectors.V11b_coverage;
  const input = {
    target: known.target,
    won: known.won,
    open: known.open,
    weighted: null,
    winRate: known.winrate,
  };

  test('V11b coverage of what is left of the plan', () => {
    const result = coverage(input);
    expectNear(result.remaining, known.remaining);
    expectNear(result.raw, known.raw);
    expectNear(result.required, known.required);
    expectNear(result.expected, known.expected);
    expectNear(result.weighted, known.weighted_cov);
    expectNear(result.gap, known.gap_pipeline_needed);
  });

  test('a plan that is met has nothing left to cover', () => {
    expect(coverage({ ...input, won: known.target })).toMatchObject({
      met: true,
      raw: null,
      weighted: null,
      gap: null,
    });
  });

  test('an unknown win rate leaves what hangs on it unknown', () => {
    const result = coverage({ ...input, winRate: null });
    expect([result.raw, result.required, result.expected, result.weighted, result.gap]).toEqual([
      3,
      null,
      null,
      null,
      null,
    ]);
    expect(coverage({ ...input, winRate: 0 }).required).toBeNull();
  });

  test('the win rate by value needs a closed deal', () => {
    expect(valueWinRate(22, 78)).toBe(0.22);
    expect(valueWinRate(0, 0)).toBeNull();
  });
});

describe('inside a period', () => {
  test('V10 a deal that may close later counts less', () => {
    const known = vectors.V10_in_period;
    const p = inPeriodProbability(known.p_win, {
      closing: 4,
      remaining: 10,
      share: known.share_closing_in_period,
    });
    expectNear(p, known.p);
    expectNear((p ?? 0) * known.pipeline, known.expected);
  });

  test('V10b share of won deals that closed in the window at this age', () => {
    const known = vectors.V10b_F;
    const share = inPeriodShare(known.won_days_from_stage, known.age, known.window);
    expect(share).toEqual({ closing: known.num, remaining: known.den, share: known.F });
  });

  test('days to the win are counted from the stage, or from the later one that was seen first', () => {
    const won = (stages: string[]) => makePath(stages, { outcome: 'won' });
    const paths = [won(['1', '2']), won(['1', '3']), makePath(['1', '2']), won([])];
    expect(daysToWin(paths, '2', ['1', '2', '3'])).toEqual([29, 29]);
    expect(daysToWin(paths, 'gone', ['1', '2', '3'])).toEqual([]);
  });

  test('a deal older than any won one has no share', () => {
    const share = inPeriodShare([5, 8], 90, 20);
    expect(share.share).toBeNull();
    expect(inPeriodProbability(0.5, share)).toBeNull();
  });

  test('deals fall into the quarter of their expected close, overdue and undated ones apart', () => {
    const dates = ['2026-03-31', '2026-04-01', '2026-01-09', '2026-02-30', null];
    const deals = dates.map((expectedClose, i) => makeDeal({ id: String(i), expectedClose }));
    const options = { probabilities: [makeProbabilities({ '1': 0.5 })] };
    const parts = forecastByPeriod(
      [...deals, makeDeal({ id: 'won', outcome: 'won' })],
      options,
      'quarter',
      '2026-01-10',
    );
    expect(parts.map(({ period, pipelines }) => [period, pipelines[0]?.count])).toEqual([
      ['overdue', 1],
      ['2026-Q1', 1],
      ['2026-Q2', 1],
      ['undated', 2],
    ]);
  });

  test('V30 projection by the same day of past periods', () => {
    const known = vectors.V30_projection;
    const past = known.open_at_day.map((openThen, i) => ({
      openThen,
      wonOfThose: known.won_of_those[i] ?? 0,
      createdLaterAndWon: known.created_later_and_won[i] ?? 0,
    }));
    const projection = projectByDay(past, known.already_won, known.open_now);
    expectNear(projection?.rate, known.rate_pooled);
    expectNear(projection?.meanNew, known.new_mean);
    expectNear(projection?.total, known.projection);
    expect(projectByDay(past.slice(0, 2), 0, 100)).toBeNull();
  });
});

describe('speed', () => {
  const input = { open: 40, meanWonAmount: 25_000, winRate: 0.25, cycleDays: 90 };

  test('V11 velocity per day, per month, and by its levers', () => {
    const known = vectors.V11_velocity;
    const perDay = velocity(input) ?? 0;
    expectNear(perDay, known['40x25000x.25/90']);
    expectNear(perDay * 30, known.month30);
    expectNear((velocity({ ...input, cycleDays: 72 }) ?? 0) / perDay, known['L-20%']);
    expectNear((velocity({ ...input, winRate: 0.3 }) ?? 0) / perDay, known['W+20%']);
  });

  test('an unknown factor leaves velocity unknown', () => {
    expect(velocity({ ...input, cycleDays: 0 })).toBeNull();
    expect(velocity({ ...input, winRate: null })).toBeNull();
  });

  test('V22 milestones from lead to deal', () => {
    const known = vectors.V22_milestones;
    const counts = [
      ['lead', 400],
      ['meeting', 120],
      ['demo', 60],
      ['deal', 18],
    ] as const;
    const rates = milestoneRates(counts.map(([name, count]) => ({ name, count }))).map(({ rate }) => rate);
    expect(rates[0]).toBeNull();
    expectAllNear(rates.slice(1), [known['lead->meeting'], known['meeting->demo'], known['demo->deal']]);
    expectNear(
      rates.slice(1).reduce<number>((product, rate) => product * (rate ?? 0), 1),
      known['lead->deal'],
    );
  });
});
