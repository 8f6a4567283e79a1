// The frame of every page: brand bar, menu, and the place for the view.
import { labelOf, OWNERS } from '../data/catalog.mjs';
import { flip, h, sel, uid } from './dom.mjs';
import { date } from './format.mjs';
import { navigate, SECTIONS } from './router.mjs';
import { settings, t } from './settings.mjs';

/** How often the menu is thrown away and built anew, in milliseconds. */
const MENU_EVERY = 3000;
const COUNTERS = { tasks: 7, chat: 12, mail: 3, leads: 34 };
const ICONS = {
  feed: '◉',
  tasks: '✓',
  chat: '✉',
  disk: '▤',
  calendar: '▦',
  mail: '@',
  leads: '◎',
  deals: '₽',
  contacts: '☺',
  companies: '▥',
  reports: '▲',
  settings: '✱',
};

let section = 'feed';
let ticks = 0;

const counterOf = (name) => (COUNTERS[name] ? COUNTERS[name] + (name === 'chat' ? ticks % 5 : 0) : null);

function menuItem(name) {
  const count = counterOf(name);
  return h(
    name === section ? 'li.lm-i.lm-on' : 'li.lm-i',
    null,
    h(
      'a.lm-a',
      { href: `/${name}` },
      h('i.lm-ic', { 'aria-hidden': 'true' }, ICONS[name]),
      h('span.lm-t', null, t(`menu.${name}`)),
      count && h('b.lm-c', null, String(count)),
    ),
  );
}

function topItem(name) {
  const count = counterOf(name);
  return h(
    'div.tm-cell',
    null,
    h(
      'a.tm-link',
      { href: `/${name}`, 'aria-current': name === section ? 'page' : null },
      t(`menu.${name}`),
      count && h('sup.tm-n', null, String(count)),
    ),
  );
}

function menu() {
  const id = uid('main-menu');
  if (settings.redesign) return h('nav.tm', { id }, h('div.tm-row', null, SECTIONS.map(topItem)));
  return h(
    'nav.lm',
    { id },
    h('ul.lm-list', null, SECTIONS.map(menuItem)),
    h('div.lm-foot', null, t('tariff')),
  );
}

/** Replaces the whole menu, keeping only the place of the keyboard. */
function redrawMenu() {
  const old = document.getElementById(uid('main-menu'));
  if (!old) return;
  const focused = old.contains(document.activeElement) ? document.activeElement.getAttribute('href') : null;
  const fresh = menu();
  old.replaceWith(fresh);
  if (focused) fresh.querySelector(`a[href="${focused}"]`)?.focus();
}

function header() {
  const search = (event) => {
    if (event.key === 'Enter') navigate(`/deals?q=${encodeURIComponent(event.target.value)}`);
  };
  return h(
    'header.hd',
    null,
    h(
      'a.logo',
      { href: '/feed' },
      h('span.logo-m', { 'aria-hidden': 'true' }, '➤'),
      t('brand'),
      h('b.logo-b', null, t('brandTail')),
    ),
    h('input.hd-q', {
      type: 'search',
      placeholder: t('search'),
      'aria-label': t('search'),
      onkeydown: search,
    }),
    h('span.hd-day', null, date(settings.today)),
    h('span.hd-help', null, t('help')),
    h(
      'span.hd-user',
      null,
      h('i.ava', { 'aria-hidden': 'true' }, labelOf(OWNERS[0].id, settings.lang)[0]),
      labelOf(OWNERS[0].id, settings.lang),
    ),
  );
}

/** Builds the frame once and returns the node views are put into. */
export function buildShell() {
  const root = h('main.work', { id: uid('workarea') });
  const slot = h('nav.lm', { id: uid('main-menu') });
  document.body.className = '';
  flip(document.body, 'app', true);
  flip(document.body, 'app-new', settings.redesign);
  document.body.replaceChildren(header(), h('div.frame', null, slot, root));
  setTimeout(redrawMenu, settings.slow);
  watchMenu();
  return root;
}

/** Redraws the menu now and then, but not under a pressed pointer: its click would be lost. */
function watchMenu() {
  let pressed = false;
  document.addEventListener('pointerdown', () => {
    pressed = true;
  });
  document.addEventListener('pointerup', () => {
    pressed = false;
  });
  setInterval(() => {
    ticks += 1;
    if (!pressed && performance.now() > settings.slow + 500) redrawMenu();
  }, MENU_EVERY);
}

/** Tells the frame which section is open. */
export function enterSection(name) {
  section = name;
  document.title = `${t(`menu.${name}`)} — ${t('brand')} ${t('brandTail')}`;
  if (performance.now() > settings.slow + 500 || settings.slow === 0) redrawMenu();
}

/** A short message at the edge; `tone` is "ok" or "bad". */
export function toast(text, tone = 'ok') {
  document.querySelector(sel('toast'))?.remove();
  const node = h(`div.toast.toast-${tone}`, { role: 'status' }, text);
  document.body.append(node);
  setTimeout(() => node.remove(), 4000);
}
