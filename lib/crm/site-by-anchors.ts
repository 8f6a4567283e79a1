/** The menu that a person pointed at stands before what any reader thinks is the menu. */
import type { Anchors } from '../domain/anchors';
import type { CrmAdapter, MenuCandidate, MenuItem, Root } from './adapter';
import { findAnchors } from './anchors/find-anchors';
import { looseMenus } from './anchors/loose-menus';
import { noted, type Taught, taughtOf } from './anchors/noted';
import { sameItem, sightItems, sightMenus } from './anchors/sight-menus';

type SitePart = Pick<CrmAdapter, 'id' | 'account' | 'menu'>;

/** The menu as it was taught: the list that was shown comes first, and its items carry the standard's ids. */
export function siteByAnchors(site: SitePart, anchors: Anchors): SitePart {
  const menus = taughtOf(anchors, 'menu');
  const items = taughtOf(anchors, 'item');
  if (menus.length + items.length === 0) return site;
  return {
    ...site,
    menu: {
      find: (root) => withIds(taughtFirst(root, site.menu.find(root), menus), items),
    },
  };
}

function taughtFirst(root: Root, found: readonly MenuCandidate[], taught: Taught): readonly MenuCandidate[] {
  if (taught.length === 0) return found;
  const [match] = noted(findAnchors(taught, sightMenus(found)), () => {
    return findAnchors(taught, sightMenus(looseMenus(root)));
  });
  const menu = match?.sighting?.thing;
  if (!menu) return found;
  const first = { ...menu, sure: 1, why: [...menu.why, 'taught'] };
  return [first, ...found.filter(({ container }) => container !== menu.container)];
}

function withIds(menus: readonly MenuCandidate[], taught: Taught): readonly MenuCandidate[] {
  if (taught.length === 0) return menus;
  const ids = new Map<string, string>();
  for (const { anchor, sighting } of noted(findAnchors(taught, sightItems(menus))))
    if (sighting && anchor.as) ids.set(sameItem(sighting.thing), anchor.as);
  const named = (item: MenuItem): MenuItem => {
    const id = ids.get(sameItem(item));
    return id === undefined ? item : { ...item, id };
  };
  return menus.map((menu) => ({ ...menu, items: menu.items.map(named) }));
}
