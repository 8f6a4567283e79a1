import { describe, expect, it } from 'vitest';
import { readDeals } from '../../../lib/crm/universal/read-deals';
import { context, deals, one, show, showHtml } from './page';

const usd = (minor: number) => ({ minor, currency: 'USD', within: 0 });

describe('readDeals from lists', () => {
  it('reads a component-library table by its headers', () => {
    show('mui-deals');
    const { reading, idKind } = deals();
    expect(idKind).toBe('link');
    expect(reading.total).toBe(214);
    expect(reading.deals[0]).toMatchObject({
      id: 'a1b2c3d4-0000-4000-8000-000000000001',
      title: 'Fleet upgrade',
      company: 'Nordwind Ltd',
      amount: usd(1250000),
      stage: 'Proposal',
      expectedClose: '2026-03-31',
      owner: 'Ann Lee',
      probability: 0.4,
    });
    expect(reading.deals[2]).toMatchObject({ amount: null, outcome: 'won', expectedClose: null });
  });

  it('joins headers and rows that stand in two tables, and takes the currency from the header', () => {
    show('ant-split-de');
    const { reading, idKind } = deals('/vertrieb/angebote');
    expect(idKind).toBe('record');
    expect(reading.total).toBe(57);
    expect(reading.deals[0]).toMatchObject({
      id: '7001',
      title: 'Hallenbeleuchtung',
      company: 'Muster GmbH',
      amount: { minor: 1250000, currency: 'EUR', within: 0 },
      stage: 'Angebot',
      owner: 'Jana Wolf',
      expectedClose: '2026-03-31',
      createdAt: '2026-01-05',
    });
    expect(reading.deals[2]?.outcome).toBe('won');
  });

  it('leaves pager, filter, group and subtotal rows out, and counts a repeated record once', () => {
    show('jquery-filter-pl');
    const { reading } = deals('/?module=szanse');
    expect(reading.deals.map((deal) => deal.id)).toEqual(['301', '302', '303']);
    expect(reading.skipped.map((row) => row.reason)).toEqual(['sub-row', 'sub-row', 'duplicate', 'sub-row']);
    expect(reading.deals[1]?.amount).toEqual({ minor: 9800000, currency: 'PLN', within: 0 });
  });

  it('reads rows keyed by record, with headers that only speak', () => {
    show('lightning-list');
    const { reading } = deals('/lightning/o/Opportunity/list');
    expect(reading.deals.map((deal) => [deal.id, deal.title, deal.outcome])).toEqual([
      ['006000000000001AAA', 'Acme renewal', 'open'],
      ['006000000000002AAA', 'Borg lease', 'lost'],
    ]);
    expect(reading.total).toBeNull();
  });

  it('reads the same list when its parts stand in shadow roots', () => {
    show('lightning-list');
    for (const name of ['x-cell', 'x-datatable', 'x-list-manager']) {
      for (const host of document.querySelectorAll(name)) {
        const inside = [...host.childNodes];
        host.attachShadow({ mode: 'open' }).append(...inside);
      }
    }
    const { reading } = deals('/lightning/o/Opportunity/list');
    expect(reading.deals.map((deal) => deal.title)).toEqual(['Acme renewal', 'Borg lease']);
    expect(reading.deals[1]?.amount).toEqual(usd(700000));
  });

  it('joins the halves of a grid with fixed columns and finds cells by column id', () => {
    show('ag-grid-pinned');
    const { reading } = deals('/crm/sales/deals/view/1');
    expect(reading.deals).toMatchObject([
      { id: '42', title: 'Acme renewal', stage: 'Qualification', amount: usd(250000), owner: 'Ann Lee' },
      {
        id: '43',
        title: 'Borg lease',
        stage: 'Won',
        amount: { minor: 914000, within: 500 },
        owner: 'Bo Falk',
      },
    ]);
    expect(reading.total).toBe(40);
  });

  it('reads plain boxes without a single role', () => {
    show('box-rows-tr');
    const { reading } = deals('/firsatlar');
    expect(reading.deals[0]).toMatchObject({
      id: '9001',
      title: 'Depo rafları',
      company: 'Deniz A.Ş.',
      amount: { minor: 1250000, currency: 'TRY', within: 0 },
      stage: 'Teklif',
      owner: 'Ayşe Kaya',
      expectedClose: '2026-03-31',
    });
    expect(reading.deals[2]?.outcome).toBe('won');
  });

  it('finds columns by header after a person has moved and hidden some', () => {
    const table = (heads: string, cells: string) =>
      `<table><thead><tr>${heads}</tr></thead><tbody><tr>${cells}</tr></tbody></table>`;
    showHtml(
      table(
        '<th>Stage</th><th>Amount</th><th>Name</th>',
        '<td>New</td><td>$5.00</td><td><a href="/deals/71">Pump</a></td>',
      ),
    );
    expect(deals().reading.deals[0]).toMatchObject({ title: 'Pump', stage: 'New', amount: usd(500) });
    showHtml(table('<th>Name</th><th>Amount</th>', '<td><a href="/deals/71">Pump</a></td><td>$5.00</td>'));
    expect(deals().reading.deals[0]).toMatchObject({ title: 'Pump', stage: null, amount: usd(500) });
  });

  it('takes a column of money as the amount whatever its header says', () => {
    showHtml(
      '<table><thead><tr><th>Name</th><th>Stage</th><th>Zorp</th></tr></thead><tbody><tr><td>A</td><td>New</td><td>$5.00</td></tr><tr><td>B</td><td>New</td><td>$7.50</td></tr></tbody></table>',
    );
    expect(deals().reading.deals.map((deal) => deal.amount?.minor)).toEqual([500, 750]);
  });

  it('asks which of two unnamed money columns is the amount, and reads neither', () => {
    showHtml(
      '<table><thead><tr><th>Name</th><th>Stage</th><th>Zorp</th><th>Blip</th></tr></thead><tbody><tr><td>A</td><td>New</td><td>$5.00</td><td>$1.00</td></tr><tr><td>B</td><td>New</td><td>$7.50</td><td>$2.00</td></tr></tbody></table>',
    );
    const { reading, questions } = deals();
    expect(reading.deals.every((deal) => deal.amount === null)).toBe(true);
    expect(questions.map((question) => question.text)).toEqual(['Zorp', 'Blip']);
  });

  it('follows the answer a person gave to its question', () => {
    showHtml(
      '<table><thead><tr><th>Name</th><th>Stage</th><th>Zorp</th><th>Blip</th></tr></thead><tbody><tr><td>A</td><td>New</td><td>$5.00</td><td>$1.00</td></tr><tr><td>B</td><td>New</td><td>$7.50</td><td>$2.00</td></tr></tbody></table>',
    );
    const { reading } = deals('/deals', { known: { Blip: 'amount' } });
    expect(reading.deals.map((deal) => deal.amount?.minor)).toEqual([100, 200]);
  });

  it('leaves rows that are still loading out and says so', () => {
    showHtml(
      '<table><thead><tr><th>Name</th><th>Amount</th><th>Stage</th></tr></thead><tbody><tr><td><a href="/deals/71">Pump</a></td><td>$5.00</td><td>New</td></tr><tr><td><div class="skeleton"></div></td><td><div class="skeleton"></div></td><td></td></tr><tr><td>…</td><td>…</td><td>…</td></tr></tbody></table>',
    );
    const { reading } = deals();
    expect(reading.deals).toHaveLength(1);
    expect(reading.skipped.map((row) => row.reason)).toEqual(['loading', 'loading']);
  });

  it('refuses an amount it cannot read, and keeps the deal', () => {
    showHtml(
      '<table><thead><tr><th>Name</th><th>Amount</th><th>Stage</th></tr></thead><tbody><tr><td><a href="/deals/71">Pump</a></td><td>about five</td><td>New</td></tr><tr><td><a href="/deals/72">Lamp</a></td><td>$5.00</td><td>New</td></tr></tbody></table>',
    );
    const { reading } = deals();
    expect(reading.deals[0]).toMatchObject({ id: '71', amount: null });
    expect(reading.refused).toMatchObject([{ dealId: '71', field: 'amount', text: 'about five' }]);
  });

  it('does not take a plain row counter for a record id', () => {
    const row = (at: number) =>
      `<tr row-id="${at}"><td>Deal ${'abc'[at]}</td><td>$5.00</td><td>New</td></tr>`;
    showHtml(
      `<table><thead><tr><th>Name</th><th>Amount</th><th>Stage</th></tr></thead><tbody>${[0, 1, 2].map(row).join('')}</tbody></table>`,
    );
    expect(deals().idKind).toBe('derived');
  });
});

