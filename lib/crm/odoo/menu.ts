/** Odoo's menus: sections of the open app, and the apps where they are shown. */
import { branchUnder, outerRoot, type SearchRoot } from '../../dom/read-roots';
import type { MenuCandidate, Root } from '../adapter';
import { type KnownRow, knownMenu } from '../known-menu';
import { MENU } from './selectors';

/** Menus under `root`, that of the open app first. */
export function findMenus(root: Root): MenuCandidate[] {
  const scope = outerRoot(root);
  return [sections(scope), apps(scope)].filter((menu) => menu !== null);
}

function sections(scope: SearchRoot): MenuCandidate | null {
  const bar = scope.querySelector(MENU.root);
  if (!bar) return null;
  const entries = [...bar.querySelectorAll(MENU.entry)].filter((entry) => !entry.closest(MENU.more));
  return knownMenu(
    bar,
    entries.map((entry) => {
      const inner = entry.matches(MENU.inner) && entry.parentElement !== bar;
      return rowOf(entry, inner ? entry : (branchUnder(bar, entry) ?? entry), inner ? 1 : 0);
    }),
  );
}

function apps(scope: SearchRoot): MenuCandidate | null {
  const found = [...scope.querySelectorAll(MENU.app)];
  const box = found[0]?.closest(MENU.apps) ?? found[0]?.parentElement;
  const own = box ? found.filter((app) => box.contains(app)) : [];
  return box
    ? knownMenu(
        box,
        own.map((app) => rowOf(app, app, 0)),
      )
    : null;
}

function rowOf(element: Element, row: Element, level: 0 | 1): KnownRow {
  return {
    element,
    row,
    level,
    // Odoo's own name of the entry, the same in every language.
    key: `data-menu-xmlid=${element.getAttribute('data-menu-xmlid')}`,
    active: element.matches('.active,.focus,[aria-current="page"]'),
  };
}
