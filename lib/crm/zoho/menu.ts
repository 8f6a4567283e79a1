/** Zoho CRM's tabs. */
import { outerRoot } from '../../dom/read-roots';
import type { MenuCandidate, Root } from '../adapter';
import { knownMenu } from '../known-menu';
import { MENU } from './selectors';

/** The tabs under `root`; empty in the newer design, whose menu is not known. */
export function findMenus(root: Root): MenuCandidate[] {
  const bar = [...outerRoot(root).querySelectorAll(MENU.root)].find((each) => each.querySelector(MENU.row));
  if (!bar) return [];
  const rows = [...bar.querySelectorAll(MENU.row)].map((row) => {
    const element = row.querySelector(MENU.link) ?? row;
    return {
      element,
      row,
      level: 0 as const,
      // The module's own name, which stays when an account renames the tab.
      key: `data-zcqa=${row.getAttribute('data-zcqa')}`,
      active: element.matches(MENU.active) || row.querySelector(MENU.active) !== null,
    };
  });
  const menu = knownMenu(bar, rows);
  return menu ? [menu] : [];
}
