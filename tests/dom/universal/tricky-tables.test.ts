/** Tables whose columns are merged, hidden, moved or filled late: each value goes to the right place, or nowhere. */
import { describe, expect, it } from 'vitest';
import { moreWays } from '../../../lib/crm/universal/more-ways';
import { readDeals } from '../../../lib/crm/universal/read-deals';
import { context, deals, one, showHtml } from './page';

const row = (cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const link = (id: number) => `<a href="/deals/${id}">Delivery ${id}</a>`;

describe('columns', () => {
  it('C23: a second table, a merged header and a hidden column do not move a value', () => {
    showHtml(`<main><table><thead><tr><th colspan="2">Deal</th><th colspan="2">Money</th><th>Owner</th></tr>
      <tr><th>Deal name</th><th>Stage</th><th>Amount</th><th hidden>Cost</th><th></th></tr></thead>
      <tbody>${[1, 2, 3].map((id) => `<tr><td>${link(id)}</td><td>Offer</td><td>$${id}00.50</td><td hidden>$9.00</td><td>Ann</td></tr>`).join('')}</tbody></table>
      <h2>Products</h2><table><tr><th>Product</th><th>Price</th></tr><tr><td>Lamp</td><td>$7.00</td></tr></table></main>`);
    const { reading } = deals();
    expect(reading.deals.map(({ id, stage, owner, amount }) => [id, stage, owner, amount?.minor])).toEqual([
      ['1', 'Offer', 'Ann', 10050],
      ['2', 'Offer', 'Ann', 20050],
      ['3', 'Offer', 'Ann', 30050],
    ]);
  });

  it('C24: columns in another order, and one taken away, read the same', () => {
    const cells: Readonly<Record<string, string>> = { Amount: '$1,200.50', Stage: 'Offer', Owner: 'Ann' };
    const read = (heads: readonly string[]) => {
      const body = [1, 2].map((id) => row(heads.map((head) => cells[head] ?? link(id))));
      showHtml(
        `<table><thead><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr></thead><tbody>${body.join('')}</tbody></table>`,
      );
      return deals().reading.deals[0];
    };
    const usual = read(['Deal name', 'Stage', 'Amount', 'Owner']);
    expect(usual).toMatchObject({ id: '1', stage: 'Offer', owner: 'Ann', amount: { minor: 120050 } });
    expect(read(['Owner', 'Amount', 'Deal name', 'Stage'])).toEqual(usual);
    expect(read(['Amount', 'Deal name', 'Stage'])).toEqual({ ...usual, owner: null });
  });

  it('C26: a cell that still says "…" is unknown, never a value and never 0', () => {
    const body = [
      row([link(1), 'Offer', '$100.00']),
      row([link(2), 'Offer', '…']),
      row([link(3), '…', 'Loading...']),
    ];
    showHtml(
      `<table><thead><tr><th>Deal name</th><th>Stage</th><th>Amount</th></tr></thead><tbody>${body.join('')}</tbody></table>`,
    );
    const { reading } = deals();
    expect(reading.deals.map(({ amount, stage }) => [amount?.minor ?? null, stage])).toEqual([
      [10000, 'Offer'],
      [null, 'Offer'],
      [null, null],
    ]);
    expect(reading.refused.map(({ dealId, field, reason }) => [dealId, field, reason])).toEqual([
      ['2', 'amount', 'not-loaded'],
      ['3', 'stage', 'not-loaded'],
      ['3', 'amount', 'not-loaded'],
    ]);
  });

  it('C22: rows whose ids only count the rows have none', () => {
    const body = [1, 2, 3, 4].map(
      (n) => `<tr data-id="${n}"><td>Lamp ${n}</td><td>Offer</td><td>$${n}.00</td></tr>`,
    );
    showHtml(
      `<table><thead><tr><th>Deal name</th><th>Stage</th><th>Amount</th></tr></thead><tbody>${body.join('')}</tbody></table>`,
    );
    expect(deals().idKind).toBe('derived');
  });
});

describe('what is no list', () => {
  it.each([
    ['The data could not be loaded. Try again.', 'role="status"'],
    ['Не удалось загрузить сделки', 'class="x9f"'],
    ['Beim Laden: die Daten konnten nicht geladen werden', 'class="toast"'],
  ])('C29: «%s» in a corner is an error, not an empty list', (text, attribute) => {
    showHtml(`<nav><a href="/deals">Deals</a></nav><main><h1>Deals</h1><select><option>All</option></select>
      <table><thead><tr><th>Deal name</th><th>Stage</th><th>Amount</th></tr></thead><tbody></tbody></table></main>
      <div ${attribute}>${text}</div>`);
    expect(readDeals(document, context('/deals'))).toMatchObject({ kind: 'refused', page: 'error' });
  });
});

describe('ways to more rows', () => {
  const ways = (html: string) => {
    showHtml(`<main><table id="list"><tbody><tr><td>Next</td></tr></tbody></table>${html}</main>`);
    const list = one('#list');
    return moreWays(document, { holder: list, boxes: [...list.querySelectorAll('tr')] });
  };

  it.each([
    '<button>Show more</button>',
    '<a href="#">Показать ещё 20</a>',
    '<button>Mehr anzeigen</button>',
    '<button class="btn" data-action="showMore">43</button>',
  ])('finds %s', (html) => {
    expect(ways(html).more).toHaveLength(1);
  });

  it.each([
    '<button aria-haspopup="menu">More</button>',
    '<button>More</button>',
    '<button>Show less</button>',
    '<button disabled>Show more</button>',
    '<div role="dialog"><button>Show more</button></div>',
  ])('leaves %s alone', (html) => {
    expect(ways(html).more).toEqual([]);
  });

  it.each([
    '<div class="pager"><span>1–20 of 90</span><button disabled>‹</button><button id="n">›</button></div>',
    '<ul class="pagination"><li><a href="#1" aria-current="page">1</a></li><li><a id="n" href="#2">2</a></li></ul>',
    '<div><button class="o_pager_previous" aria-label="Previous"></button><button id="n" class="o_pager_next" aria-label="Next"></button></div>',
    '<div><span>21–40 из 90</span><a id="n" href="#">Вперёд</a></div>',
  ])('turns the page with %s', (html) => {
    expect(ways(html).next?.id).toBe('n');
  });

  it.each([
    '<form><button>Next</button></form>',
    '<div class="calendar"><button>‹</button><button>›</button></div>',
    '<div class="pager"><span>81–90 of 90</span><button>‹</button><button disabled>›</button></div>',
    '<div class="sizes"><a class="on">25</a><a href="#">50</a><a href="#">100</a></div>',
  ])('does not take %s for a next page', (html) => {
    expect(ways(html).next).toBeNull();
  });
});
