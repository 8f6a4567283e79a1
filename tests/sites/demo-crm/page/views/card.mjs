// The card of one record: heading, stages, sheet or form, history. It is drawn anew more often than needed.
import { h } from '../dom.mjs';
import { date } from '../format.mjs';
import { loading, t, words } from '../settings.mjs';
import { toast } from '../shell.mjs';
import { onSaved, recordOf } from '../store.mjs';
import { editingForm } from './form.mjs';
import { readingSheet } from './sheet.mjs';
import { stageBar } from './stage-bar.mjs';
import { timeline } from './timeline.mjs';

/** How often a card in reading is drawn anew, in milliseconds. */
const REDRAW_EVERY = 5000;

function headingOf(card, onEdit) {
  const { record, whole } = card;
  const edit = h('button.btn.btn-edit', { type: 'button', onclick: onEdit }, t('card.edit'));
  return h(
    'div.cd-h',
    null,
    h('a.cd-up', { href: `/${card.section}` }, t(`menu.${card.section}`)),
    h('h1.cd-t', null, words(record.title) || '…'),
    h('span.cd-n', null, `№ ${record.id} · ${date(record.created)}`),
    whole ? null : edit,
  );
}

const skeleton = () =>
  h(
    'div.sheet',
    null,
    Array.from({ length: 14 }, () => h('div.fld', null, h('span.sk'))),
  );

function draw(root, card) {
  const open = (whole) => {
    card.whole = whole;
    draw(root, card);
  };
  const close = (saved) => {
    if (saved) toast(t('card.saved'));
    open(false);
  };
  card.bar = stageBar(card);
  const body = card.whole ? editingForm(card, close) : readingSheet(card);
  root.replaceChildren(
    ...[
      headingOf(card, () => open(true)),
      card.bar,
      h('div.cd-b', null, h('div.cd-s', null, body), timeline(card)),
    ].filter(Boolean),
  );
}

/** After a save: everything anew, but under a form only the stages, so that nothing typed is lost. */
function refresh(root, card) {
  if (!card.whole && !card.editing) {
    draw(root, card);
    return;
  }
  const bar = stageBar(card);
  if (bar) card.bar.replaceWith(bar);
  card.bar = bar;
}

/** Draws a card in reading again now and then, unless somebody is at work in it. */
function keepRedrawing(root, card, signal) {
  let pressed = false;
  document.addEventListener(
    'pointerdown',
    () => {
      pressed = true;
    },
    { signal },
  );
  document.addEventListener(
    'pointerup',
    () => {
      pressed = false;
    },
    { signal },
  );
  const timer = setInterval(() => {
    if (!card.whole && !card.editing && !pressed) draw(root, card);
  }, REDRAW_EVERY);
  signal.addEventListener('abort', () => clearInterval(timer));
}

export async function showCard({ root, route, signal }) {
  const record = recordOf(route.entity, route.id);
  if (!record) {
    root.replaceChildren(h('div.none', null, h('b.none-t', null, t('card.notFound'))));
    return;
  }
  const card = { ...route, record, whole: record.draft === true, editing: false };
  root.replaceChildren(skeleton());
  if (!(await loading(signal))) return;
  draw(root, card);
  onSaved((entity, id) => {
    if (entity === card.entity && id === record.id) refresh(root, card);
  }, signal);
  keepRedrawing(root, card, signal);
}
