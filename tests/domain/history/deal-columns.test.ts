import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packDeals, unpackDeals } from '../../../lib/domain/history/deal-columns';
import { applyDeltas, deltaBetween } from '../../../lib/domain/history/snapshot-delta';
import { makeDeal } from '../pipeline/make';
import { anyDeals, byId, deals } from './make';

describe('deals as columns', () => {
  test('give back equal deals in the same order', () => {
    fc.assert(
      fc.property(anyDeals, (list) => {
        expect(unpackDeals(packDeals(list))).toEqual(list);
      }),
    );
  });

  test('survive the copying that a database does', () => {
    fc.assert(
      fc.property(anyDeals, (list) => {
        expect(unpackDeals(structuredClone(packDeals(list)))).toEqual(list);
      }),
    );
  });

  test('keep a missing amount apart from an amount of zero', () => {
    const list = [
      makeDeal({ id: 'none', amount: null }),
      makeDeal({ id: 'zero', amount: { minor: 0, within: 0, currency: 'RUB' } }),
    ];
    expect(unpackDeals(packDeals(list)).map(({ amount }) => amount)).toEqual([
      null,
      { minor: 0, within: 0, currency: 'RUB' },
    ]);
  });

  test('keep a repeated owner once', () => {
    const packed = packDeals([makeDeal({ id: 'a', owner: 'Ann' }), makeDeal({ id: 'b', owner: 'Ann' })]);
    expect(packed.texts.filter((text) => text === 'Ann')).toHaveLength(1);
  });

  test('are refused when a column was cut short', () => {
    const packed = packDeals(deals('a', 'b'));
    expect(() => unpackDeals({ ...packed, minor: packed.minor.slice(1) })).toThrow(RangeError);
    expect(() => unpackDeals({ ...packed, text: { ...packed.text, stage: new Int32Array(1) } })).toThrow(
      RangeError,
    );
  });
});

describe('an earlier day as what differs from a later one', () => {
  test('is found again from the later day', () => {
    fc.assert(
      fc.property(anyDeals, anyDeals, (later, earlier) => {
        const delta = structuredClone(deltaBetween(later, earlier));
        expect(byId(applyDeltas(later, [delta]))).toEqual(byId(earlier));
      }),
    );
  });

  test('is found again through the days between', () => {
    fc.assert(
      fc.property(fc.array(anyDeals, { minLength: 1, maxLength: 5 }), (days) => {
        const newest = days.at(-1) ?? [];
        const deltas = days.slice(0, -1).map((day, i) => deltaBetween(days[i + 1] ?? [], day));
        expect(byId(applyDeltas(newest, deltas.reverse()))).toEqual(byId(days[0] ?? []));
      }),
    );
  });

  test('holds nothing of deals that stayed as they were', () => {
    const same = deals('a', 'b', 'c');
    const delta = deltaBetween(same, structuredClone(same));
    expect(delta).toMatchObject({ absent: [], changed: [], cells: {} });
    expect(delta.gone.count).toBe(0);
  });

  test('holds a changed field and not its neighbours', () => {
    const delta = deltaBetween([makeDeal({ stage: '2' })], [makeDeal({ stage: '1' })]);
    expect(delta.changed).toEqual(['d1']);
    expect(Object.keys(delta.cells)).toEqual(['stage']);
    expect(delta.cells.stage?.values).toEqual(['1']);
  });
});
