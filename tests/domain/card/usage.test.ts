import { describe, expect, it } from 'vitest';
import { feedbackPriority, offerMoves, rarelyUsed, usageScores } from '../../../lib/domain/card';
import vectors from '../../fixtures/analytics-vectors.json';

describe('how much a field is used', () => {
  const scores = usageScores([
    { field: 'Телефон', kind: 'edit', ageDays: 0 },
    { field: 'Телефон', kind: 'view', ageDays: 5 },
    { field: 'Телефон', kind: 'edit', ageDays: 40 },
    { field: 'Бюджет', kind: 'edit', ageDays: 1 },
    { field: 'Бюджет', kind: 'edit', ageDays: 1 },
    { field: 'Факс', kind: 'edit', ageDays: 90 },
  ]);

  it.each(Object.entries(vectors.V20_usage))('%s scores %d', (field, score) => {
    expect(scores.get(field)).toBeCloseTo(score, 5);
  });

  it('never grows beyond now and never becomes no number', () => {
    const odd = usageScores([
      { field: 'a', kind: 'edit', ageDays: -3 },
      { field: 'b', kind: 'edit', ageDays: Number.NaN },
    ]);
    expect([...odd]).toEqual([['a', 1]]);
  });

  it('tells the fields that are hardly used at all', () => {
    expect(rarelyUsed(['Телефон', 'Бюджет', 'Факс', 'Сайт'], scores)).toEqual(['Сайт']);
    expect(rarelyUsed(['Телефон', 'Бюджет', 'Сайт'], scores)).toEqual(['Сайт']);
    expect(rarelyUsed([], scores)).toEqual([]);
  });
});

describe('offering a new order', () => {
  const order = ['a', 'b', 'c', 'd'];
  const wanted = new Map([
    ['d', 9],
    ['a', 5],
    ['b', 4],
    ['c', 3],
  ]);
  const present = new Map([
    ['a', 5],
    ['b', 4],
    ['c', 3],
    ['d', 2],
  ]);
  const days = (count: number, scores: ReadonlyMap<string, number>) =>
    Array.from({ length: count }, () => scores);

  it('waits for seven days in a row', () => {
    expect(offerMoves(order, days(6, wanted))).toEqual([]);
    expect(offerMoves(order, days(7, wanted))).toEqual([{ field: 'd', from: 4, to: 1 }]);
  });

  it('starts to wait anew when one day disagrees', () => {
    const history = [...days(6, wanted), present, ...days(6, wanted)];
    expect(offerMoves(order, history)).toEqual([]);
    expect(offerMoves(order, [...history, wanted])).toHaveLength(1);
  });

  it('ignores a difference of one place', () => {
    const swapped = new Map([
      ['b', 5],
      ['a', 4],
      ['c', 3],
      ['d', 2],
    ]);
    expect(offerMoves(order, days(9, swapped))).toEqual([]);
  });

  it('leaves fields of equal use where they are', () => {
    expect(offerMoves(order, days(7, new Map()))).toEqual([]);
  });
});

describe('priority of feedback', () => {
  it.each([
    [5, 4, 10, vectors.V21_feedback['votes=5,avg_pain=4,age=10d,H=30']],
    [2, 5, 0, vectors.V21_feedback['votes=2,avg_pain=5,age=0']],
  ])('%d votes of pain %d after %d days weigh %d', (votes, pain, age, priority) => {
    expect(feedbackPriority(votes, pain, age)).toBeCloseTo(priority, 5);
  });

  it.each([
    [Number.NaN, 4, 1],
    [1, Number.NaN, 1],
    [1, 1, Number.NaN],
    [-1, 4, 1],
  ])('of %d, %d, %d is unknown', (votes, pain, age) => {
    expect(feedbackPriority(votes, pain, age)).toBeNull();
  });
});