describe('readDeals from boards', () => {
  it('reads cards with labelled values', () => {
    show('hubspot-board');
    const { reading } = deals('/contacts/111/objects/0-3/views/all/board');
    expect(reading.stages).toEqual({ '': ['Qualified to buy', 'Contract sent', 'Closed won'] });
    expect(reading.deals).toMatchObject([
      {
        id: '9001',
        title: 'Acme renewal',
        stage: 'Qualified to buy',
        amount: usd(1250000),
        expectedClose: '2026-03-31',
      },
      { id: '9002', title: 'Borg lease', amount: null },
      { id: '9003', title: 'Cyan rollout', stage: 'Contract sent', amount: usd(90000) },
    ]);
  });

  it('joins column heads that stand apart, and adds up their counts', () => {
    show('amo-board');
    const { reading, questions } = deals('/leads/pipeline/1');
    expect(reading.total).toBe(3);
    expect(reading.deals.map((deal) => [deal.id, deal.stage, deal.amount?.minor])).toEqual([
      ['501', 'Первичный контакт', 15000000],
      ['502', 'Первичный контакт', 10000000],
      ['503', 'Переговоры', 9000000],
    ]);
    expect(questions.map((question) => question.may[0])).toContain('closeDate');
  });

  it('joins heads and bodies of columns that are two tables', () => {
    show('two-table-board');
    const { reading } = deals('/#Opportunity');
    expect(reading.deals.map((deal) => [deal.id, deal.stage, deal.outcome])).toEqual([
      ['66a1', 'Proposal', 'open'],
      ['66a2', 'Proposal', 'open'],
      ['66a3', 'Closed Won', 'won'],
    ]);
    expect(reading.deals[0]?.company).toBe('Acme Inc');
  });

  it('makes keys of the content where the page has no ids, and never mixes two deals of one title', () => {
    show('owl-kanban-es');
    const { reading, idKind } = deals('/odoo/crm', { currency: 'USD' });
    expect(idKind).toBe('derived');
    expect(new Set(reading.deals.map((deal) => deal.id)).size).toBe(3);
    expect(reading.refused.filter((each) => each.field === 'id')).toMatchObject([{ reason: 'same-content' }]);
    expect(reading.deals.map((deal) => deal.amount?.minor)).toEqual([1250000, 200000, 325050]);
  });

  it('keeps the made key of a deal that moves to another stage', () => {
    show('owl-kanban-es');
    const key = () => deals('/odoo/crm').reading.deals.find((deal) => deal.title === 'Tanque nuevo')?.id;
    const before = key();
    const card = [...document.querySelectorAll('article')].find((each) =>
      each.textContent?.includes('Tanque'),
    );
    one('.o_kanban_group:nth-child(3)').append(card as Element);
    expect(key()).toBe(before);
  });

  it('reports ghosts as skipped and never as deals', () => {
    show('owl-kanban-es');
    expect(deals('/odoo/crm').reading.skipped.map((row) => row.reason)).toEqual(['ghost', 'ghost']);
  });

  it('reads an amount that shares its text with words', () => {
    const card = (id: number, text: string) =>
      `<div class="card" draggable="true" data-id="${id}"><p>Deal ${id}</p><p class="s">${text}</p></div>`;
    showHtml(
      `<div class="board"><div class="col"><h3>New</h3><div class="body">${card(11, '$27.4K, UI Design')}${card(12, '$0.5M, Other')}</div></div><div class="col"><h3>Won</h3><div class="body">${card(13, '$900.00')}</div></div></div>`,
    );
    expect(deals('/deals', { currency: 'USD' }).reading.deals.map((deal) => deal.amount)).toEqual([
      { minor: 2740000, currency: 'USD', within: 5000 },
      { minor: 50000000, currency: 'USD', within: 5000000 },
      { minor: 90000, currency: 'USD', within: 0 },
    ]);
  });

  it('refuses the amount of a card that shows two', () => {
    const card = (id: number, second: string) =>
      `<div class="card" data-id="${id}"><p>Deal ${id}</p><b>$5.00</b><i>${second}</i></div>`;
    showHtml(
      `<div class="board"><div class="col"><h3>New</h3><div class="body">${card(11, '$7.00')}${card(12, '')}</div></div><div class="col"><h3>Won</h3><div class="body">${card(13, '')}</div></div></div>`,
    );
    const { reading } = deals();
    expect(reading.deals[0]).toMatchObject({ id: '11', amount: null });
    expect(reading.refused).toMatchObject([{ dealId: '11', field: 'amount', reason: 'two-amounts' }]);
  });
});

