/** Deals on their way from a page to the disk. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  countOf,
  dealsIn,
  idsIn,
  partOf,
  partsOf,
  pipelinesIn,
  withoutTexts,
} from '../../../lib/domain/history/deal-parts';
import { packPiece } from '../../../lib/domain/history/packed-deals';
import { makeDeal } from '../pipeline/make';
import { anyDeal } from './make';

const pieces = fc.array(fc.array(anyDeal, { maxLength: 8 }), { maxLength: 5 });

/** What a message between contexts makes of a value. */
const sent = <T>(value: T): T => JSON.parse(JSON.stringify(value));

test('deals come back as they were, in order, after the ways through a message and a database', () => {
  fc.assert(
    fc.property(pieces, (lists) => {
      const parts = structuredClone(lists.map((list) => partOf(sent(packPiece(list)))));
      expect(dealsIn(parts)).toEqual(lists.flat().map(withoutMinusZero));
      expect(countOf(parts)).toBe(lists.flat().length);
    }),
  );
});

test('what one deal lacks, another one has not: an empty text, a zero and nothing stay apart', () => {
  const list = [
    makeDeal({ id: 'a', title: '', owner: null, probability: 0, amount: null }),
    makeDeal({ id: 'b', title: null, owner: '', probability: null }),
    makeDeal({ id: 'c', title: 'ж\u0000"\\\n😀\ud800', owner: '__proto__' }),
  ];
  expect(dealsIn([partOf(sent(packPiece(list)))])).toEqual(list);
});

test('more deals than a part holds are several parts', () => {
  const many = Array.from({ length: 4001 }, (_, n) => makeDeal({ id: `d${n}` }));
  const parts = partsOf(many);
  expect(parts.length).toBeGreaterThan(2);
  expect(dealsIn(parts)).toEqual(many);
});

test('the ids of a part are those of its rows, as often as they stand there', () => {
  const ids = ['2', '1', '2'];
  expect(partsOf(ids.map((id) => makeDeal({ id }))).flatMap(idsIn)).toEqual(ids);
});

test('pipelines are named once each, the unnamed one as an empty text', () => {
  const deals = ['B', null, 'A', 'B'].map((pipeline, i) => makeDeal({ id: String(i), pipeline }));
  expect(pipelinesIn(partsOf(deals))).toEqual(['', 'A', 'B']);
});

test('columns that nobody may keep are gone, and all others stay', () => {
  fc.assert(
    fc.property(fc.array(anyDeal, { maxLength: 8 }), (list) => {
      const light = dealsIn([withoutTexts(partOf(packPiece(list)), ['title', 'owner'])]);
      expect(light).toEqual(list.map((deal) => ({ ...withoutMinusZero(deal), title: null, owner: null })));
    }),
  );
});

test('parts that were cut short are refused', () => {
  const [part] = partsOf([makeDeal({ id: '1' }), makeDeal({ id: '2' })]);
  if (!part) throw new Error('no part');
  const cut = (text: object) => [{ ...part, text: { ...part.text, ...text } }];
  expect(() => dealsIn(cut({ stage: { ...part.text.stage, places: '1' } }))).toThrow(RangeError);
  expect(() => dealsIn(cut({ title: { ...part.text.title, lengths: '1' } }))).toThrow(RangeError);
  expect(() => dealsIn([{ ...part, minor: part.minor.slice(1) }])).toThrow(RangeError);
});

/** JSON knows one zero only. */
function withoutMinusZero(deal: ReturnType<typeof makeDeal>) {
  const { amount } = deal;
  return { ...deal, amount: amount && { ...amount, minor: amount.minor + 0 } };
}
