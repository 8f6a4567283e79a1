/** What the report on reading counts as read, missed and wrong. */
import { describe, expect, it } from 'vitest';
import { type PageReading, type ReadDeal, scoreOf, sumOf, truthOf } from '../run/reading/compare';

const deal = (amount: ReadDeal['amount'], more: Partial<ReadDeal> = {}): ReadDeal => ({
  id: '1',
  title: 'Alfa',
  stage: 'New',
  amount,
  ...more,
});
const reading = (more: Partial<PageReading>): PageReading => ({ menu: [], deals: [], fields: [], ...more });
const truth = (amount: ReadDeal['amount']) => ({ menu: undefined, fields: undefined, deals: [deal(amount)] });

describe('scoreOf', () => {
  it.each<[string, ReadDeal['amount'], ReadDeal['amount'], { right: number; wrong: number }]>([
    ['the same amount', [900, 'USD', 0], [900, 'USD', 0], { right: 1, wrong: 0 }],
    ['no amount', [900, 'USD', 0], null, { right: 0, wrong: 0 }],
    ['an amount without its currency', [900, 'USD', 0], [900, 'XXX', 0], { right: 0, wrong: 0 }],
    ['another amount', [900, 'USD', 0], [90, 'USD', 0], { right: 0, wrong: 1 }],
    ['another currency', [900, 'USD', 0], [900, 'EUR', 0], { right: 0, wrong: 1 }],
    ['an amount where there is none', null, [900, 'USD', 0], { right: 0, wrong: 1 }],
    ['a rounded amount that says so', [912, 'USD', 0], [900, 'USD', 50], { right: 0, wrong: 0 }],
  ])('counts %s', (_, shown, read, { right, wrong }) => {
    const score = scoreOf(truth(shown), reading({ deals: [deal(read)] }));
    expect(score.deals).toMatchObject({ right, of: 1 });
    expect(score.wrongAmounts).toBe(wrong);
  });

  it('finds a deal by its title when the ids are made of the content', () => {
    const score = scoreOf(
      truth([900, 'USD', 0]),
      reading({ deals: [deal([900, 'USD', 0], { id: '~alfa' })] }),
    );
    expect(score.deals.right).toBe(1);
  });

  it('counts an amount of a deal that is none as wrong', () => {
    const score = scoreOf(truthOf({ deals: {} }), reading({ deals: [deal([900, 'USD', 0])] }));
    expect(score).toMatchObject({ wrongAmounts: 1, deals: { right: 0, of: 0 } });
  });

  it('wants each field of its own and asks nothing that a page does not say', () => {
    const fields = [{ label: 'Phone', value: '1' }];
    const asked = { menu: undefined, deals: undefined, fields: [...fields, ...fields] };
    expect(scoreOf(asked, reading({ fields })).fields).toMatchObject({ right: 1, of: 2 });
    expect(scoreOf(asked, reading({ menu: ['Deals'] })).menu).toMatchObject({ right: 0, of: 0 });
  });
});

it('adds the scores of pages', () => {
  const one = scoreOf(truth([900, 'USD', 0]), reading({ deals: [deal([90, 'USD', 0])] }));
  expect(sumOf([one, one])).toMatchObject({ wrongAmounts: 2, deals: { right: 0, of: 2 } });
});