describe('readDeals from one card', () => {
  it('reads the deal of its own page', () => {
    show('cards');
    const { reading } = deals('/deals/42');
    expect(reading.source).toBe('card');
    expect(reading.deals).toMatchObject([
      {
        id: '42',
        title: 'Acme renewal',
        amount: usd(1250000),
        stage: 'Переговоры',
        owner: 'Ann Lee',
        region: 'Урал',
      },
    ]);
  });
});

describe('readDeals refuses', () => {
  const refusal = (html: string, path = '/deals') => {
    showHtml(html);
    const result = readDeals(document, context(path));
    return result.kind === 'refused' ? result.page : 'read';
  };

  it('a login form under the address of the list', () => {
    expect(
      refusal('<form><label>Login<input></label><input type="password"><button>Sign in</button></form>'),
    ).toBe('login');
  });

  it('an empty list', () => {
    expect(
      refusal(
        '<h1>Deals</h1><table><thead><tr><th>Name</th><th>Amount</th></tr></thead><tbody></tbody></table><p>No records found in this view</p>',
      ),
    ).toBe('empty');
  });

  it('a page that failed', () => {
    expect(refusal('<h1>403</h1><p>Access denied. You have no permission to see this page.</p>')).toBe(
      'error',
    );
  });

  it('a page that is still loading', () => {
    expect(refusal('<div class="app"><nav>CRM Deals Contacts</nav><div class="spinner"></div></div>')).toBe(
      'loading',
    );
  });

  it('lists of other records', () => {
    expect(
      refusal(
        '<table><thead><tr><th>Name</th><th>Amount</th><th>Status</th></tr></thead><tbody><tr><td>Ann</td><td>$5</td><td>New</td></tr><tr><td>Bo</td><td>$7</td><td>New</td></tr></tbody></table>',
        '/contacts/list',
      ),
    ).toBe('other');
  });
});

