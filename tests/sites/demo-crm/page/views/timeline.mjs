// What happened to a deal, newest first, beside its sheet.

import { labelOf } from '../../data/catalog.mjs';
import { world } from '../../data.mjs';
import { h } from '../dom.mjs';
import { date, money } from '../format.mjs';
import { settings, t, words } from '../settings.mjs';
import { ownerName } from './inputs.mjs';

function eventsOf(record) {
  const story = world().deals.find((deal) => deal.id === record.id);
  if (!story) return [];
  const stages = story.stages.map((step) => ({
    date: step.date,
    text: `${t('col.stage')}: ${labelOf(step.stage, settings.lang)}`,
  }));
  const amounts = story.amounts
    .filter((change) => change.amount !== null)
    .map((change) => ({
      date: change.date,
      text: `${t('col.amount')}: ${money(change.amount, story.currency)}`,
    }));
  const promises = story.promises.map((promise) => ({
    date: promise.date,
    text: `${t('col.expectedClose')}: ${date(promise.expectedClose)}`,
  }));
  return [...stages, ...amounts, ...promises]
    .filter((event) => event.date <= settings.today)
    .sort((a, b) => b.date.localeCompare(a.date));
}

/** The column of events of a deal; other records show their name and date only. */
export function timeline({ entity, record }) {
  const events = entity === 'deal' ? eventsOf(record) : [];
  const first = { date: record.created, text: `${t('card.created')}: ${words(record.title)}` };
  const items = [...events, first].map((event) =>
    h(
      'div.ev',
      null,
      h('span.ev-d', null, date(event.date)),
      h('span.ev-t', null, event.text),
      h('span.ev-o', null, ownerName(record)),
    ),
  );
  return h('aside.tl', null, h('h2.tl-t', null, t('card.history')), items);
}
