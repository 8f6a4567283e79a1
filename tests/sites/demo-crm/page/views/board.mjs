// The board of one pipeline: a column a stage, cards twenty at a time.
import { labelOf, ME, PIPELINES, stagesOf } from '../../data/catalog.mjs';
import { h, uid } from '../dom.mjs';
import { date, grouped, money, sums } from '../format.mjs';
import { loading, settings, t, words } from '../settings.mjs';
import { allOf, onSaved, recordOf } from '../store.mjs';
import { enableDrag } from './board-drag.mjs';
import { dealFilters, headingOf } from './toolbar.mjs';

const BATCH = 20;
const label = (id) => labelOf(id, settings.lang);
const title = (deal) => h('a.kc-t', { href: `/deals/${deal.id}` }, words(deal.title));
const price = (deal) => (deal.amount === null ? null : money(deal.amount, deal.currency));
const companyName = (deal) => words(recordOf('company', deal.company)?.title);

const oldMarkup = {
  card: (deal) =>
    h(
      'div.kc',
      null,
      title(deal),
      price(deal) && h('div.kc-a', null, price(deal)),
      h('a.kc-c', { href: `/companies/${deal.company}` }, companyName(deal)),
      h(
        'div.kc-f',
        null,
        h('span.kc-d', null, date(deal.expectedClose)),
        h('span.kc-o', null, label(deal.owner)),
      ),
    ),
  column: (stage, deals, body) =>
    h(
      'div.kcol',
      null,
      h(
        'div.kcol-h',
        null,
        h(
          `div.kcol-t.dot-${stage.id}`,
          null,
          label(stage.id),
          h('span.kcol-n', null, `(${grouped(deals.length)})`),
        ),
        h('div.kcol-s', null, sums(deals)),
      ),
      body,
    ),
  body: () => h('div.kcol-b'),
  board: (columns) => h('div.kb', { id: uid('board') }, columns),
};

const newMarkup = {
  card: (deal) =>
    h(
      'li.tick',
      null,
      h(
        'article',
        null,
        h(
          'p.tick-p',
          null,
          price(deal) ?? '',
          h('time.tick-d', { datetime: deal.expectedClose }, date(deal.expectedClose)),
        ),
        h('h4.tick-h', null, title(deal)),
        h('p.tick-m', null, `${companyName(deal)} · ${label(deal.owner)}`),
      ),
    ),
  column: (stage, deals, body) =>
    h(
      'section.lane',
      { 'aria-label': label(stage.id) },
      h(
        'header.lane-h',
        null,
        h('h3.lane-t', null, label(stage.id)),
        h('small.lane-n', null, grouped(deals.length)),
        h('output.lane-s', null, sums(deals)),
      ),
      body,
    ),
  body: () => h('ol.lane-b'),
  board: (columns) => h('div.lanes', null, columns),
};

const markup = () => (settings.redesign ? newMarkup : oldMarkup);

/** A column that adds its next twenty cards on a click; after the redesign also when scrolled to its end. */
function columnOf(stage, deals, drag, loaded) {
  const body = markup().body();
  let shown = 0;
  const more = h(
    settings.redesign ? 'li.lane-more' : 'div.kmore',
    null,
    h('button.kmore-b', { type: 'button', onclick: () => add() }, t('board.more')),
  );
  const add = (count = BATCH) => {
    const next = deals.slice(shown, shown + count);
    shown += next.length;
    loaded.set(stage.id, shown);
    more.remove();
    for (const deal of next) {
      const card = markup().card(deal);
      drag.card(card, deal.id);
      body.append(card);
    }
    if (shown < deals.length) body.append(more);
  };
  add(Math.max(BATCH, loaded.get(stage.id) ?? 0));
  body.addEventListener('scroll', () => {
    if (
      settings.redesign &&
      shown < deals.length &&
      body.scrollTop + body.clientHeight > body.scrollHeight - 40
    )
      add();
  });
  const node = markup().column(stage, deals, body);
  drag.column(node, stage.id);
  return node;
}

function pipelineTabs(current) {
  const tabs = PIPELINES.map(({ id }) =>
    h(`a.tab${id === current ? '.tab-on' : ''}`, { href: `/deals/board/${id}` }, label(id)),
  );
  return h('div.tabs.tabs-p', null, tabs);
}

export async function showBoard({ root, route, signal }) {
  const mine = route.query.get('owner') === 'me';
  const holder = h('div.kb-w');
  root.replaceChildren(
    headingOf(route),
    h('div.flt', null, pipelineTabs(route.pipeline), dealFilters(route).children[1]),
    holder,
  );
  if (!(await loading(signal))) return;
  const loaded = new Map();
  const draw = () => {
    const drag = enableDrag(signal);
    const deals = allOf('deal').filter(
      (deal) => deal.pipeline === route.pipeline && deal.outcome === 'open' && (!mine || deal.owner === ME),
    );
    const stages = stagesOf(route.pipeline).slice(0, -2);
    const columns = stages.map((stage) =>
      columnOf(stage, deals.filter((deal) => deal.stage === stage.id).reverse(), drag, loaded),
    );
    holder.replaceChildren(markup().board(columns));
  };
  onSaved(draw, signal);
  draw();
}
