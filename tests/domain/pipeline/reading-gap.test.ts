import { expect, test } from 'vitest';
import { type DealPath, readingGap } from '../../../lib/domain/pipeline';
import { makePath } from './make';

/** A deal that changed its stage between two days. */
const changedBetween = (earliest: string, latest: string): DealPath => {
  const path = makePath(['1']);
  return { ...path, visits: [...path.visits, { stage: '2', entered: { earliest, latest } }] };
};

test('the gap between readings is the usual width of the spans in which deals moved', () => {
  const paths = [
    changedBetween('2026-01-05', '2026-01-12'),
    changedBetween('2026-01-12', '2026-01-19'),
    changedBetween('2026-01-12', '2026-01-13'),
  ];
  expect(readingGap(paths)).toBe(7);
});

test('no move tells of no gap', () => {
  expect(readingGap([makePath(['1'])])).toBeNull();
});
