import type { Change } from '../diff-types';
import { pathText } from '../places';
import type { MenuRule, Standard } from '../types';
import { diffLists, neighbourOf } from './lists';
import { diffValue, orWhole, pairs } from './values';

/** Changes of the menu per role: items hidden, shown, placed and moved. */
export function diffMenus(before: Standard, after: Standard): Change[] {
  return pairs(before.menu, after.menu).flatMap(([role, old, now]) =>
    orWhole(diffMenu(role, old ?? {}, now ?? {}), ['menu', role], old, now, { role }),
  );
}

function diffMenu(role: string, before: MenuRule, after: MenuRule): Change[] {
  const path = ['menu', role];
  const [oldOrder, newOrder] = [before.order ?? [], after.order ?? []];
  const [oldHidden, newHidden] = [before.hidden ?? [], after.hidden ?? []];
  const hidden = diffLists(oldHidden, newHidden);
  const order = diffLists(oldOrder, newOrder);
  const change = (code: Change['code'], part: string, item: string): Change => ({
    code,
    path: pathText([...path, part]),
    role,
    item,
    before: neighbourOf(oldOrder, item),
    after: neighbourOf(newOrder, item),
  });
  return [
    ...hidden.added.map((item) => change('menu-item-hidden', 'hidden', item)),
    ...hidden.removed.map((item) => change('menu-item-shown', 'hidden', item)),
    // Hiding and showing already say that an item leaves or enters the order.
    ...order.added
      .filter((id) => !oldHidden.includes(id))
      .map((item) => change('menu-item-added', 'order', item)),
    ...order.removed
      .filter((id) => !newHidden.includes(id))
      .map((item) => change('menu-item-removed', 'order', item)),
    ...order.moved.map((item) => change('menu-item-moved', 'order', item)),
    ...diffValue([...path, 'unknown'], before.unknown, after.unknown, { role }),
  ];
}

/** Changes of the start page per role. */
export function diffStartPages(before: Standard, after: Standard): Change[] {
  return pairs(before.startPage, after.startPage).flatMap(([role, old, now]): Change[] => {
    if (old?.to === now?.to) return [];
    const code =
      old === undefined ? 'start-page-set' : now === undefined ? 'start-page-removed' : 'start-page-changed';
    return [
      { code, path: pathText(['startPage', role]), role, before: old?.to ?? null, after: now?.to ?? null },
    ];
  });
}

/** Changes of the panel's tiles per role. */
export function diffDashboards(before: Standard, after: Standard): Change[] {
  return pairs(before.dashboards, after.dashboards).flatMap(([role, old, now]) =>
    orWhole(diffTiles(role, old ?? [], now ?? []), ['dashboards', role], old, now, { role }),
  );
}

function diffTiles(role: string, old: readonly string[], now: readonly string[]): Change[] {
  const { added, removed, moved } = diffLists(old, now);
  const change =
    (code: Change['code']) =>
    (item: string): Change => ({
      code,
      path: pathText(['dashboards', role]),
      role,
      item,
      before: neighbourOf(old, item),
      after: neighbourOf(now, item),
    });
  return [
    ...added.map(change('tile-added')),
    ...removed.map(change('tile-removed')),
    ...moved.map(change('tile-moved')),
  ];
}
