/**
 * Pipedrive's main menu. Nothing is known of the box that holds it, so it is
 * found as the closest one around links to several sections of the CRM.
 */
import { documentOf, outerRoot } from '../../dom/read-roots';
import type { MenuCandidate, Root } from '../adapter';
import { type KnownRow, knownMenu } from '../known-menu';
import { MENU } from './selectors';

/** First parts of the sections' addresses; several lead to one section. */
const SECTIONS: Readonly<Record<string, string>> = {
  leads: 'leads',
  pipeline: 'deals',
  deals: 'deals',
  deal: 'deals',
  projects: 'projects',
  campaigns: 'campaigns',
  mail: 'mail',
  activities: 'activities',
  persons: 'contacts',
  person: 'contacts',
  contacts: 'contacts',
  organizations: 'organizations',
  organization: 'organizations',
  progress: 'insights',
  products: 'products',
  marketplace: 'marketplace',
};
const RECORD = /\/(deal|person|organization)\/\d/;
const ENOUGH_SECTIONS = 3;
const PRESSABLE = `a[href],${MENU.entry}`;

/** The menu under `root`; empty when no box holds links to enough sections. */
export function findMenus(root: Root): MenuCandidate[] {
  const seeds = [...outerRoot(root).querySelectorAll(PRESSABLE)].filter(
    (link) => (leadsToSection(link) || link.matches(MENU.entry)) && !link.closest(MENU.content),
  );
  const container = boxAround(seeds);
  if (!container) return [];
  const here = sectionOfPath(documentOf(root).location?.pathname ?? '');
  const rows = [...container.querySelectorAll(PRESSABLE)].map((link) => rowOf(link, container, here));
  const menu = knownMenu(container, rows);
  return menu ? [menu] : [];
}

/** The closest box around enough of the seeds; the page itself is none. */
function boxAround(seeds: readonly Element[]): Element | null {
  const first = seeds[0];
  if (seeds.length < ENOUGH_SECTIONS || !first) return null;
  for (let box = first.parentElement; box && box.localName !== 'body'; box = box.parentElement) {
    const inside = seeds.filter((seed) => box?.contains(seed));
    const names = new Set(inside.map((seed) => sectionOf(seed) ?? seed.getAttribute('data-test')));
    if (names.size >= ENOUGH_SECTIONS && inside.length > seeds.length / 2) return box;
  }
  return null;
}

function rowOf(element: Element, container: Element, here: string | null): KnownRow {
  let row = element;
  for (let up = row.parentElement; up && up !== container; up = up.parentElement) {
    if (up.querySelectorAll(PRESSABLE).length > 1) break;
    row = up;
  }
  const section = sectionOf(element);
  const own = element.getAttribute('data-test');
  return {
    element,
    row,
    level: 0,
    key: own ? `data-test=${own}` : section && `section=${section}`,
    active: element.getAttribute('aria-current') === 'page' || (here !== null && section === here),
  };
}

/** Links to single records, of which a page may hold thousands, are no entries of a menu. */
function leadsToSection(link: Element): boolean {
  return sectionOf(link) !== null && !RECORD.test(link.getAttribute('href') ?? '');
}

function sectionOf(link: Element): string | null {
  const href = link.getAttribute('href') ?? '';
  return sectionOfPath(href.replace(/^https?:\/\/[^/]+/, ''));
}

function sectionOfPath(path: string): string | null {
  return SECTIONS[path.split(/[/?#]/)[1] ?? ''] ?? null;
}
