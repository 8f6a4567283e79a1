/** Menus and their items as things to point at. */
import type { MenuCandidate, MenuItem } from '../adapter';
import { identityOf, namesOf, neighbours, placeOf, roleOf, shapeOf } from './identity';
import type { Sighting } from './sighting';

/** Lists below this certainty are links in content, pagers and the like. */
const MENU_LIKE = 0.15;

export function sightMenus(menus: readonly MenuCandidate[]): Sighting<MenuCandidate>[] {
  return menus.map((menu) => ({
    kind: 'menu',
    element: menu.container,
    parts: [menu.container],
    label: '',
    count: menu.items.length,
    thing: menu,
    identity: identityOf({
      labels: [],
      role: roleOf(menu.container),
      names: namesOf([menu.container]),
      parts: menu.items.map(({ label }) => label),
      beside: placeOf(menu.container),
      shape: shapeOf(menu.container),
    }),
  }));
}

/** The items of all menus; an item that a second menu repeats, such as a copy for phones, stands for both. */
export function sightItems(menus: readonly MenuCandidate[]): Sighting<MenuItem>[] {
  const seen = new Set<string>();
  return menus
    .filter(({ sure }) => sure >= MENU_LIKE)
    .flatMap(({ items }) => {
      const labels = items.map(({ label }) => label);
      return items.flatMap((item, index) => {
        const key = sameItem(item);
        if (seen.has(key)) return [];
        seen.add(key);
        return [itemOf(item, labels, index)];
      });
    });
}

/** What two drawings of one item have in common. */
export function sameItem({ label, href }: MenuItem): string {
  return `${href ?? ''}\u001f${label}`;
}

function itemOf(item: MenuItem, labels: readonly string[], index: number): Sighting<MenuItem> {
  const names = namesOf([item.element, item.row]);
  return {
    kind: 'item',
    element: item.row,
    parts: [item.row],
    label: item.label,
    count: 1,
    thing: item,
    identity: identityOf({
      labels: [item.label],
      role: roleOf(item.element),
      names: item.href === null ? names : { href: item.href, ...names },
      beside: { ...placeOf(item.row), ...neighbours(labels, index) },
      shape: shapeOf(item.row),
      twins: labels.filter((label) => label === item.label).length - 1,
    }),
  };
}
