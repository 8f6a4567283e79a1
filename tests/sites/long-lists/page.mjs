// The pages: what is asked for in the address decides how the rows come.
import { dealAt, dealsBetween, STAGES } from './deals.mjs';
import { virtualList } from './virtual.mjs';

const query = new URLSearchParams(location.search);
const ask = (name, otherwise) => query.get(name) ?? otherwise;
const count = Number(ask('n', '200'));
const app = document.getElementById('app');
const HEADS = ['Deal name', 'Stage', 'Amount', 'Owner'];

function el(tag, props = {}, ...children) {
  const node = Object.assign(document.createElement(tag), props);
  for (const [name, value] of Object.entries(props.attrs ?? {})) node.setAttribute(name, value);
  node.append(...children);
  return node;
}

const cellsOf = (deal) => [
  deal.link === false ? deal.title : el('a', { href: `/deals/${deal.id}`, textContent: deal.title }),
  deal.stage,
  deal.amount,
  deal.owner,
];

// ---- virtual ----
function fillRow(row, deal) {
  const late = Number(ask('late', '0'));
  const cells = cellsOf(ask('ids') === 'none' ? { ...deal, link: false } : deal);
  row.replaceChildren(
    ...cells.map((content, at) =>
      el('div', { attrs: { role: 'gridcell' } }, late > 0 && at > 0 ? '…' : content),
    ),
  );
  if (late === 0) return;
  setTimeout(() => {
    if (row.shown !== deal) return;
    for (const [at, text] of cells.slice(1).entries()) row.children[at + 1].replaceChildren(text);
  }, late);
}

function rowcount() {
  const said = { none: null, low: 20, high: count + 40, right: count }[ask('rowcount', 'right')];
  return said === null ? {} : { 'aria-rowcount': String(said + 1) };
}

function showVirtual() {
  const inWindow = ask('scroller') === 'window';
  const layer = el('div', { attrs: { role: 'rowgroup' } });
  layer.style.position = 'relative';
  const heads = el(
    'div',
    { className: 'heads', attrs: { role: 'row' } },
    ...HEADS.map((head) => el('div', { textContent: head, attrs: { role: 'columnheader' } })),
  );
  const box = inWindow ? null : el('div', { className: ask('smooth') ? 'box smooth' : 'box' }, layer);
  app.append(el('div', { attrs: { role: 'grid', ...rowcount() } }, heads, box ?? layer));
  const order = dealsBetween(0, count);
  const list = virtualList({
    box,
    layer,
    order,
    draw: ask('draw', 'now'),
    height: ask('heights') === 'varied' ? (at) => 22 + ((at * 37) % 60) : () => 32,
    make: () => el('div', { className: 'row', attrs: { role: 'row' } }),
    fill: fillRow,
  });
  const sorts = Number(ask('sorts', '0'));
  let scrolled = 0;
  let sorted = 0;
  (box ?? window).addEventListener('scroll', () => {
    if (++scrolled % 8 !== 0 || sorted >= sorts) return;
    sorted++;
    list.reorder([...order].sort((a, b) => ((a.id * (31 + sorted)) % 997) - ((b.id * (31 + sorted)) % 997)));
  });
}

// ---- tables ----
function table(deals) {
  const rows = deals.map((deal) => el('tr', {}, ...cellsOf(deal).map((content) => el('td', {}, content))));
  const head = el('tr', {}, ...HEADS.map((textContent) => el('th', { textContent })));
  return el('table', {}, el('thead', {}, head), el('tbody', {}, ...rows));
}

async function rows(from, to) {
  const slow = ask('slow', '60');
  const answer = await fetch(`/rows?from=${from}&to=${to}&slow=${slow}`);
  return answer.json();
}

async function showMore() {
  const step = 25;
  const list = table([]);
  const said = el('p');
  const button = el('button', { type: 'button', textContent: 'Show more' });
  app.append(said, list, button);
  let shown = 0;
  const add = async () => {
    button.disabled = true;
    const deals = await rows(shown, Math.min(count, shown + step));
    list.tBodies[0].append(...table(deals).tBodies[0].rows);
    shown += deals.length;
    said.textContent = ask('said') === 'no' ? '' : `Total: ${count}`;
    button.disabled = false;
    if (shown >= count) button.remove();
  };
  button.addEventListener('click', add);
  await add();
}

async function showEndless() {
  const list = table([]);
  const box = el('div', { className: 'box' }, list);
  app.append(el('p', { textContent: ask('said') === 'no' ? '' : `${count} deals` }), box);
  let shown = 0;
  let busy = false;
  const add = async () => {
    if (busy || shown >= count) return;
    busy = true;
    const deals = await rows(shown, Math.min(count, shown + 30));
    list.tBodies[0].append(...table(deals).tBodies[0].rows);
    shown += deals.length;
    busy = false;
  };
  box.addEventListener('scroll', () => box.scrollTop + box.clientHeight > box.scrollHeight - 80 && add());
  await add();
}

