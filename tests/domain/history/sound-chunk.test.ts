import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packPiece } from '../../../lib/domain/history/packed-deals';
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

describe('packed pieces', () => {
  const two = [
    makeDeal({ id: 'a', title: 'Racks', stage: 'New', createdAt: '2026-01-02' }),
    makeDeal({ id: 'b', title: null, stage: 'Won', amount: null }),
  ];
  const good = packPiece(two);
  const sound = (deals: unknown) => isSoundChunk(JSON.parse(JSON.stringify(piece({ deals }))));
  const withText = (column: keyof typeof good.text, differences: object) => ({
    ...good,
    text: { ...good.text, [column]: { ...good.text[column], ...differences } },
  });

  test('are sound whenever the deals in them are', () => {
    fc.assert(fc.property(fc.array(anyDeal, { maxLength: 5 }), (list) => sound(packPiece(list))));
  });

  test.each([
    ['an id that is empty', { id: '' }],
    ['a title longer than any page shows', { title: 'x'.repeat(4001) }],
    ['a title so long that its length wraps around', { title: 'x'.repeat(65_536) }],
    ['a company longer than any page shows', { company: 'x'.repeat(4001) }],
    ['a date in words', { expectedClose: 'tomorrow' }],
    ['a share beyond one', { probability: 40 }],
    ['half a minor unit', { amount: { minor: 0.5, within: 0, currency: 'RUB' } }],
    ['an amount beyond the safe integers', { amount: { minor: 2 ** 53, within: 0, currency: 'RUB' } }],
    ['a rounding below zero', { amount: { minor: 1, within: -1, currency: 'RUB' } }],
    ['a currency that is no code', { amount: { minor: 1, within: 0, currency: 'rub' } }],
    ['an outcome that nobody knows', { outcome: 'paid' as never }],
  ])('are refused with a deal of %s', (_what, differences) => {
    expect(sound(packPiece([...two, makeDeal(differences)]))).toBe(false);
  });

  test.each<[string, unknown]>([
    ['nothing in it', null],
    ['more deals than it says', { ...good, count: 1 }],
    ['a count that is none', { ...good, count: '2' }],
    ['more deals than any piece has', { ...packPiece([]), count: 20_001 }],
    ['no texts', { ...good, text: null }],
    ['a column missing', { ...good, text: { id: good.text.id } }],
    ['ids that deals share', withText('id', { places: '11' })],
    ['a place where no text is', withText('stage', { places: '19' })],
    ['a place below zero', withText('stage', { places: '1!' })],
    ['a text without its letters', withText('stage', { joined: 'N' })],
    ['letters of no text', withText('stage', { joined: 'NewWonLost' })],
    ['numbers instead of letters', withText('stage', { joined: 7 })],
    ['an amount without a currency', withText('currency', { places: '00' })],
    ['amounts that are no list', { ...good, minor: 'none' }],
    ['an amount that JSON turned into text', { ...good, minor: ['1', null] }],
    ['an amount left out', { ...good, minor: [1] }],
    ['an outcome left out', { ...good, outcome: '0' }],
  ])('are refused with %s', (_what, deals) => {
    expect(sound(deals)).toBe(false);
  });
});
