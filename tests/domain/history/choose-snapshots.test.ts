import { describe, expect, test } from 'vitest';
import { chooseSnapshots, type SnapshotHead } from '../../../lib/domain/history/choose-snapshots';
import type { Snapshot } from '../../../lib/domain/history/snapshot';
import { makeHead } from './make';

const NOW = Date.UTC(2026, 2, 10, 18);
const DAY = 24 * 3600 * 1000;

function head(id: string, read: number, differences: Partial<Snapshot> = {}, pipelines = ['']): SnapshotHead {
  return { snapshot: makeHead({ id, total: read, takenAt: NOW - DAY, ...differences }), read, pipelines };
}

function chosen(heads: SnapshotHead[], pipeline = ''): string | undefined {
  return chooseSnapshots(heads, NOW).get(pipeline)?.snapshot.id;
}

describe('the snapshot that stands for a pipeline', () => {
  test('is one without a filter, however new the filtered one is', () => {
    const all = head('all', 900, { takenAt: NOW - 3 * DAY, day: '2026-03-07', seq: 1 });
    expect(chosen([all, head('mine', 12, { filter: 'my deals', seq: 2 })])).toBe('all');
  });

  test('is a whole one of this week before a newer part', () => {
    const whole = head('whole', 900, { day: '2026-03-08', takenAt: NOW - 2 * DAY });
    expect(chosen([whole, head('part', 50, { total: 900, seq: 2 })])).toBe('whole');
  });

  test('is the newer part once the whole one is older than a week', () => {
    const whole = head('whole', 900, { day: '2026-03-01', takenAt: NOW - 9 * DAY });
    expect(chosen([whole, head('part', 50, { total: 900, seq: 2 })])).toBe('part');
  });

  test('is the later day of two whole ones', () => {
    expect(chosen([head('new', 10, { day: '2026-03-10' }), head('old', 20, { day: '2026-03-09' })])).toBe(
      'new',
    );
  });

  test('is the one with more deals on the same day, then the one written later', () => {
    expect(chosen([head('more', 20), head('less', 10, { seq: 2 })])).toBe('more');
    expect(chosen([head('second', 10, { seq: 2 }), head('first', 10)])).toBe('second');
  });

  test('is chosen for each pipeline by itself', () => {
    const heads = [head('sales', 10, {}, ['Sales']), head('service', 5, { seq: 2 }, ['Service'])];
    expect([chosen(heads, 'Sales'), chosen(heads, 'Service')]).toEqual(['sales', 'service']);
  });

  test('does not depend on the order of the heads', () => {
    const heads = [head('a', 10), head('b', 10, { seq: 2 }), head('c', 90, { filter: 'x', seq: 3 })];
    expect(chosen(heads)).toBe(chosen([...heads].reverse()));
  });
});
