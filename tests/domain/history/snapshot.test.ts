import { describe, expect, test } from 'vitest';
import { dayIn, mergeReading } from '../../../lib/domain/history/snapshot';
import { makeDeal } from '../pipeline/make';
import { deals, makeReading } from './make';

const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

describe('readings that become the snapshot of a day', () => {
  test('pages of one list add up', () => {
    const first = mergeReading(null, makeReading({ deals: deals('a', 'b'), total: 4 }), 1);
    const both = mergeReading(first, makeReading({ deals: deals('c', 'd'), total: 4 }), 2);
    expect(ids(both.deals)).toEqual(['a', 'b', 'c', 'd']);
    expect(both.snapshot.seq).toBe(2);
  });

  test('a reading that is whole by itself replaces what the day held', () => {
    const first = mergeReading(null, makeReading({ deals: deals('gone', 'a') }), 1);
    const whole = mergeReading(first, makeReading({ deals: deals('a', 'b'), total: 2 }), 2);
    expect(ids(whole.deals)).toEqual(['a', 'b']);
  });

  test('a reading without a known total never replaces', () => {
    const first = mergeReading(null, makeReading({ deals: deals('a', 'b'), total: 2 }), 1);
    const later = mergeReading(first, makeReading({ deals: deals('c') }), 2);
    expect(ids(later.deals)).toEqual(['a', 'b', 'c']);
    expect(later.snapshot.total).toBeNull();
  });

  test('a count from earlier in the day holds only while the deals in hand are no more than that', () => {
    const first = mergeReading(null, makeReading({ deals: deals('a', 'b'), total: 9 }), 1);
    const later = mergeReading(first, makeReading({ deals: deals('c') }), 2);
    expect(later.snapshot.total).toBe(9);
  });

  test('the later reading of a deal wins', () => {
    const first = mergeReading(null, makeReading({ deals: [makeDeal({ stage: '1' })], total: 9 }), 1);
    const later = mergeReading(first, makeReading({ deals: [makeDeal({ stage: '2' })], total: 9 }), 2);
    expect(later.deals.map(({ stage }) => stage)).toEqual(['2']);
  });

  test('a deal shown twice on a page counts once', () => {
    expect(mergeReading(null, makeReading({ deals: deals('a', 'a') }), 1).deals).toHaveLength(1);
  });

  test('a refused value is forgotten once its deal was read again', () => {
    const refused = [{ dealId: 'a', field: 'amount', text: '1,234', reason: 'ambiguous-separator' }] as const;
    const first = mergeReading(null, makeReading({ deals: deals('a', 'b'), total: 9, refused }), 1);
    expect(first.snapshot.refusedCount).toBe(1);
    const later = mergeReading(first, makeReading({ deals: deals('a'), total: 9 }), 2);
    expect(later.snapshot.refusedCount).toBe(0);
  });

  test('refused values beyond the kept ones are still counted', () => {
    const refused = Array.from({ length: 80 }, (_, i) => ({
      dealId: `d${i}`,
      field: 'amount' as const,
      text: '?',
      reason: 'no-number',
    }));
    const { snapshot } = mergeReading(null, makeReading({ refused, total: 90 }), 1);
    expect([snapshot.refused.length, snapshot.refusedCount]).toEqual([50, 80]);
  });

  test('skipped rows are counted by reason', () => {
    const skipped = [
      { reason: 'ghost', excerpt: '' },
      { reason: 'ghost', excerpt: '' },
      { reason: 'no-id', excerpt: 'x' },
    ] as const;
    expect(mergeReading(null, makeReading({ skipped }), 1).snapshot.skipped).toEqual({
      ghost: 2,
      'no-id': 1,
    });
  });
});

describe('the day of a reading', () => {
  test('is that of the person’s time zone', () => {
    const lateEvening = Date.UTC(2026, 2, 9, 22, 30);
    expect(dayIn('Europe/Moscow', lateEvening)).toBe('2026-03-10');
    expect(dayIn('America/New_York', lateEvening)).toBe('2026-03-09');
  });

  test('is one day also when the clocks change', () => {
    const inBerlin = (hour: number) => dayIn('Europe/Berlin', Date.UTC(2026, 2, 28, hour));
    expect([inBerlin(22), inBerlin(23), inBerlin(24 + 21), inBerlin(24 + 22)]).toEqual([
      '2026-03-28',
      '2026-03-29',
      '2026-03-29',
      '2026-03-30',
    ]);
  });

  test('falls back to UTC for a zone that the browser does not know', () => {
    expect(dayIn('Mars/Olympus', Date.UTC(2026, 2, 9, 22))).toBe('2026-03-09');
  });
});
