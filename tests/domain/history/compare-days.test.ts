import { describe, expect, test } from 'vitest';
import { pairDays, spanDays } from '../../../lib/domain/history/compare-days';
import { countChanges } from '../../../lib/domain/history/count-changes';
import { makeDeal } from '../pipeline/make';
import { makeHead } from './make';

const head = (day: string, seq: number, differences = {}) => ({
  ...makeHead({ id: `${day}-${seq}`, day, seq, total: 5 }),
  read: 5,
  pipelines: [''],
  ...differences,
});

describe('the days that a span means', () => {
  test.each([
    ['yesterday', '2026-03-10', '2026-03-09', '2026-03-10'],
    ['yesterday', '2026-03-01', '2026-02-28', '2026-03-01'],
    ['yesterday', '2024-03-01', '2024-02-29', '2024-03-01'],
    ['yesterday', '2026-01-01', '2025-12-31', '2026-01-01'],
    ['since-monday', '2026-03-11', '2026-03-09', '2026-03-11'],
    ['since-monday', '2026-03-15', '2026-03-09', '2026-03-15'],
    ['since-monday', '2026-03-16', '2026-03-09', '2026-03-16'],
    ['since-monday', '2026-01-02', '2025-12-29', '2026-01-02'],
  ] as const)('%s on %s is %s to %s', (kind, today, from, to) => {
    expect(spanDays({ kind }, today, today)).toEqual({ from, to });
  });

  test('has no end before anything was read', () => {
    expect(spanDays({ kind: 'since-monday' }, '2026-03-11', null)).toEqual({ from: '2026-03-09', to: null });
  });
});

describe('pairs of days', () => {
  test('are of the view with most deals where several show a pipeline', () => {
    const heads = [
      head('2026-03-09', 1, { view: 'short', read: 5 }),
      head('2026-03-09', 2, { view: 'long', read: 9 }),
      head('2026-03-10', 3, { view: 'long', read: 9 }),
      head('2026-03-10', 4, { view: 'short', read: 5 }),
    ];
    const paired = pairDays(heads, '2026-03-09', '2026-03-10');
    expect('pairs' in paired && paired.pairs.map(({ after }) => after.view)).toEqual(['long']);
  });

  test('pass over a filtered view when another shows everything', () => {
    const heads = [
      head('2026-03-09', 1, { view: 'mine', filter: 'mine' }),
      head('2026-03-09', 2, { view: 'all' }),
      head('2026-03-10', 3, { view: 'mine', filter: 'mine' }),
      head('2026-03-10', 4, { view: 'all' }),
    ];
    const paired = pairDays(heads, '2026-03-09', '2026-03-10');
    expect('pairs' in paired && paired.pairs.map(({ before }) => before.view)).toEqual(['all']);
  });

  test('are never a day with itself', () => {
    expect(pairDays([head('2026-03-10', 1)], '2026-03-10', '2026-03-10')).toEqual({
      refusal: { reason: 'no-reading', day: '2026-03-10' },
    });
  });

  test('are refused where the page never said how many deals there are', () => {
    const heads = [head('2026-03-09', 1, { total: null }), head('2026-03-10', 2)];
    expect(pairDays(heads, '2026-03-09', '2026-03-10')).toEqual({
      refusal: { reason: 'partial', day: '2026-03-09', read: 5, total: null },
    });
  });
});

describe('what happened to deals', () => {
  const one = (differences = {}) => [makeDeal(differences)];

  test.each([
    ['won', one(), one({ outcome: 'won' }), { won: 1 }],
    ['lost', one(), one({ outcome: 'lost' }), { lost: 1 }],
    ['created and won', [], one({ outcome: 'won' }), { created: 1, won: 1 }],
    ['reopened', one({ outcome: 'lost' }), one(), { reopened: 1 }],
    ['missing', one(), [], { missing: 1 }],
    ['moved', one(), one({ stage: '2' }), { moved: 1 }],
    ['pushed', one({ expectedClose: '2026-03-01' }), one({ expectedClose: '2026-04-01' }), { pushed: 1 }],
    ['nothing when closed deals leave the list', one({ outcome: 'won' }), [], {}],
    ['nothing when nothing changed', one(), one(), {}],
    ['in no sum when an amount is missing', one(), one({ amount: null }), { withoutAmount: 1 }],
    [
      'nothing when a closed deal has no amount',
      [],
      one({ outcome: 'won', amount: null }),
      { created: 1, won: 1 },
    ],
    ['nothing in another pipeline', one({ pipeline: 'P' }), [], {}],
  ])('is counted as %s', (_what, before, after, counted) => {
    const none = {
      created: 0,
      moved: 0,
      won: 0,
      lost: 0,
      reopened: 0,
      missing: 0,
      pushed: 0,
      withoutAmount: 0,
    };
    const { entered: _entered, ...counts } = countChanges(before, after, '');
    expect(counts).toEqual({ ...none, ...counted });
  });

  test('names the stages that deals came onto', () => {
    const after = [makeDeal({ id: 'a', stage: '2' }), makeDeal({ id: 'b', stage: '2' })];
    expect(countChanges([makeDeal({ id: 'a' })], after, '').entered).toEqual({ 2: 2 });
  });
});
