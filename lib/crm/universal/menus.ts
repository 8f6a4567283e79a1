/** Finds the menus of a page it has never seen. */
import { documentOf, parentOf } from '../../dom/read-roots';
import { classWords, nameOf } from '../../dom/read-text';
import { hasLayout, isShown } from '../../dom/read-visible';
import type { MenuCandidate, MenuItem, Root } from '../adapter';
import { type MenuList, type MenuRow, menuLists } from './menu-tree';
import { type Weighed, weigh } from './weigh';

const NAVIGATION = 'nav,[role="navigation"],[role="menubar"],[role="tree"]';
const EDGE = 'header,aside,[role="banner"],[role="complementary"]';
const CONTENT = 'main,[role="main"],form,[role="tabpanel"],[role="search"]';
const TRAILS =
  '[class*="crumb" i],[class*="paginat" i],[class*="pager" i],[aria-label*="crumb" i],[aria-label*="paginat" i]';
const NAMED = /(^|[-_])([Nn]av|[Mm]enu|[Ss]ide(bar|nav|r)|[Ss]itemap|topbar)|[a-z](Nav|Menu|Sidebar|Sider)/;
const ACTIVE = /(^|[-_])(active|selected|current|(is)?highlighted|on)$/i;
const OWN_KEYS = [
  'data-id',
  'data-entity',
  'data-name',
  'data-menu-xmlid',
  'data-key',
  'data-testid',
  'data-test',
  'id',
];
const SECTIONS =
  /\bcrm\b|sales|marketing|deal|opportunit|contact|compan|account|lead|task|calendar|activit|report|dashboard|setting|mail|inbox|pipeline|project|product|home|сделк|контакт|компани|лид|задач|календар|отч[её]т|настрой|почт|воронк|чат|клиент|kontakt|firm|unternehmen|aufgabe|bericht|einstellung|angebot|kunde|negocio|tratos|empresa|tarea|informe|ajuste|affaire|entreprise|t[âa]che|rapport|param[èe]tre|rendez|neg[óo]cio|tarefa|relat[óo]rio|configura|f[ıi]rsat|ki[şs]i|[şs]irket|g[öo]rev|rapor|ayarlar|угод|завдан|звіт|szans|zadani|raport|ustawieni/i;

/**
 * Menus under `root`, surest first. Copies for other screen sizes that are
 * not drawn, and lists of links inside content, come last with a low `sure`.
 */
export function findMenus(root: Root): MenuCandidate[] {
  const lists = menuLists(root);
  const nested = new Set<MenuList>();
  for (const list of lists) for (const row of list.rows) for (const inner of row.nested) nested.add(inner);
  const candidates = lists.filter((list) => !nested.has(list)).map(candidateOf);
  return demoteCopies(candidates.filter((menu) => menu.items.length > 1)).sort((a, b) => b.sure - a.sure);
}

function candidateOf(list: MenuList): MenuCandidate {
  const below = list.rows.some((row) => row.head) ? 1 : 0;
  const items = withAddress(list.rows.flatMap((row) => itemsOf(row, row.head ? 0 : below)));
  const parents = new Set(items.filter((item) => item.level === 0).map((item) => parentOf(item.row)));
  const orderParent = parents.size === 1 ? ([...parents][0] ?? null) : null;
  return { container: list.parent, orderParent, items, ...judge(list, items) };
}