describe('readDeals on what was met in the wild', () => {
  const card = (id: number, title: string, money: string) =>
    `<div data-rfd-draggable-id="${id}" role="button"><div class="card"><img alt="Zenit Trade"><p>${title}</p><p>${money}</p></div></div>`;
  const board = (...columns: string[]) =>
    columns
      .map(
        (cards, at) =>
          `<div class="flex-1"><div class="flex flex-col"><h3>Stage ${'ABC'[at]}</h3></div><div data-rfd-droppable-id="s${at}" class="flex flex-col">${cards}</div></div>`,
      )
      .join('');

  it('never takes the name of a picture for the title', () => {
    showHtml(
      `<main>${board(card(11, 'Pump', '$5.00') + card(12, 'Lamp', '$6.00'), card(13, 'Gate', '$7.00'), '')}</main>`,
    );
    expect(deals().reading.deals.map((deal) => deal.title)).toEqual(['Pump', 'Lamp', 'Gate']);
  });

  it('reads a board that a search has emptied but for one card', () => {
    showHtml(`<main>${board('', card(11, 'Pump', '$5.00'), '')}</main>`);
    expect(deals().reading.deals).toMatchObject([{ id: '11', title: 'Pump', stage: 'Stage B' }]);
  });

  it('reads a board that stands hidden from screen readers behind a dialog', () => {
    showHtml(
      `<div aria-hidden="true">${board(card(11, 'Pump', '$5.00') + card(12, 'Lamp', '$6.00'), card(13, 'Gate', '$7.00'), '')}</div><div role="dialog"><label>Name<input></label></div>`,
    );
    expect(deals().reading.deals).toHaveLength(3);
  });

  it('reads a value without the badge beside it, and the heading of the main part', () => {
    const row = (label: string, value: string) =>
      `<div class="r"><div class="i"><span class="text-muted">${label}</span></div><div>${value}</div></div>`;
    showHtml(
      `<header><h1>CRM</h1></header><main><h5>Pump</h5>${row('Expected closing', '<span>Sep 15, 2026</span><span>Past</span>')}${row('Budget', '$26.0K')}${row('Stage', 'Won')}${row('Owner', 'Ann Lee')}</main>`,
    );
    expect(deals('/deals/42', { currency: 'USD' }).reading.deals).toMatchObject([
      { id: '42', title: 'Pump', expectedClose: '2026-09-15', outcome: 'won', owner: 'Ann Lee' },
    ]);
  });

  it('says that a full page without any count may be one of several', () => {
    const cards = (from: number) =>
      Array.from({ length: 5 }, (_, at) => card(from + at, `Deal ${from + at}`, '$5.00')).join('');
    showHtml(`<main>${board(cards(10), cards(20), '')}</main>`);
    expect(deals().why).toContain('maybe-partial');
    expect(deals().reading.total).toBeNull();
  });
});
