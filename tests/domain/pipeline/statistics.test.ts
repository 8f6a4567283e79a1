import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  betaCdf,
  betaQuantile,
  fisherLower,
  mannWhitneyGreater,
  median,
  normalCdf,
  normalQuantile,
  poolAdjacentViolators,
  quantile,
  seededRandom,
  wilson,
} from '../../../lib/domain/pipeline';
import { expectAllNear, expectNear, vectors } from './vectors';

describe('beta distribution', () => {
  test('agrees with closed forms', () => {
    expect(betaCdf(0.3, 1, 1)).toBeCloseTo(0.3, 12);
    expect(betaCdf(0.3, 2, 1)).toBeCloseTo(0.09, 12);
    expect(betaCdf(0.25, 0.5, 0.5)).toBeCloseTo((2 / Math.PI) * Math.asin(0.5), 12);
    expect(betaCdf(0.3, 3, 4)).toBeCloseTo(0.25569, 10);
  });

  test('the quantile undoes the share for any parameters', () => {
    const size = fc.double({ min: 0.05, max: 5000, noNaN: true });
    fc.assert(
      fc.property(size, size, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (a, b, q) => {
        const x = betaQuantile(q, a, b);
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(1);
        // Very small parameters press the quantile against an end, where doubles run out.
        if (x > 1e-12 && x < 1 - 1e-12) expect(Math.abs(betaCdf(x, a, b) - q)).toBeLessThan(1e-6);
      }),
    );
  });

  test('a point mass has its quantiles at its point', () => {
    expect(betaQuantile(0.9, 0, 5)).toBe(0);
    expect(betaQuantile(0.1, 5, 0)).toBe(1);
  });
});

describe('normal distribution', () => {
  test('the eighty percent point is 1.2815516', () => {
    expectNear(normalQuantile(0.9), vectors.V3_stage_winrate.z80, 1e-7);
  });

  test('the tails are right and symmetric', () => {
    expect(normalCdf(-6)).toBeCloseTo(9.865876e-10, 15);
    expect(normalCdf(1.96) + normalCdf(-1.96)).toBeCloseTo(1, 14);
  });
});

describe('Wilson interval', () => {
  test('V3c Wilson at the ends and in the middle', () => {
    const known = vectors.V3c_wilson;
    expectAllNear(ends(wilson(3, 3)), known['3/3 z80']);
    expectAllNear(ends(wilson(0, 4)), known['0/4 z80']);
    expectAllNear(ends(wilson(12, 40, 0.95)), known['12/40 z95']);
  });

  test('no trials say nothing', () => {
    expect(wilson(0, 0)).toEqual({ lo: 0, hi: 1 });
  });
});

describe('pool adjacent violators', () => {
  test('V7 pools the stages that step down', () => {
    const { y, w, out } = vectors.V7_pava;
    expectAllNear(poolAdjacentViolators(y, w), out);
  });

  test('any data become non-decreasing and keep their weighted mean', () => {
    const point = fc.tuple(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0.1, max: 50, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(point), (points) => {
        const values = points.map(([v]) => v);
        const weights = points.map(([, w]) => w);
        const out = poolAdjacentViolators(values, weights);
        out.forEach((v, i) => {
          expect(v).toBeGreaterThanOrEqual((out[i - 1] ?? 0) - 1e-12);
        });
        const sum = (list: number[]) => list.reduce((total, v, i) => total + v * (weights[i] ?? 0), 0);
        expect(sum(out)).toBeCloseTo(sum(values), 6);
      }),
    );
  });
});

describe('quantiles', () => {
  test('are linear between neighbours', () => {
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2.5);
    expect(quantile([1, 2, 3, 4, 5], 0.9)).toBeCloseTo(4.6, 12);
  });

  test('an empty list has none', () => {
    expect(median([])).toBeNull();
  });
});

describe('exact tests', () => {
  test('Fisher gives one when nothing could be fewer', () => {
    expect(fisherLower({ won: 3, n: 5 }, { won: 4, n: 4 })).toBeCloseTo(1, 10);
  });

  test('Fisher counts by hand', () => {
    // Of five deals two were won; the current two hold none of them in three of the ten choices.
    expect(fisherLower({ won: 2, n: 3 }, { won: 0, n: 2 })).toBeCloseTo(0.3, 10);
  });

  test('the rank test counts by hand', () => {
    expect(mannWhitneyGreater([1, 2], [3, 4])).toEqual({ u: 4, p: 1 / 6, method: 'exact' });
  });

  test('the rank test counts ties by halves', () => {
    // Ranks 1.5 1.5 3 4; the sums of two that reach 7 are {3, 4} alone.
    expect(mannWhitneyGreater([1, 1], [2, 3])).toEqual({ u: 4, p: 1 / 6, method: 'exact' });
    expect(mannWhitneyGreater([5, 5], [5, 5])).toEqual({ u: 2, p: 1, method: 'exact' });
  });

  test('exact and approximate rank tests agree where one hands over to the other', () => {
    const random = seededRandom(5);
    const list = (n: number, shift: number) =>
      Array.from({ length: n }, () => Math.round(random() * 60 + shift));
    const previous = list(40, 0);
    const current = list(40, 6);
    const exact = mannWhitneyGreater(previous, current);
    const normal = mannWhitneyGreater([...previous, 30], current);
    expect(exact?.method).toBe('exact');
    expect(normal?.method).toBe('normal');
    expect(Math.abs((exact?.p ?? 0) - (normal?.p ?? 1))).toBeLessThan(0.02);
  });
});

function ends({ lo, hi }: { lo: number; hi: number }): number[] {
  return [lo, hi];
}
