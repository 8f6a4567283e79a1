import { describe, expect, test } from 'vitest';
import { linePath } from '../../../components/charts/line-path';

const BOX = { width: 100, height: 20, lo: 0, hi: 10 };

const points = (path: string) =>
  [...path.matchAll(/([ML])([\d.-]+) ([\d.-]+)/g)].map(([, kind, x, y]) => ({
    kind,
    x: Number(x),
    y: Number(y),
  }));

describe('the path of a line', () => {
  test('runs from edge to edge, larger values higher', () => {
    expect(linePath([0, 10, 5], BOX)).toBe('M0 20L50 0L100 10');
  });

  test('breaks where a value is missing instead of falling to 0', () => {
    expect(linePath([10, null, 10, 10], BOX)).toBe('M0 0M66.7 0L100 0');
  });

  test('is empty for no values at all', () => {
    expect(linePath([], BOX)).toBe('');
    expect(linePath([null, null], BOX)).toBe('');
  });

  test('lies in the middle when all values are equal', () => {
    expect(linePath([7, 7], { ...BOX, lo: 7, hi: 7 })).toBe('M0 10L100 10');
  });

  test('keeps the highest and the lowest of very many values', () => {
    const values = Array.from({ length: 50_000 }, (_, at) => (at === 31_415 ? 10 : at === 27_182 ? 0 : 5));
    const drawn = points(linePath(values, BOX));
    expect(drawn.length).toBeLessThanOrEqual(400);
    expect(Math.min(...drawn.map(({ y }) => y))).toBe(0);
    expect(Math.max(...drawn.map(({ y }) => y))).toBe(20);
    expect(drawn.at(-1)?.x).toBe(100);
  });

  test('breaks a thinned line where a stretch of values is missing', () => {
    const values = Array.from({ length: 50_000 }, (_, at) => (at > 20_000 && at < 30_000 ? null : 5));
    expect(points(linePath(values, BOX)).filter(({ kind }) => kind === 'M')).toHaveLength(2);
  });
});
