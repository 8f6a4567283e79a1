/** EspoCRM's tabs, with those in groups and under "more". */
import { outerRoot } from '../../dom/read-roots';
import { textOf } from '../../dom/read-text';
import type { MenuCandidate, Root } from '../adapter';
import { type KnownRow, knownMenu } from '../known-menu';
import { MENU } from './selectors';

/** The tabs under `root`; empty on the login page. */
export function findMenus(root: Root): MenuCandidate[] {
  const bar = outerRoot(root).querySelector(MENU.root);
  const list = bar?.querySelector(MENU.list);
  const menu = bar && list && knownMenu(bar, [...list.children].flatMap(rowsAt));
  return menu ? [menu] : [];
}

/** A tab, or a group with its tabs. The item for the rest counts too, so that it keeps its place behind them. */
function rowsAt(row: Element): KnownRow[] {
  const inner = [...row.querySelectorAll(MENU.tab)].flatMap((tab) => rowOf(tab, 1));
  if (row.hasAttribute('data-name')) return [...rowOf(row, 0), ...inner];
  return inner.length > 0 ? [...rowOf(row, 0, '…'), ...inner] : [];
}

function rowOf(row: Element, level: 0 | 1, fixed?: string): KnownRow[] {
  const element = row.querySelector(MENU.link);
  if (!element) return [];
  const name = row.getAttribute('data-name');
  const label = fixed ?? textOf(element.querySelector(MENU.text), 80);
  return [{ element, row, level, key: name && `data-name=${name}`, active: row.matches(MENU.active), label }];
}
