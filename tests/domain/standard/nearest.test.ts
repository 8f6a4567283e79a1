import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearest, nearestForFirst } from '../../../lib/domain/standard/nearest';

describe('the nearest known word', () => {
  const known = ['name', 'menu', 'order', 'hidden', 'startPage', 'dashboards'];

  it.each([
    ['nmae', 'name'],
    ['Menu', 'menu'],
    ['ordr', 'order'],
    ['hiden', 'hidden'],
    ['strtPge', 'startPage'],
    ['dashbaords', 'dashboards'],
  ])('%s means %s', (word, expected) => {
    expect(nearest(word, known)).toBe(expected);
  });

  it.each(['', 'x', 'mxyz', 'colour', 'dashing', 'я'.repeat(100)])('says nothing to %j', (word) => {
    expect(nearest(word, known)).toBeNull();
  });

  it('does not offer the very word that was given', () => {
    expect(nearest('menu', ['menu'])).toBeNull();
  });

  it('counts as far as two slips exactly as the whole table of distances does', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(word, fc.array(word, { maxLength: 5 }), (given, candidates) => {
        const allowed = given.length > 4 ? 2 : 1;
        const distances = candidates.filter((each) => each !== given).map((each) => slips(given, each));
        const found = nearest(given, candidates);
        const best = Math.min(...distances);
        expect(found === null ? null : slips(given, found)).toBe(best <= allowed ? best : null);
      }),
      { numRuns: 3000 },
    );
  });

  it('is looked for as often as a report shows it, and then no more', () => {
    const look = nearestForFirst(2);
    expect([look('nmae', known), look('hiden', known), look('ordr', known)]).toEqual([
      'name',
      'hidden',
      null,
    ]);
  });
});

/** Optimal string alignment by the textbook: the whole table. */
function slips(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, row) =>
    Array.from({ length: b.length + 1 }, (_, column) => (row === 0 ? column : column === 0 ? row : 0)),
  );
  const at = (row: number, column: number) => table[row]?.[column] ?? Infinity;
  for (let row = 1; row <= a.length; row += 1) {
    for (let column = 1; column <= b.length; column += 1) {
      const changed = at(row - 1, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const swap = swapped ? at(row - 2, column - 2) + 1 : Infinity;
      (table[row] as number[])[column] = Math.min(
        changed,
        swap,
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
      );
    }
  }
  return at(a.length, b.length);
}
