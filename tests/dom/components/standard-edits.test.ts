import { describe, expect, test } from 'vitest';
import type { Standard } from '../../../lib/domain/standard';
import {
  addItem,
  hideItem,
  menuOf,
  placeItem,
  releaseItem,
  setProbability,
  setRequired,
  setStartPage,
} from '../../../lib/state/standard-edits';

const DRAFT: Standard = {
  format: 'crm-standard/1',
  name: 'Vector',
  dictionary: { stages: { first: ['First'], second: ['Second'] } },
  menu: { '*': { order: ['a', 'b', 'c'], hidden: ['z'], unknown: 'show-in-place' } },
};

describe('the menu of a draft', () => {
  test('is everybody’s until the role gets its own, and then keeps the rest of the rule', () => {
    const next = placeItem(DRAFT, 'seller', 'c', 0);
    expect(menuOf(next, 'seller')).toEqual({
      order: ['c', 'a', 'b'],
      hidden: ['z'],
      unknown: 'show-in-place',
    });
    expect(menuOf(next, 'rop')).toEqual(DRAFT.menu?.['*']);
  });

  test.each([
    [-5, ['b', 'a', 'c']],
    [1, ['a', 'b', 'c']],
    [99, ['a', 'c', 'b']],
  ])('takes an item at place %i', (index, order) => {
    expect(menuOf(placeItem(DRAFT, '*', 'b', index), '*').order).toEqual(order);
  });

  test('holds an item in one of its lists alone', () => {
    expect(menuOf(hideItem(DRAFT, '*', 'a'), '*')).toMatchObject({ order: ['b', 'c'], hidden: ['z', 'a'] });
    expect(menuOf(placeItem(DRAFT, '*', 'z', 0), '*')).toMatchObject({
      order: ['z', 'a', 'b', 'c'],
      hidden: [],
    });
    expect(menuOf(releaseItem(DRAFT, '*', 'z'), '*').hidden).toEqual([]);
  });

  test('takes a new item by its label', () => {
    const next = addItem(DRAFT, '*', 'Stock');
    expect(next.dictionary?.menu).toEqual({ Stock: { labels: ['Stock'] } });
    expect(menuOf(next, '*').order).toEqual(['a', 'b', 'c', 'Stock']);
  });
});

test('a start page is set and taken away for one role', () => {
  const next = setStartPage(DRAFT, 'seller', 'a');
  expect(next.startPage).toEqual({ seller: { to: 'a' } });
  expect(setStartPage(next, 'seller', null).startPage).toEqual({});
});

describe('a required field', () => {
  const required = (draft: Standard) => draft.cards?.deal?.required;

  test('is asked for from a stage, then always, then no longer; its reason stays', () => {
    const why = { ...DRAFT, cards: { deal: { required: [{ field: 'f', why: 'Because' }] } } };
    const from = setRequired(why, 'f', { fromStage: 'second', mode: 'soft' });
    expect(required(from)).toEqual([{ field: 'f', why: 'Because', mode: 'soft', fromStage: 'second' }]);
    const always = setRequired(from, 'f', { fromStage: null, mode: 'soft' });
    expect(required(always)).toEqual([{ field: 'f', why: 'Because', mode: 'soft' }]);
    expect(required(setRequired(always, 'f', null))).toEqual([]);
  });
});

test('probabilities stand in the order of the stages, and an emptied one is gone', () => {
  const two = setProbability(setProbability(DRAFT, 'second', 0.5), 'first', 0.1);
  expect(two.analytics?.ladder).toEqual({
    '*': [
      { stage: 'first', probability: 0.1 },
      { stage: 'second', probability: 0.5 },
    ],
  });
  expect(setProbability(setProbability(two, 'first', null), 'second', null).analytics?.ladder).toEqual({});
});
