import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packDeals, unpackDeals } from '../../../lib/domain/history/deal-columns';
import { hasRepeats, joinColumns, pipelinesIn } from '../../../lib/domain/history/join-columns';
import { makeDeal } from '../pipeline/make';

const word = fc.constantFrom('a', 'b', 'North', null);
const deal = fc
  .record({
    id: fc.string({ minLength: 1 }),
    stage: word,
    owner: word,
    region: word,
    pipeline: word,
    title: word,
  })
  .map(makeDeal);
const list = fc.array(deal, { maxLength: 8 });

test('pieces joined hold the same deals as one piece, in whatever pieces they come', () => {
  fc.assert(
    fc.property(fc.array(list, { minLength: 1, maxLength: 5 }), (pieces) => {
      expect(unpackDeals(joinColumns(pieces.map(packDeals)))).toEqual(pieces.flat());
    }),
  );
});

test('a text of many pieces is kept once', () => {
  const { texts } = joinColumns([packDeals([makeDeal({ id: '1' })]), packDeals([makeDeal({ id: '2' })])]);
  expect(texts.filter((text) => text === 'RUB')).toHaveLength(1);
});

test('a deal that stands in two rows is noticed', () => {
  const twice = [packDeals([makeDeal({ id: '1' })]), packDeals([makeDeal({ id: '1' })])];
  expect(hasRepeats(joinColumns(twice))).toBe(true);
  expect(hasRepeats(joinColumns([packDeals([makeDeal({ id: '1' }), makeDeal({ id: '2' })])]))).toBe(false);
});

test('pipelines are named once each, the unnamed one as an empty text', () => {
  const deals = ['B', null, 'A', 'B'].map((pipeline, i) => makeDeal({ id: String(i), pipeline }));
  expect(pipelinesIn(packDeals(deals))).toEqual(['', 'A', 'B']);
});
