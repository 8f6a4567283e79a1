/** Lightning's navigation bar, with what hangs under "More". */
import { closestDeep, outerRoot, queryDeep } from '../../dom/read-roots';
import type { MenuCandidate, Root } from '../adapter';
import { type KnownRow, knownMenu } from '../known-menu';
import { NAV } from './selectors';
import { alongHosts } from './shadow';

const PRESSED = 'a,button';
const NAME = /^[A-Za-z]\w*$/;

/**
 * The bar under `root`; empty in consoles, which have tabs instead. Lightning
 * fills the bar by its width, so an entry may stand in the bar or under "More":
 * both are entries of one menu, and "More" itself keeps its place among the others.
 */
export function findMenus(root: Root): MenuCandidate[] {
  const bar = outerRoot(root).querySelector(NAV.bar);
  if (!bar) return [];
  const roots = alongHosts(bar, NAV.hosts);
  const items = queryDeep(roots, NAV.item);
  const more = queryDeep(roots, NAV.more).filter((button) => !closestDeep(button, NAV.item));
  const container = items[0]?.parentElement;
  const rows = [...items, ...more].flatMap((row) => rowOf(row, 0));
  const inner = more.flatMap((button) => queryDeep(button, NAV.moreItem)).flatMap((row) => rowOf(row, 1));
  const menu = container && knownMenu(container, [...rows, ...inner]);
  return menu ? [menu] : [];
}

function rowOf(row: Element, level: 0 | 1): KnownRow[] {
  const links = queryDeep(row, PRESSED).filter((link) => level === 1 || !closestDeep(link, NAV.moreItem));
  const element = links.find((link) => link.hasAttribute('href')) ?? links[0];
  if (!element) return [];
  const title = row.matches(NAV.more) ? null : element.getAttribute('title');
  return [
    { element, row, level, key: keyOf(row), active: isActive(row, element), label: title ?? undefined },
  ];
}

/** Codes of tabs differ from org to org; there the address is the better name. */
function keyOf(row: Element): string | null {
  if (row.matches(NAV.more)) return 'more';
  const id = row.getAttribute('data-id') ?? '';
  return NAME.test(id) ? `data-id=${id}` : null;
}

function isActive(row: Element, element: Element): boolean {
  const current = element.getAttribute('aria-current');
  return row.classList.contains('slds-is-active') || (current !== null && current !== 'false');
}
