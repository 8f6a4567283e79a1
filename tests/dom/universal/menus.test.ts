import { describe, expect, it, vi } from 'vitest';
import { findMenus } from '../../../lib/crm/universal';
import { show, showHtml } from './page';

const top = () => {
  const menu = findMenus(document)[0];
  if (!menu) throw new Error('No menu.');
  return menu;
};
const labels = () => top().items.map((item) => item.label);

describe('findMenus', () => {
  it.each([
    ['mui-deals', ['Deals', 'Contacts', 'Companies', 'Tasks']],
    ['ant-split-de', ['Startseite', 'Vertrieb', 'Verkaufschancen', 'Kunden', 'Berichte', 'Einstellungen']],
    ['jquery-filter-pl', ['Leady', 'Szanse sprzedaży', 'Firmy', 'Zadania', 'Raporty']],
    ['owl-kanban-es', ['Ventas', 'Contactos', 'Informes', 'Ajustes']],
    ['lightning-list', ['Home', 'Opportunities', 'Contacts']],
    ['hubspot-board', ['CRM', 'Deals', 'Tickets', 'Marketing', 'Reports']],
    ['amo-board', ['Рабочий стол', 'Сделки', 'Задачи', 'Списки']],
    ['ag-grid-pinned', ['Dashboard', 'Contacts', 'Deals', 'Accounts']],
    ['box-rows-tr', ['Panel', 'Fırsatlar', 'Kişiler', 'Şirketler', 'Görevler']],
    ['two-table-board', ['Opportunities', 'Contacts', 'More', 'Leads', 'Tasks']],
  ])('finds the main menu of %s first', (fixture, expected) => {
    show(fixture);
    expect(labels()).toEqual(expected);
    expect(top().sure).toBeGreaterThanOrEqual(0.6);
  });

  it.each(['mui-deals', 'ant-split-de', 'amo-board', 'ag-grid-pinned', 'lightning-list'])(
    'gives the rows of %s one parent to order them in',
    (fixture) => {
      show(fixture);
      const { items, orderParent } = top();
      const rows = items.filter((item) => item.level === 0).map((item) => item.row.parentElement);
      expect(orderParent).not.toBeNull();
      expect(new Set(rows)).toEqual(new Set([orderParent]));
    },
  );

  it('marks entries of a nested group as the second level', () => {
    show('ant-split-de');
    expect(
      top()
        .items.filter((item) => item.level === 1)
        .map((item) => item.label),
    ).toEqual(['Verkaufschancen', 'Kunden']);
  });

  it('puts a copy of the menu that is not drawn far down', () => {
    show('mui-deals');
    const copy = findMenus(document).find((menu) => menu.why.includes('copy'));
    expect(copy?.sure).toBeLessThan(0.3);
  });

  it('knows the open entry', () => {
    show('amo-board');
    expect(top().items.find((item) => item.active)?.label).toBe('Сделки');
  });

  it('takes the entry whose address begins the page address as open where nothing is marked', () => {
    window.history.replaceState(null, '', '/contacts/list');
    showHtml(
      '<nav><a href="/deals">Deals</a><a href="/contacts">Contacts</a><a href="/tasks">Tasks</a></nav>',
    );
    expect(top().items.find((item) => item.active)?.label).toBe('Contacts');
    window.history.replaceState(null, '', '/');
  });

  it('leaves counters out of labels', () => {
    showHtml(
      '<nav><ul><li><a href="/deals">Deals <b class="cnt">12</b></a></li><li><a href="/tasks">Tasks<span class="badge">9+</span></a></li></ul></nav>',
    );
    expect(labels()).toEqual(['Deals', 'Tasks']);
  });

  it('names icon-only entries by their accessible name', () => {
    showHtml(
      '<nav><a href="/a" aria-label="Deals"><svg></svg></a><a href="/b" title="Leads"><i></i></a><a href="/c"><img alt="Mail"></a></nav>',
    );
    expect(labels()).toEqual(['Deals', 'Leads', 'Mail']);
  });

  it('uses the attribute of the CRM as the key of an entry, else its address', () => {
    show('amo-board');
    expect(top().items[1]?.key).toBe('data-entity=leads');
    show('mui-deals');
    expect(top().items[1]?.key).toContain('#/contacts');
  });

  it('reads entries that share one id apart', () => {
    showHtml(
      '<nav><ul><li id="m"><a href="/deals">Deals</a></li><li id="m"><a href="/leads">Leads</a></li><li id="m"><a href="/tasks">Tasks</a></li></ul></nav>',
    );
    expect(labels()).toEqual(['Deals', 'Leads', 'Tasks']);
  });

  it('does not take links in a table of records for a menu', () => {
    showHtml(
      '<main><table><tr><td><a href="/deals/1">A</a></td></tr><tr><td><a href="/deals/2">B</a></td></tr><tr><td><a href="/deals/3">C</a></td></tr></table></main>',
    );
    expect(findMenus(document)).toEqual([]);
  });

  it('is not sure of a list of record links', () => {
    showHtml(
      '<main><ul><li><a href="/deals/11">Pump</a></li><li><a href="/deals/12">Lamp</a></li><li><a href="/deals/13">Gate</a></li></ul></main>',
    );
    expect(top().sure).toBeLessThan(0.3);
  });

  it('keeps the logo and the user button out of the menu beside them', () => {
    showHtml(
      '<header><div><a class="logo" href="/"><img alt="CRM"></a><nav><a href="#/">Dashboard</a><a href="#/contacts">Contacts</a><a href="#/deals">Deals</a></nav><div><button>EN</button><button aria-label="Profile">A</button></div></div></header>',
    );
    expect(labels()).toEqual(['Dashboard', 'Contacts', 'Deals']);
  });

  it('finds entries that each stand in their own shadow root', () => {
    showHtml('<nav><div role="list"><x-item></x-item><x-item></x-item><x-item></x-item></div></nav>');
    const names = ['Home', 'Deals', 'Contacts'];
    document.querySelectorAll('x-item').forEach((item, at) => {
      item.attachShadow({ mode: 'open' }).innerHTML = `<a href="/${at}">${names[at]}</a>`;
    });
    expect(labels()).toEqual(names);
    expect(top().items.map((item) => item.row.localName)).toEqual(['x-item', 'x-item', 'x-item']);
  });

  it('reads a group whose entries follow it in a row of their own', () => {
    showHtml(
      '<nav><ul><li><button>Work</button></li><li><ul><li><a href="/feed">Feed</a></li><li><a href="/chat">Chat</a></li></ul></li><li><a href="/crm">CRM</a></li></ul></nav>',
    );
    expect(top().items.map((item) => `${item.level} ${item.label}`)).toEqual([
      '0 Work',
      '1 Feed',
      '1 Chat',
      '0 CRM',
    ]);
  });
});