/** The address of the start page begins every other one. */
const isRoot = (href: string) => /^\/?(#\/?)?$/.test(href);

/** Where nothing is marked as active, the entry whose address begins the page's own is. */
function withAddress(items: MenuItem[]): MenuItem[] {
  const place = items[0] && documentOf(items[0].element).defaultView?.location;
  if (!place || items.some((item) => item.active)) return items;
  const here = place.pathname + place.search + place.hash;
  const fits = items.filter(
    (item) => item.href && (isRoot(item.href) ? here === item.href : here.startsWith(item.href)),
  );
  const best = fits.sort((a, b) => (b.href ?? '').length - (a.href ?? '').length)[0];
  return items.map((item) => (item === best ? { ...item, active: true } : item));
}

/** The row's own entry, then the entries nested under it; a group without a head lends its level to them. */
function itemsOf(row: MenuRow, level: 0 | 1): MenuItem[] {
  const own = row.head && itemOf(row.head, row.row, level);
  const below = own ? 1 : level;
  const inner = row.nested.flatMap((list) => list.rows.flatMap((each) => itemsOf(each, below)));
  return own?.label ? [own, ...inner] : inner;
}

function itemOf(element: Element, row: Element, level: 0 | 1): MenuItem {
  const href = hrefOf(element);
  const label = nameOf(element) || nameOf(row);
  return {
    element,
    row,
    label,
    href,
    key: keyOf(element, row, href, label),
    active: isActive(element, row),
    level,
  };
}

/** Path, query and hash on the page's own origin; the full address elsewhere; null for what is no link. */
export function hrefOf(element: Element): string | null {
  const own = element.localName === 'a' ? element.getAttribute('href') : null;
  const link = own === null ? (element.closest('a[href]') ?? element.querySelector('a[href]')) : element;
  const raw = own ?? link?.getAttribute('href') ?? element.closest('[data-link]')?.getAttribute('data-link');
  if (!raw || raw === '#' || /^(javascript|mailto|tel):/i.test(raw)) return null;
  if (/^\/(?!\/)/.test(raw)) return raw;
  const base = documentOf(element).baseURI;
  const url = URL.parse(raw, base.startsWith('http') ? base : 'https://page.invalid/');
  if (!url) return null;
  const isOwn = url.origin === URL.parse(base)?.origin || url.hostname === 'page.invalid';
  return isOwn ? url.pathname + url.search + url.hash : url.href;
}

function keyOf(element: Element, row: Element, href: string | null, label: string): string {
  for (const holder of [row, element]) {
    for (const name of OWN_KEYS) {
      const value = holder.getAttribute(name);
      if (value && !/\d{4,}|[«:]|^radix|^ember|^react/i.test(value)) return `${name}=${value}`;
    }
  }
  return href ?? label;
}

function isActive(element: Element, row: Element): boolean {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const current = at.getAttribute('aria-current');
    if ((current && current !== 'false') || at.getAttribute('aria-selected') === 'true') return true;
    if (classWords(at).some((word) => ACTIVE.test(word))) return true;
    if (at === row) return false;
  }
  return false;
}

function judge(list: MenuList, items: readonly MenuItem[]): Weighed {
  const { parent } = list;
  const inNavigation = parent.closest(NAVIGATION);
  const tops = items.filter((item) => item.level === 0);
  const count = (test: (item: MenuItem) => unknown) => items.filter(test).length;
  const most = (test: (item: MenuItem) => unknown, share = 0.5) => count(test) > items.length * share;
  const sections = count((item) => SECTIONS.test(item.label));
  const targets = new Set(items.map((item) => item.href));
  return weigh(0, [
    ['navigation', 0.35, inNavigation || parent.querySelector(NAVIGATION)],
    ['role', 0.15, /^(menu|menubar|tree)$/.test(parent.getAttribute('role') ?? '')],
    ['edge', 0.1, parent.closest(EDGE)],
    ['named', 0.2, isNamed(parent)],
    ['sections', Math.min(0.4, 0.1 * sections), sections],
    ['links', 0.1, most((item) => item.href) && targets.size > items.length * 0.6],
    ['active', 0.1, items.some((item) => item.active)],
    ['few', -0.2, tops.length < 3 && items.length < 4],
    ['buttons', -0.2, !inNavigation && !most((item) => item.href, 0.2)],
    ['content', -0.35, !inNavigation && parent.closest(CONTENT)],
    ['records', -0.5, most((item) => /\/\d+\b|[0-9a-f]{12}/.test(item.href ?? ''))],
    ['numbers', -0.6, most((item) => item.label.length < 3)],
    ['trail', -0.6, parent.closest(TRAILS)],
    ['prose', -0.3, most((item) => item.label.length > 40, 0.3)],
    ['hidden', -0.6, !tops.some((item) => isShown(item.row)) && !isShown(parent)],
  ]);
}

function isNamed(parent: Element): boolean {
  for (let at: Element | null = parent, up = 0; at && up < 4; at = parentOf(at), up++) {
    if ([...classWords(at), at.id, at.localName].some((word) => NAMED.test(word))) return true;
  }
  return false;
}

/** Of two menus with the same targets one is a copy for another screen: the smaller or undrawn one loses. */
function demoteCopies(menus: MenuCandidate[]): MenuCandidate[] {
  const seen = new Map<string, MenuCandidate>();
  const bySize = [...menus].sort((a, b) => weight(b) - weight(a));
  for (const menu of bySize) {
    const name = menu.items
      .map((item) => item.href ?? item.label)
      .sort()
      .join(' ');
    if (!seen.has(name)) seen.set(name, menu);
  }
  const kept = new Set(seen.values());
  return menus.map((menu) =>
    kept.has(menu) ? menu : { ...menu, sure: Math.max(0, menu.sure - 0.5), why: [...menu.why, 'copy'] },
  );
}

function weight(menu: MenuCandidate): number {
  if (!hasLayout(menu.container)) return menu.sure;
  const boxes = menu.items.slice(0, 8).map((item) => item.row.getBoundingClientRect());
  const inView = boxes.filter((box) => box.width * box.height > 0 && box.right > 0 && box.bottom > 0);
  return inView.length + menu.sure;
}
