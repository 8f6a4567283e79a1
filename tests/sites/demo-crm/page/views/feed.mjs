// The news of the team: what moved lately, told from the stories of the deals.

import { labelOf } from '../../data/catalog.mjs';
import { world } from '../../data.mjs';
import { h } from '../dom.mjs';
import { date } from '../format.mjs';
import { settings, t, words } from '../settings.mjs';

const NEWS = 24;
const label = (id) => labelOf(id, settings.lang);

/** The last changes of stage up to today, newest first. */
function latest() {
  return world()
    .deals.flatMap((deal) => deal.stages.map((step) => ({ deal, ...step })))
    .filter((step) => step.date <= settings.today)
    .sort((a, b) => b.date.localeCompare(a.date) || b.deal.id - a.deal.id)
    .slice(0, NEWS);
}

function post({ deal, date: day, stage }) {
  const name = label(deal.owner);
  const link = h('a', { href: `/deals/${deal.id}` }, words(deal.title));
  return h(
    'div.post',
    null,
    h('i.ava.ava-s', { 'aria-hidden': 'true' }, name[0]),
    h(
      'div.post-b',
      null,
      h('div.post-h', null, h('b.post-n', null, name), h('span.post-d', null, date(day))),
      h('div.post-t', null, link, ` → ${label(stage)}`),
    ),
  );
}

export function showFeed({ root }) {
  const heading = h('div.pg-h', null, h('h1.pg-t', null, t('menu.feed')));
  root.replaceChildren(heading, h('div.feed', null, latest().map(post)));
}
