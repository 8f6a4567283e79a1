import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { startLadder, typedLadder } from '../../../lib/domain/pipeline';
import { expectAllNear, vectors } from './vectors';

describe('start ladder', () => {
  test('V1 ladder of five stages from one percent', () => {
    const { p1, K, p } = vectors.V1_ladder_default;
    expectAllNear(startLadder(p1, K), p);
  });

  test('V1b ladder from a total win rate of twenty percent', () => {
    const { p1, K, p } = vectors.V1b_ladder_winrate20;
    expectAllNear(startLadder(p1, K), p);
  });

  test('a pipeline without open stages has only the won step', () => {
    expect(startLadder(0.01, 0)).toEqual([1]);
  });

  test('every ladder rises from its first step to one', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 30 }),
        (p1, k) => {
          const ladder = startLadder(p1, k);
          expect(ladder.at(0)).toBeCloseTo(p1, 12);
          expect(ladder.at(-1)).toBe(1);
          expect(ladder).toEqual([...ladder].sort((a, b) => a - b));
        },
      ),
    );
  });
});

describe('typed ladder', () => {
  test('a complete ladder is kept', () => {
    expect(typedLadder([0.1, 0.3, 0.7])).toEqual([0.1, 0.3, 0.7]);
  });

  test('gaps are filled by geometric steps between the neighbours', () => {
    expectAllNear(
      typedLadder([0.01, null, null, null, null]),
      [0.01, 0.025119, 0.063096, 0.158489, 0.398107],
    );
    expectAllNear(typedLadder([0.1, null, 0.4]), [0.1, 0.2, 0.4]);
  });

  test('a step down is levelled out', () => {
    expectAllNear(typedLadder([0.2, 0.6, 0.4]), [0.2, 0.5, 0.5]);
  });

  test('what is not a probability counts as not typed', () => {
    expectAllNear(typedLadder([0.1, Number.NaN, 0.4]), [0.1, 0.2, 0.4]);
    expectAllNear(typedLadder([0.1, 40, 0.4]), [0.1, 0.2, 0.4]);
  });
});
