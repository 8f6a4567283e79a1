// What stands above a list: heading, filter chips, view switch, and the pager below it.
import { labelOf, PIPELINES } from '../../data/catalog.mjs';
import { h } from '../dom.mjs';
import { grouped } from '../format.mjs';
import { navigate, withQuery } from '../router.mjs';
import { settings, t } from '../settings.mjs';
import { draftOf } from '../store.mjs';

const SIZES = [25, 50, 100];
const go = (changes) => navigate(withQuery({ page: null, ...changes }));

/** A drop-down that reads like a chip: "Pipeline: Sales". */
function chip(label, options, value, onPick) {
  const onchange = (event) => onPick(event.target.value || null);
  const items = options.map(([id, text]) => h('option', { value: id, selected: id === value }, text));
  return h('label.chip', null, h('span.chip-l', null, `${label}:`), h('select.chip-s', { onchange }, items));
}

function viewSwitch(route) {
  const pipeline = route.pipeline ?? route.query.get('pipeline') ?? 'sales';
  const tab = (view, href) => h(`a.tab${route.view === view ? '.tab-on' : ''}`, { href }, t(`view.${view}`));
  return h('div.tabs', null, tab('list', '/deals'), tab('board', `/deals/board/${pipeline}`));
}

function createButton(entity, section) {
  return h(
    'button.btn.btn-new',
    { type: 'button', onclick: () => navigate(`/${section}/${draftOf(entity)}`) },
    t('create'),
  );
}

export function headingOf(route) {
  const entity = route.entity ?? 'deal';
  return h(
    'div.pg-h',
    null,
    h('h1.pg-t', null, t(`menu.${route.section}`)),
    entity === 'deal' && viewSwitch(route),
    createButton(entity, route.section),
  );
}

/** Whose deals, which pipeline, which state. */
export function dealFilters(route) {
  const { query } = route;
  const whose = query.get('owner') === 'me' ? 'filter.mine' : 'filter.all';
  const pipelines = [
    ['', t('filter.anyPipeline')],
    ...PIPELINES.map((one) => [one.id, labelOf(one.id, settings.lang)]),
  ];
  const states = ['open', 'won', 'lost', 'all'].map((id) => [id, t(`state.${id}`)]);
  return h(
    'div.flt',
    null,
    h('span.flt-t', null, t('filter.title')),
    h(
      'button.chip.chip-who',
      { type: 'button', onclick: () => go({ owner: query.get('owner') === 'me' ? null : 'me' }) },
      t(whose),
      h('span.chip-x', { 'aria-hidden': 'true' }, '⇄'),
    ),
    chip(t('filter.pipeline'), pipelines, query.get('pipeline') ?? '', (pipeline) => go({ pipeline })),
    chip(t('filter.state'), states, query.get('state') ?? 'open', (state) => go({ state })),
  );
}

/** "1–50 of 643", the sizes, and back and next. */
export function pager(page, size, total) {
  const from = total === 0 ? 0 : (page - 1) * size + 1;
  const range = { from: grouped(from), to: grouped(Math.min(total, page * size)), total: grouped(total) };
  const sizes = SIZES.map((one) =>
    h(
      `a${one === size ? '.pgr-on' : ''}`,
      { href: withQuery({ size: String(one), page: null }) },
      String(one),
    ),
  );
  const step = (to, word, off) =>
    h(
      'button.pgr-b',
      { type: 'button', disabled: off, onclick: () => navigate(withQuery({ page: String(to) })) },
      t(word),
    );
  return h(
    'div.pgr',
    null,
    h('span.pgr-r', null, t('pager.range', range)),
    step(page - 1, 'pager.prev', page <= 1),
    step(page + 1, 'pager.next', page * size >= total),
    h('span.pgr-s', null, `${t('pager.size')}: `, sizes),
  );
}
