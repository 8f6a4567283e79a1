import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { errorShares, neededEvidence } from '../../../lib/domain/health/error-shares';
import {
  evidenceOfFall,
  pooledSize,
  type StepTime,
  smoothShare,
  stepCohort,
  stepCurve,
} from '../../../lib/domain/pipeline';

/** Deals that came on one day and took the step, or were lost, five days later. */
const came = (start: number, won: number, lost: number): StepTime[] => [
  ...Array.from({ length: won }, (): StepTime => ({ id: '', start, days: 5, outcome: 'won' })),
  ...Array.from({ length: lost }, (): StepTime => ({ id: '', start, days: 5, outcome: 'lost' })),
];

describe('evidence of a fall', () => {
  const curve = stepCurve(came(0, 40, 60));
  if (!curve) throw new Error('Deals took the step.');

  test('speaks for a fall where half as many take the step, and against it where nothing changed', () => {
    expect(evidenceOfFall(came(100, 4, 16), curve, 0.5, 130)).toBeGreaterThan(1);
    expect(evidenceOfFall(came(100, 8, 12), curve, 0.5, 130)).toBeLessThan(0);
  });

  test('is the logarithm of the likelihood ratio', () => {
    const known = 4 * Math.log(0.5) + 16 * Math.log(0.8 / 0.6);
    expect(evidenceOfFall(came(100, 4, 16), curve, 0.5, 130)).toBeCloseTo(known, 10);
  });

  test('hears nothing in deals too young to have decided', () => {
    const young: StepTime[] = [{ id: '', start: 128, days: 2, outcome: 'open' }];
    expect(evidenceOfFall(young, curve, 0.5, 130)).toBe(0);
    expect(stepCohort(young, curve, 130)).toEqual({ won: 0, n: 0 });
  });

  test('is a number for any deals', () => {
    const time = fc.record({
      id: fc.string(),
      start: fc.nat(200),
      days: fc.nat(90),
      outcome: fc.constantFrom('won' as const, 'lost' as const, 'open' as const),
    });
    fc.assert(
      fc.property(fc.array(time), fc.array(time), fc.nat(300), (before, latest, now) => {
        const found = stepCurve(before);
        if (!found) return;
        const { won, n } = stepCohort(latest, found, now);
        expect(Number.isFinite(evidenceOfFall(latest, found, 0.5, now))).toBe(true);
        expect(won <= n && Number.isFinite(n)).toBe(true);
      }),
    );
  });
});

describe('the allowance for error', () => {
  test('is shared so that more rules do not speak falsely more often', () => {
    const total = (rules: number) => errorShares(rules).reduce((sum, share) => sum + share, 0);
    expect([1, 2, 3, 5].map((rules) => Math.round(total(rules) * 1000))).toEqual([470, 470, 470, 470]);
    expect(errorShares(0)).toEqual([]);
  });

  test('asks for more evidence the less a rule may err', () => {
    expect(neededEvidence(0.01)).toBeGreaterThan(neededEvidence(0.03));
    expect(neededEvidence(0)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('an interval of deals that count for less with age', () => {
  test('is as wide as the deals behind it allow, not as their weights', () => {
    const weighted = smoothShare(10, 50, 0.2, 10, 0.8, pooledSize(50, 100, 10));
    // A hundred deals of weight ½ and ten of the prior of weight 1: (50 + 10)² / (100 · ¼ + 10) deals of one weight.
    const alike = 60 ** 2 / 35 - 10;
    const plain = smoothShare(0.2 * alike, alike, 0.2, 10);
    expect(weighted.value).toBeCloseTo(plain.value, 10);
    expect([weighted.lo, weighted.hi]).toEqual([expect.closeTo(plain.lo, 10), expect.closeTo(plain.hi, 10)]);
  });
});
