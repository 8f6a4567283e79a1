import { describe, expect, it } from 'vitest';
import { findFields } from '../../../lib/crm/universal/fields';
import { findMenus } from '../../../lib/crm/universal/menus';
import { addressOf } from '../../../lib/crm/universal/page-kind';
import { readDeals } from '../../../lib/crm/universal/read-deals';
import { valueTextOf } from '../../../lib/dom/read-value';
import { context, deals, one, showHtml } from './page';

const textIn = (html: string) => valueTextOf(showHtml(`<div id="v">${html}</div>`).getElementById('v'));

describe('the text of a value', () => {
  it.each([
    ['12 500 ₽<button>Edit</button>', '12 500 ₽'],
    ['<span>Proposal</span><span class="slds-assistive-text">Edit Stage</span>', 'Proposal'],
    ['150 000 <i>✎</i>', '150 000'],
    ['<i>₽</i> 900', '₽ 900'],
    ['<button>Negotiation</button>', 'Negotiation'],
    ['<div></div><button>Edit</button>', ''],
    ['<button><span class="sr-only">Change owner</span></button>', ''],
  ])('of %s', (html, text) => {
    expect(textIn(html)).toBe(text);
  });

  it('takes what a page has put into the slot of a shadow root', () => {
    const host = showHtml('<my-value id="v"><b>$900</b></my-value>').getElementById('v') as HTMLElement;
    host.attachShadow({ mode: 'open' }).innerHTML = '<p><slot></slot></p><button>Edit</button>';
    expect(valueTextOf(host)).toBe('$900');
  });
});

const table = (head: string, rows: string) =>
  showHtml(`<table><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table>`);
const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

describe('tables', () => {
  it('of deals are told by their title where the address says nothing', () => {
    table(
      '<th>Deal name</th><th>Stage</th><th>Owner</th>',
      row('<a href="/r/7">Alfa</a>', 'New', 'Ann') + row('<a href="/r/8">Beta</a>', 'Won', 'Bob'),
    );
    expect(deals('/objects/x/views/all').reading.deals.map(({ stage }) => stage)).toEqual(['New', 'Won']);
  });

  it('are not taken for boards because their rows hold several links', () => {
    const line = (id: number, stage: string) =>
      `<x-tr class="pipeline-row" id="5500${id}"><x-td><a href="/deals/5500${id}">Deal ${id}x</a></x-td><x-td>$ ${id}00.00</x-td><x-td>${stage}</x-td><x-td class="who"><a href="/accounts/9${id}">Firm ${id}x</a></x-td><x-td class="who"><a href="/contacts/8${id}">Ann ${id}x</a></x-td></x-tr>`;
    showHtml(
      `<x-table><x-tr class="header"><x-th>Deal name</x-th><x-th>Amount</x-th><x-th>Stage</x-th><x-th>Account name</x-th><x-th>Contact name</x-th></x-tr><x-body>${line(1, 'New')}${line(2, 'Proposal')}${line(3, 'Won')}</x-body></x-table>`,
    );
    const { reading } = deals('/tab/deals');
    expect(reading.source).toBe('list');
    expect(reading.deals.map(({ stage }) => stage)).toEqual(['New', 'Proposal', 'Won']);
  });

  it('of invented records are refused', () => {
    table(
      '<th>Deal name</th><th>Amount</th><th>Stage</th>',
      row('Lorem', '$5', 'Ipsum') + row('Dolor', '$6', 'Sit'),
    );
    one('table').className = 'o_view_sample_data';
    expect(readDeals(document, context())).toMatchObject({ kind: 'refused', page: 'empty' });
  });
});

it('columns that bear the names of their cards’ owners are no stages', () => {
  const card = (id: number, owner: string) =>
    `<div class="kanban-card" draggable="true"><a href="/deals/${id}">Deal ${id}x</a><p>$ ${id}00.00</p><p class="caption">Owner:</p><p class="value">${owner}</p></div>`;
  const column = (name: string, ...cards: string[]) =>
    `<section class="kanban-column"><h3>${name}</h3><div class="kanban-cards">${cards.join('')}</div></section>`;
  showHtml(
    `<div class="kanban-board">${column('Ann Lee', card(11, 'Ann Lee'), card(12, 'Ann Lee'))}${column('Bob Ray', card(13, 'Bob Ray'), card(14, 'Bob Ray'))}</div>`,
  );
  const { reading } = deals('/deals/board');
  expect(reading.deals.map(({ owner, stage }) => [owner, stage])).toEqual([
    ['Ann Lee', null],
    ['Ann Lee', null],
    ['Bob Ray', null],
    ['Bob Ray', null],
  ]);
  expect(reading.stages).toEqual({});
});

const record = (amount: string) =>
  `<main><h1>Alfa</h1><dl><div><dt>Amount</dt><dd>${amount}</dd></div><div><dt>Stage</dt><dd>New</dd></div><div><dt>Owner</dt><dd>Ann</dd></div><div><dt>Close date</dt><dd>2026-12-01</dd></div></dl></main>`;

describe('records', () => {
  it('read before stay out of it while they are hidden', () => {
    showHtml(`<div style="display:none">${record('$1')}</div>${record('$900')}`);
    expect(deals('/deals/7').reading.deals[0]?.amount?.minor).toBe(90000);
  });

  it('without a heading have the name that the title of the page gives', () => {
    showHtml(record('$900').replace('<h1>Alfa</h1>', ''));
    document.title = '(2) Alfa - phase 2 - Some CRM';
    expect(deals('/deals/7').reading.deals[0]?.title).toBe('Alfa - phase 2');
    document.title = '';
  });

  const form = (save: string) =>
    `<main><h1>Alfa</h1><form><label for="a">Amount</label><span>$<input id="a" value="900"></span><label for="s">Stage</label><input id="s" value="New"><label for="o">Owner</label><input id="o" value="Ann">${save}</form></main>`;

  it('are not read while a button waits to save what is typed', () => {
    showHtml(form('<button type="submit">Save</button>'));
    expect(readDeals(document, context('/deals/7')).kind).toBe('refused');
  });

  it('that are always open for typing are read while there is nothing to save', () => {
    showHtml(form('<button type="submit" style="visibility:hidden">Save</button>'));
    const [deal] = deals('/deals/7').reading.deals;
    expect(deal?.amount).toMatchObject({ minor: 90000, currency: 'USD' });
  });

  it('have the id that the address keeps behind its hash', () => {
    const id = (url: string) => addressOf(new URL(url)).recordId;
    expect(id('https://crm.example/web#menu_id=5&id=42&model=deal')).toBe('42');
    expect(id('https://crm.example/web#menu_id=5&model=deal')).toBeNull();
  });
});

it('a lone caption that ends in a colon names the value beside it', () => {
  showHtml('<div><span>Deal stage:</span> <span>Proposal</span></div>');
  expect(findFields(document)).toMatchObject([{ label: 'Deal stage', value: 'Proposal' }]);
});

it('a group of a menu with a single entry is still a group', () => {
  const group = (name: string, entry: string) =>
    `<li><button aria-expanded="false">${name}</button><div><ul><li><a href="/${entry}">${entry}</a></li></ul></div></li>`;
  showHtml(
    `<nav><ul>${group('Sales', 'deals')}${group('Marketing', 'mail')}${group('Service', 'tickets')}</ul></nav>`,
  );
  const [menu] = findMenus(document);
  expect(menu?.items.map(({ label, level }) => `${level} ${label}`)).toEqual([
    '0 Sales',
    '1 deals',
    '0 Marketing',
    '1 mail',
    '0 Service',
    '1 tickets',
  ]);
});