/** A page with a menu beside a list of records, each with a link and buttons of its own. */
function showBeside(rows: number, list: (rows: string) => string): void {
  const menu = ['Deals', 'Contacts', 'Tasks'].map((label) => `<li><a href="/${label}">${label}</a></li>`);
  const row = (at: number) =>
    `<tr role="row"><td role="gridcell"><a href="/deals/${at}">Deal ${at}</a><button>Edit</button></td><td>Won</td></tr>`;
  const lines = Array.from({ length: rows }, (_, at) => row(at)).join('');
  showHtml(`<nav><ul>${menu.join('')}</ul></nav><main><div>${list(lines)}</div></main>`);
}

describe.each([
  ['table', (rows: string) => `<table><tbody>${rows}</tbody></table>`],
  ['grid', (rows: string) => `<div role="grid">${rows.replace(/<(\/?)t[rd]/g, '<$1div')}</div>`],
])('beside a long %s', (_kind, list) => {
  it('asks as little of the page as beside a short one', () => {
    const asked = ['closest', 'matches', 'contains'] as const;
    const callsBeside = (rows: number) => {
      showBeside(rows, list);
      const spies = asked.map((name) => vi.spyOn(Element.prototype, name));
      expect(labels()).toEqual(['Deals', 'Contacts', 'Tasks']);
      const calls = spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
      for (const spy of spies) spy.mockRestore();
      return calls;
    };
    expect(callsBeside(400)).toBe(callsBeside(8));
  });

  it('takes nothing in a row for a menu', () => {
    showBeside(12, (rows) =>
      list(rows.replace('Won', '<ul><li><a href="/a">A</a></li><li><a href="/b">B</a></li></ul>')),
    );
    expect(findMenus(document).map(({ items }) => items.length)).toEqual([3]);
  });
});
