import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Deal } from '../../../lib/domain/deal';
import { type Snapshot, type WaterfallScope, waterfall, weightedChange } from '../../../lib/domain/pipeline';
import { makeDeal } from './make';
import { expectNear, vectors } from './vectors';

const QUARTER: WaterfallScope = { pipeline: '', window: { from: '2026-01-01', to: '2026-03-31' } };

type Row = [string, number, string, number];

function reading(sequence: number, deals: readonly Deal[], differences: Partial<Snapshot> = {}): Snapshot {
  return {
    sequence,
    takenOn: `2026-01-${String(sequence).padStart(2, '0')}`,
    complete: true,
    filter: null,
    deals,
    ...differences,
  };
}

function dealsOf(rows: Record<string, unknown>): Deal[] {
  return Object.entries(rows as Record<string, Row>).map(([id, [outcome, amount, window, stage]]) =>
    makeDeal({
      id,
      outcome: outcome as Deal['outcome'],
      amount: { minor: amount, currency: 'RUB', within: 0 },
      stage: String(stage),
      expectedClose: window === 'Q' ? '2026-02-15' : '2026-05-15',
    }),
  );
}

function compared(before: Snapshot, after: Snapshot, scope = QUARTER) {
  const result = waterfall(before, after, scope);
  if (!result.comparable) throw new Error(result.reason);
  return result;
}

const BEFORE = reading(1, dealsOf(vectors.V15_waterfall.A));
const AFTER = reading(2, dealsOf(vectors.V15_waterfall.B));

describe('waterfall', () => {
  test('V15 every deal falls into one bar and the bars lead from start to end', () => {
    const known = vectors.V15_waterfall;
    const [table] = compared(BEFORE, AFTER).currencies;
    expect([table?.start, table?.end, table?.booked, table?.slipRate]).toEqual([
      known.start,
      known.end,
      known.won_booked,
      known.slip_rate,
    ]);
    const { new_closed, ...buckets } = known.buckets;
    for (const [bucket, sum] of Object.entries(buckets)) {
      expect(table?.bars[bucket.replace('_', '-') as 'pulled-in'].sum, bucket).toBe(sum);
    }
    for (const [id, kind] of Object.entries(known.detail)) {
      const ids = kind.startsWith('new_closed')
        ? table?.bornAndClosed
        : table?.bars[kind.replace('_', '-') as 'new'].dealIds;
      expect(ids, id).toContain(id);
    }
    expect(new_closed).toBe(0);
  });

  test('an incomplete reading makes nothing missing', () => {
    const result = compared(BEFORE, { ...AFTER, complete: false });
    expect(result.complete).toBe(false);
    expect(result.currencies[0]?.bars.missing).toEqual({ sum: 0, dealIds: [] });
    expect(result.currencies[0]?.bars.unseen).toEqual({ sum: -60, dealIds: ['d8'] });
  });

  test('a reading without any deal of the pipeline makes nothing missing', () => {
    const elsewhere = AFTER.deals.map((deal) => ({ ...deal, pipeline: 'Other' }));
    const [table] = compared(BEFORE, { ...AFTER, deals: elsewhere.slice(9) }).currencies;
    expect([table?.bars.missing.sum, table?.bars.unseen.dealIds.includes('d1')]).toEqual([0, true]);
  });

  test('readings under different filters are not compared', () => {
    expect(waterfall(BEFORE, { ...AFTER, filter: 'mine' }, QUARTER)).toEqual({
      comparable: false,
      reason: 'different-filters',
    });
  });

  test('readings in the wrong order are not compared', () => {
    expect(waterfall(AFTER, BEFORE, QUARTER)).toEqual({ comparable: false, reason: 'wrong-order' });
  });

  test('a deal that changes its currency leaves one table and enters the other', () => {
    const all: WaterfallScope = { pipeline: '', window: null };
    const before = reading(1, [makeDeal({ amount: { minor: 100, currency: 'USD', within: 0 } })]);
    const after = reading(2, [makeDeal({ amount: { minor: 90, currency: 'EUR', within: 0 } })]);
    const bars = compared(before, after, all).currencies.map(({ currency, bars }) => [
      currency,
      bars.increased.sum,
      bars.decreased.sum,
    ]);
    expect(bars).toEqual([
      ['EUR', 90, 0],
      ['USD', 0, -100],
    ]);
  });

  test('start and bars add up to the end for any two readings', () => {
    const deal = fc.record({
      outcome: fc.constantFrom('open' as const, 'open' as const, 'won' as const, 'lost' as const),
      pipeline: fc.constantFrom(null, null, 'Other'),
      expectedClose: fc.constantFrom('2026-02-15', '2026-05-15', null),
      amount: fc.option(
        fc.record({
          minor: fc.integer({ min: -1000, max: 1_000_000 }),
          currency: fc.constantFrom('RUB', 'USD'),
          within: fc.constant(0),
        }),
      ),
    });
    const side = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), deal);
    const scope = fc.constantFrom(QUARTER, { pipeline: '', window: null });
    fc.assert(
      fc.property(side, side, fc.boolean(), fc.boolean(), scope, (a, b, first, second, chosen) => {
        const deals = (rows: typeof a) => Object.entries(rows).map(([id, row]) => makeDeal({ id, ...row }));
        const result = compared(
          reading(1, deals(a), { complete: first }),
          reading(2, deals(b), { complete: second }),
          chosen,
        );
        for (const { start, end, bars } of result.currencies) {
          expect(Object.values(bars).reduce((sum, bar) => sum + bar.sum, start)).toBe(end);
          expect(bars.unchanged.sum).toBe(0);
        }
      }),
    );
  });
});

describe('change of a weighted value', () => {
  test('V15b amount, stage and model explain it whole', () => {
    const known = vectors.V15b_weighted_delta;
    const change = weightedChange({
      amountBefore: 100,
      amountAfter: 130,
      p: 0.2,
      pOnNewStage: 0.5,
      pInNewTable: 0.45,
    });
    expectNear(change.amount, known.amount_effect);
    expectNear(change.stage, known.stage_effect);
    expectNear(change.model, known.model_effect);
    expectNear(change.total, known.w1 - known.w0);
  });
});