async function showPages() {
  const size = 20;
  const places = Array.from({ length: count }, (_, at) => at);
  const holder = el('div');
  app.append(holder);
  const show = async () => {
    const page = Number(new URLSearchParams(location.search).get('page') ?? 1);
    const from = (page - 1) * size;
    const deals = await rows(from, from + 1).then(() => places.slice(from, from + size).map(dealAt));
    const go = (to) => async () => {
      if (ask('moves')) move(page);
      history.pushState(null, '', `?${new URLSearchParams({ ...Object.fromEntries(query), page: to })}`);
      await show();
    };
    const button = (textContent, to, disabled, attrs = {}) =>
      el('button', { type: 'button', textContent, disabled, onclick: go(to), attrs });
    const last = Math.ceil(places.length / size);
    const numbers = Array.from({ length: last }, (_, at) =>
      button(String(at + 1), at + 1, false, at + 1 === page ? { 'aria-current': 'page' } : {}),
    );
    const range = `${from + 1}–${from + deals.length} of ${places.length}`;
    const way =
      ask('pager') === 'numbers'
        ? numbers
        : [
            button('‹', page - 1, page === 1, { 'aria-label': 'Previous page' }),
            button('›', page + 1, page >= last, { 'aria-label': 'Next page' }),
          ];
    holder.replaceChildren(
      table(deals),
      el('div', { className: 'pager' }, el('span', { textContent: range }), ...way),
    );
  };
  // As a page is left, its last deal goes to the end of the list, or a new one comes: once or always.
  let moved = 0;
  const move = (page) => {
    if (ask('moves') === 'once' && moved > 0) return;
    moved++;
    if (ask('moves') === 'grow') places.unshift(count + moved);
    else places.push(...places.splice(page * size, 1));
  };
  addEventListener('popstate', show);
  await show();
}

// ---- board ----
function showBoard() {
  const lanes = STAGES.map((stage, at) => {
    const size = 12 + at * 11;
    const deals = dealsBetween(0, 1000)
      .filter((deal) => deal.stage === stage)
      .slice(0, size);
    const cards = el('div', { className: 'cards', attrs: { 'data-stage-id': `s${at}` } });
    let shown = 0;
    const add = () => {
      for (const deal of deals.slice(shown, shown + 10)) {
        const link = el('a', { href: `/deals/${deal.id}`, textContent: deal.title });
        const parts = [link, el('div', { textContent: deal.amount }), el('div', { textContent: deal.owner })];
        cards.append(el('div', { className: 'card deal-card', draggable: true }, ...parts));
      }
      shown = Math.min(deals.length, shown + 10);
    };
    add();
    cards.addEventListener('scroll', () => {
      if (cards.scrollTop + cards.clientHeight > cards.scrollHeight - 20) setTimeout(add, 120);
    });
    const said = ask('said') === 'no' ? [] : [el('span', { className: 'count', textContent: `${size}` })];
    return el(
      'section',
      { className: 'lane' },
      el('header', {}, el('b', { textContent: stage }), ' ', ...said),
      cards,
    );
  });
  app.append(el('div', { className: 'lanes kanban' }, ...lanes));
}

// ---- what is no list ----
const STATES = {
  toast: () => {
    app.append(el('div', { className: 'heads' }, ...HEADS.map((textContent) => el('b', { textContent }))));
    const toast = el('div', { className: 'toast', textContent: 'Could not load deals. Try again later.' });
    document.body.append(toast);
  },
  forbidden: () =>
    app.append(
      el('h2', { textContent: '403 Forbidden' }),
      el('p', { textContent: 'You have no access to this page.' }),
    ),
  login: () => {
    document.querySelector('nav').remove();
    app.replaceChildren(
      el(
        'form',
        {},
        el('label', {}, 'E-mail ', el('input', { type: 'email' })),
        el('label', {}, 'Password ', el('input', { type: 'password' })),
        el('button', { textContent: 'Sign in' }),
      ),
    );
  },
  none: () =>
    app.append(
      table([]),
      el('p', { textContent: 'No deals yet. Create the first one.' }),
      el('p', { textContent: 'Total: 0' }),
    ),
  filtered: () =>
    app.append(
      el('div', { className: 'filter-chip active', textContent: 'Owner: Bo Berg' }),
      table([]),
      el('p', { textContent: 'No results match your filter.' }),
    ),
  busy: () => app.append(el('div', { className: 'spinner', attrs: { role: 'progressbar' } })),
};

const KINDS = {
  virtual: showVirtual,
  more: showMore,
  endless: showEndless,
  pages: showPages,
  board: showBoard,
  ...STATES,
};
await KINDS[ask('kind', 'virtual')]();
