import { describe, expect, test } from 'vitest';
import type { Deal } from '../../../lib/domain/deal';
import { applyCards } from '../../../lib/domain/history/exact-amounts';
import { makeDeal } from '../pipeline/make';

const BOARD_AT = 1000;
const rounded = { minor: 2_740_000, within: 5000, currency: 'USD' };
const exact = { minor: 2_743_210, within: 0, currency: 'USD' };

function shown(deal: Partial<Deal>, card: Partial<Deal>, cardAt = 500): Deal | undefined {
  return applyCards([makeDeal(deal)], [{ deal: makeDeal(card), takenAt: cardAt }], BOARD_AT)[0];
}

describe('record pages over a board that rounds', () => {
  test('an earlier page makes a rounded amount exact', () => {
    expect(shown({ amount: rounded }, { amount: exact })?.amount).toEqual(exact);
  });

  test('an earlier page that no longer fits the rounding is passed over', () => {
    const other = { ...exact, minor: 2_750_000 };
    expect(shown({ amount: rounded }, { amount: other })?.amount).toEqual(rounded);
  });

  test('an earlier page in another currency is passed over', () => {
    expect(shown({ amount: rounded }, { amount: { ...exact, currency: 'EUR' } })?.amount).toEqual(rounded);
  });

  test('an earlier page changes nothing but the amount', () => {
    expect(shown({ amount: rounded, stage: '2' }, { amount: exact, stage: '1' })?.stage).toBe('2');
  });

  test('a later page wins with all that it shows', () => {
    const deal = shown({ stage: '1', owner: 'Ann' }, { stage: '2', amount: exact }, 2000);
    expect(deal).toMatchObject({ stage: '2', owner: 'Ann', amount: exact });
  });

  test('a later page without a stage leaves the outcome as it was', () => {
    expect(shown({ outcome: 'won' }, { stage: null, outcome: 'open' }, 2000)?.outcome).toBe('won');
  });

  test('of several later pages the last one wins', () => {
    const page = (stage: string, takenAt: number) => ({ deal: makeDeal({ stage }), takenAt });
    const [deal] = applyCards([makeDeal()], [page('3', 3000), page('2', 2000)], BOARD_AT);
    expect(deal?.stage).toBe('3');
  });

  test('a deal of another id is found by its link', () => {
    const deal = shown({ id: 'x', href: '/deals/7' }, { id: '7', href: '/deals/7', owner: 'Bob' }, 2000);
    expect(deal).toMatchObject({ id: 'x', owner: 'Bob' });
  });

  test('a deal of another id is found by a title that only one deal has', () => {
    expect(shown({ id: 'x', title: 'Roof' }, { id: '7', title: 'Roof', owner: 'Bob' }, 2000)?.owner).toBe(
      'Bob',
    );
  });

  test('a title that two deals share names neither', () => {
    const deals = [makeDeal({ id: 'x', title: 'Roof' }), makeDeal({ id: 'y', title: 'Roof' })];
    const card = { deal: makeDeal({ id: '7', title: 'Roof', owner: 'Bob' }), takenAt: 2000 };
    expect(applyCards(deals, [card], BOARD_AT)).toEqual(deals);
  });

  test('the company tells deals of one title apart', () => {
    const deals = [
      makeDeal({ id: 'x', title: 'Roof', company: 'A' }),
      makeDeal({ id: 'y', title: 'Roof', company: 'B' }),
    ];
    const card = { deal: makeDeal({ id: '7', title: 'Roof', company: 'B', owner: 'Bob' }), takenAt: 2000 };
    expect(applyCards(deals, [card], BOARD_AT).map(({ owner }) => owner)).toEqual([null, 'Bob']);
  });

  test('deals without titles or links have nothing in common', () => {
    const deals = [makeDeal({ id: 'x' })];
    expect(applyCards(deals, [{ deal: makeDeal({ id: '7', owner: 'Bob' }), takenAt: 2000 }], 0)).toEqual(
      deals,
    );
  });
});
