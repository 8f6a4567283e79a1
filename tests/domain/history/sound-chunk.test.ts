import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSoundChunk, isSoundDeal } from '../../../lib/domain/history/sound-chunk';
import { makeDeal } from '../pipeline/make';
import { anyDeal, makeReading } from './make';

const piece = (differences = {}) => ({ ...makeReading(), seq: 0, last: true, ...differences }) as never;

describe('pieces of readings', () => {
  test('are sound with any deals that a page can give, after the way through JSON', () => {
    fc.assert(
      fc.property(fc.array(anyDeal, { maxLength: 5 }), (list) =>
        isSoundChunk(JSON.parse(JSON.stringify(piece({ deals: list })))),
      ),
    );
  });

  test.each([
    ['a place below zero', { seq: -1 }],
    ['a place that is no number', { seq: '0' }],
    ['more pieces than any list has', { seq: 1e9 }],
    ['no account', { account: '' }],
    ['a source that nobody knows', { source: 'mail' }],
    ['a total below zero', { total: -1 }],
    ['a time that JSON turned into null', { takenAt: null }],
    ['stages that are no lists', { stages: { '': 'New' } }],
    ['stages of numbers', { stages: { '': [1] } }],
    ['deals that are no list', { deals: {} }],
    ['rows left out that are no list', { skipped: null }],
    ['a refused value without its reason', { refused: [{ dealId: 'a', field: 'amount', text: 'x' }] }],
    ['a refused value that is nothing', { refused: [null] }],
  ])('are refused with %s', (_what, differences) => {
    expect(isSoundChunk(piece(differences))).toBe(false);
  });

  test.each([
    ['a share beyond one', { probability: 40 }],
    ['a share that is no number', { probability: '0.4' }],
    ['half a minor unit', { amount: { minor: 0.5, within: 0, currency: 'RUB' } }],
    ['an amount beyond the safe integers', { amount: { minor: 2 ** 53, within: 0, currency: 'RUB' } }],
    ['a rounding below zero', { amount: { minor: 1, within: -1, currency: 'RUB' } }],
    ['a currency that is no code', { amount: { minor: 1, within: 0, currency: 'руб' } }],
    ['an amount that is a number', { amount: 5 }],
    ['a title of a million letters', { title: 'x'.repeat(1e6) }],
    ['a day with a time', { closedAt: '2026-01-01T00:00' }],
  ])('hold no sound deal with %s', (_what, differences) => {
    expect(isSoundDeal(makeDeal(differences as never))).toBe(false);
  });
});
