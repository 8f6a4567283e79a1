// The lists of deals, leads, contacts and companies.
import { labelOf, ME, stagesOf } from '../../data/catalog.mjs';
import { h } from '../dom.mjs';
import { grouped } from '../format.mjs';
import { navigate, withQuery } from '../router.mjs';
import { loading, settings, t, words } from '../settings.mjs';
import { toast } from '../shell.mjs';
import { allOf, recordOf, saveRecord } from '../store.mjs';
import { columnsOf } from './columns.mjs';
import { pagedGrid, skeletonGrid, virtualGrid } from './grid.mjs';
import { dealFilters, headingOf, pager } from './toolbar.mjs';

function wanted(entity, query) {
  const state = query.get('state') ?? 'open';
  const text = (query.get('q') ?? '').toLowerCase();
  return allOf(entity).filter((record) => {
    if (text && !words(record.title).toLowerCase().includes(text)) return false;
    if (entity !== 'deal') return true;
    if (state !== 'all' && record.outcome !== state) return false;
    if (query.get('owner') === 'me' && record.owner !== ME) return false;
    return !query.get('pipeline') || record.pipeline === query.get('pipeline');
  });
}

function compare(a, b) {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a).localeCompare(String(b), settings.lang);
}

const movedOn = (record) => record.stageSince ?? record.created;

/** What moved last comes first, unless a column was clicked. */
function sorted(records, columns, sort, down) {
  const column = columns.find((one) => one.id === sort);
  if (!column) return records.sort((a, b) => movedOn(b).localeCompare(movedOn(a)) || b.id - a.id);
  const sign = down ? -1 : 1;
  return records.sort((a, b) => sign * compare(column.sort(a), column.sort(b)) || b.id - a.id);
}

/** The bar for several marked deals: choose a stage, apply to all whose pipeline has it. */
function bulkBar(marked, redraw) {
  const stages = ['sales', 'renewal']
    .flatMap((id) => stagesOf(id).slice(0, -2))
    .concat(stagesOf('sales').slice(-2));
  const options = stages.map((stage) => h('option', { value: stage.id }, labelOf(stage.id, settings.lang)));
  const select = h('select', { 'aria-label': t('bulk.move') }, options);
  const apply = () => {
    const known = (id) => stagesOf(recordOf('deal', id).pipeline).some((stage) => stage.id === select.value);
    for (const id of marked) if (known(id)) saveRecord('deal', id, { stage: select.value }, 'bulk');
    toast(t('card.saved'));
    redraw();
  };
  return h(
    'div.bulk',
    null,
    h('span.bulk-n', null, t('bulk.chosen', { count: marked.size })),
    `${t('bulk.move')}: `,
    select,
    h('button.btn', { type: 'button', onclick: apply }, t('bulk.apply')),
  );
}

const emptyList = () =>
  h('div.none', null, h('b.none-t', null, t('list.empty')), h('p.none-p', null, t('list.emptyHint')));
const brokenList = () =>
  h('div.none', null, h('button.btn', { type: 'button', onclick: () => location.reload() }, t('list.retry')));

function gridOf(route, columns, marked, onMark) {
  const sort = route.query.get('sort');
  const down = route.query.get('dir') === 'desc';
  const onSort = (id) => navigate(withQuery({ sort: id, dir: sort === id && !down ? 'desc' : null }));
  return { columns, sort, down, onSort, marked: route.entity === 'deal' ? marked : null, onMark };
}

/** What fills the page below the filters: rows with their pager, or the virtual scroller with its total. */
function rowsOf(grid, records, query) {
  if (records.length === 0) return [emptyList()];
  if (settings.virtual) {
    return [
      virtualGrid(grid, records),
      h('div.pgr', null, t('list.total', { total: grouped(records.length) })),
    ];
  }
  const size = Number(query.get('size')) || 50;
  const page = Math.max(1, Number(query.get('page')) || 1);
  const shown = records.slice((page - 1) * size, page * size);
  return [h('div.g-wrap', null, pagedGrid(grid, shown)), pager(page, size, records.length)];
}

export async function showList({ root, route, signal }) {
  const { entity, query } = route;
  const columns = columnsOf(entity, query.get('state') ?? 'open');
  const filters = entity === 'deal' ? dealFilters(route) : null;
  const bulk = h('div.bulk-w');
  const holder = h('div.list', null, skeletonGrid(columns));
  root.replaceChildren(...[headingOf(route), filters, bulk, holder].filter(Boolean));
  if (!(await loading(signal))) return;
  if (query.get('error') === '1') {
    toast(t('list.error'), 'bad');
    holder.replaceChildren(brokenList());
    return;
  }
  const marked = new Set();
  const onMark = (id, on) => {
    if (on) marked.add(id);
    else marked.delete(id);
    bulk.replaceChildren(
      ...(marked.size > 0 ? [bulkBar(marked, () => showList({ root, route, signal }))] : []),
    );
  };
  const records =
    query.get('empty') === '1'
      ? []
      : sorted(wanted(entity, query), columns, query.get('sort'), query.get('dir') === 'desc');
  holder.replaceChildren(...rowsOf(gridOf(route, columns, marked, onMark), records, query));
}
