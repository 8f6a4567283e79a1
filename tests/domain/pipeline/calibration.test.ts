import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  automaticCoefficient,
  automaticCoefficients,
  automaticOdds,
  brier,
  calibration,
  calibrationBins,
  duel,
  forecastAccuracy,
  type JudgedDeal,
  nestedWinRate,
} from '../../../lib/domain/pipeline';
import { expectNear, vectors } from './vectors';

const known = vectors.V16_brier;
const P = [0.1, 0.1, 0.1, 0.1, 0.1, 0.4, 0.4, 0.4, 0.4, 0.4, 0.8, 0.8, 0.8, 0.8, 0.8];
const WON = [0, 0, 0, 0, 1, 0, 1, 0, 1, 0, 1, 1, 0, 1, 1].map((o) => o === 1);
const automatic = P.map((p, i) => ({ p, won: WON[i] ?? false }));
const rounds = (manual: number[]) =>
  P.map((p, i) => ({ automatic: p, manual: manual[i] ?? 0, won: WON[i] ?? false }));

describe('calibration', () => {
  test('V16 Brier score and its parts', () => {
    const result = calibration(automatic);
    expectNear(result?.brier, known.brier_auto);
    expectNear(result?.baseRate, known.base_rate);
    expectNear(result?.uncertainty, known.uncertainty);
    expectNear(result?.reliability, known.reliability);
    expectNear(result?.resolution, known.resolution);
    expectNear(result?.skill, known.BSS_vs_base);
    expectNear(result?.logLoss, known.logloss);
    expectNear(result?.bias, known.mean_bias_auto);
    expect(result?.bins.map(({ n, came }) => [n, came])).toEqual(Object.values(known.bins));
  });

  test('the parts add up to the score for any forecasts', () => {
    const forecast = fc.record({ p: fc.constantFrom(0, 0.1, 0.3, 0.5, 0.9, 1), won: fc.boolean() });
    fc.assert(
      fc.property(fc.array(forecast, { minLength: 1 }), (forecasts) => {
        const c = calibration(forecasts);
        if (!c) throw new Error('Forecasts were given.');
        expect(c.reliability - c.resolution + c.uncertainty).toBeCloseTo(c.brier, 10);
        expect([c.brier, c.logLoss, c.bias].every(Number.isFinite)).toBe(true);
      }),
    );
  });

  test('no forecasts, no score', () => {
    expect([calibration([]), brier([]), duel([])]).toEqual([null, null, null]);
  });

  test('wide bins hold the forecasts of a range, certainty with the last', () => {
    const bins = calibrationBins(
      [
        { p: 0.05, won: false },
        { p: 0.08, won: true },
        { p: 1, won: true },
      ],
      0.1,
    );
    expect(bins.map(({ n, came }) => [n, came])).toEqual([
      [2, 0.5],
      [1, 1],
    ]);
  });
});

describe('duel of manual and automatic forecasts', () => {
  test('V16 automatic wins against rosy sellers', () => {
    const result = duel(rounds(known.manual_p));
    expectNear(result?.manualBrier, known.brier_manual);
    expectNear(result?.skill, known.BSS_auto_vs_manual);
    expectNear(result?.manualBias, known.mean_bias_manual);
    expect(result?.better).toBe('automatic');
  });

  test('V16 manual wins when sellers know better, and it is said', () => {
    const result = duel(rounds(known.manual2_p));
    expectNear(result?.manualBrier, known.brier_manual2);
    expectNear(result?.skill, known.BSS_auto_vs_manual2);
    expect(result?.better).toBe('manual');
  });

  test('few rounds settle nothing', () => {
    expect(duel(rounds(known.manual_p))?.sure).toBe(false);
  });

  test('a large and steady lead is sure', () => {
    const many = Array.from({ length: 100 }, (_, i) => ({ automatic: 0.3, manual: 0.9, won: i % 10 < 3 }));
    expect(duel(many)).toMatchObject({ better: 'automatic', sure: true });
  });

  test('equal forecasts are even', () => {
    const equal = Array.from({ length: 30 }, (_, i) => ({ automatic: 0.4, manual: 0.4, won: i % 2 === 0 }));
    expect(duel(equal)).toMatchObject({ better: 'even', sure: false });
  });
});

describe('accuracy of total forecasts', () => {
  test('V29 bias, mean and weighted percentage error', () => {
    const { F, A, bias, MAPE, WAPE } = vectors.V29_accuracy;
    const result = forecastAccuracy(F.map((forecast, i) => ({ forecast, actual: A[i] ?? 0 })));
    expectNear(result.bias, bias);
    expectNear(result.mape, MAPE);
    expectNear(result.wape, WAPE);
  });

  test('nothing to divide by leaves the error unknown', () => {
    expect(forecastAccuracy([])).toEqual({ bias: null, mape: null, wape: null });
    expect(forecastAccuracy([{ forecast: 5, actual: 0 }])).toEqual({ bias: null, mape: null, wape: null });
  });
});

describe('automatic coefficients', () => {
  test('V8b observed wins against expected ones', () => {
    const { observed, expected, k, c } = vectors.V8b_auto_ratio;
    expectNear(automaticCoefficient(observed, expected, k), c);
    expectNear(automaticCoefficient(observed, expected, 0), vectors.V8b_auto_ratio.raw);
  });

  test('V8c odds of a group against the odds of its deals', () => {
    const { w, l, pbar, k, OR } = vectors.V8c_auto_odds;
    expectNear(automaticOdds(w, l, pbar, k), OR);
  });

  test('V23 a narrow cell leans on its parent', () => {
    const { w, n, parent, k, p } = vectors.V23_nested;
    expectNear(nestedWinRate(w, n, parent, k), p);
  });

  const judged = (count: number, won: number, region: string, segment: string): JudgedDeal[] =>
    Array.from({ length: count }, (_, i) => ({ p: 0.3, won: i < won, group: { region, segment } }));

  test('a group that differs for sure gets a coefficient, a group that may not differ gets none', () => {
    const { rules, groups } = automaticCoefficients(
      [...judged(100, 50, 'North', 'x'), ...judged(100, 31, 'South', 'x')],
      ['region'],
    );
    expect(rules).toEqual([{ field: 'region', mode: 'odds', values: { North: 2 } }]);
    expect(groups.map(({ value, enough }) => [value, enough])).toEqual([
      ['North', true],
      ['South', false],
    ]);
  });

  test('nine deals are too few whatever they show', () => {
    expect(automaticCoefficients(judged(9, 9, 'North', 'x'), ['region']).rules).toEqual([]);
  });

  test('two fields that go together do not count the same difference twice', () => {
    const deals = [...judged(200, 82, 'North', 'Large'), ...judged(200, 40, 'South', 'Small')];
    const { rules } = automaticCoefficients(deals, ['region', 'segment']);
    expect(rules.map(({ field }) => field)).toEqual(['region']);
  });
});
