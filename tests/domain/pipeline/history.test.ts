import { describe, expect, test } from 'vitest';
import type { Deal } from '../../../lib/domain/deal';
import {
  duel,
  duelRounds,
  maturityGap,
  probabilityChanges,
  type Snapshot,
} from '../../../lib/domain/pipeline';
import { makeDeal, makeProbabilities } from './make';

function reading(sequence: number, deals: readonly Partial<Deal>[]): Snapshot {
  return {
    sequence,
    takenOn: `2026-01-0${sequence}`,
    complete: true,
    filter: null,
    deals: deals.map(makeDeal),
  };
}

describe('forecasts told before the outcome', () => {
  const snapshots = [
    reading(1, [
      { id: 'a', probability: 0.6 },
      { id: 'b', probability: 0.9 },
      { id: 'c', probability: 0.2 },
    ]),
    reading(2, [
      { id: 'a', probability: 0.7 },
      { id: 'b', stage: '2', probability: 0.95 },
      { id: 'c', probability: null },
    ]),
    reading(3, [
      { id: 'a', outcome: 'won', probability: 1 },
      { id: 'b', outcome: 'lost', probability: 0 },
      { id: 'c' },
    ]),
  ];

  test('the first one per deal and stage counts, and none told at the end', () => {
    expect(duelRounds(snapshots, () => 0.5)).toEqual([
      { manual: 0.6, automatic: 0.5, won: true },
      { manual: 0.9, automatic: 0.5, won: false },
      { manual: 0.95, automatic: 0.5, won: false },
    ]);
  });

  test('a deal without an automatic forecast is no round', () => {
    expect(duelRounds(snapshots, ({ id }) => (id === 'a' ? 0.5 : null))).toHaveLength(1);
    expect(duel(duelRounds(snapshots, () => null))).toBeNull();
  });

  test('each forecast is asked for the day it was told', () => {
    const asked: string[] = [];
    duelRounds(snapshots, ({ id, stage }, { takenOn }) => {
      asked.push(`${id}${stage} ${takenOn}`);
      return null;
    });
    expect(asked.slice(0, 4)).toEqual(['a1 2026-01-01', 'b1 2026-01-01', 'c1 2026-01-01', 'a1 2026-01-02']);
  });
});

describe('changes of the table of probabilities', () => {
  const before = [makeProbabilities({ '1': 0.1, '2': 0.4, old: 0.5 })];

  test('each changed stage has its cause', () => {
    const after = makeProbabilities({ '1': 0.2, '2': 0.4, fresh: 0.6 });
    expect(probabilityChanges(before, [after]).map(({ stage, cause }) => [stage, cause])).toEqual([
      ['1', 'ladder'],
      ['fresh', 'added'],
      ['old', 'removed'],
    ]);
  });

  test('history and a new source are told apart', () => {
    const [table] = before;
    if (!table) throw new Error('There is a table.');
    const grown = { ...table, stages: table.stages.map((s) => ({ ...s, value: s.value + 0.1, n: s.n + 5 })) };
    const learnt = { ...grown, stages: grown.stages.map((s) => ({ ...s, source: 'history' as const })) };
    expect(probabilityChanges(before, [grown]).map(({ cause }) => cause)).toEqual([
      'history',
      'history',
      'history',
    ]);
    expect(probabilityChanges(before, [learnt]).map(({ cause }) => cause)).toEqual([
      'source',
      'source',
      'source',
    ]);
  });

  test('equal tables have no change', () => {
    expect(probabilityChanges(before, before)).toEqual([]);
  });
});

describe('two rules about open deals', () => {
  test('a gap of more than five points is notable', () => {
    expect(maturityGap({ won: 12, lost: 18, overdue: 6, young: 4 }).notable).toBe(true);
    expect(maturityGap({ won: 12, lost: 18, overdue: 1, young: 4 }).notable).toBe(false);
    expect(maturityGap({ won: 0, lost: 0, overdue: 0, young: 4 })).toEqual({
      closedOnly: null,
      overdueAsLost: null,
      notable: false,
    });
  });
});
