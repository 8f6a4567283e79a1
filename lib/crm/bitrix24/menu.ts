/** Bitrix24's left menu, and the horizontal menu of its CRM. */
import { outerRoot } from '../../dom/read-roots';
import { textOf } from '../../dom/read-text';
import type { MenuCandidate, Root } from '../adapter';
import { type KnownRow, knownMenu } from '../known-menu';
import { MENU, TOP_MENU } from './selectors';

/** The left menu, and the CRM's own where it stands; empty without the left one, as in a slider's frame. */
export function findMenus(root: Root): MenuCandidate[] {
  const scope = outerRoot(root);
  const left = leftMenu(scope.querySelector(MENU.root));
  const top = left && topMenu(scope.querySelector(TOP_MENU.root));
  return [left, top].filter((menu) => menu !== null);
}

function leftMenu(root: Element | null): MenuCandidate | null {
  const list = root?.querySelector(MENU.list);
  if (!root || !list) return null;
  const shown = [...list.children].flatMap((row) => rowsAt(row));
  const put = [...root.querySelectorAll(`${MENU.more} > ${MENU.row}`)];
  return knownMenu(root, [...shown, ...put.flatMap((row) => rowOf(row, 1))]);
}

/** A row with what folds out of it. */
function rowsAt(row: Element): KnownRow[] {
  if (!row.matches(MENU.row)) return [];
  const [head] = rowOf(row, 0);
  const inside = row.nextElementSibling;
  if (!head || !inside?.matches(MENU.inside)) return head ? [head] : [];
  const inner = [...inside.querySelectorAll(MENU.row)].flatMap((each) => rowOf(each, 1));
  // The page draws a group as two boxes: they share a name, so that they are ordered and hidden together.
  return [head, { ...head, row: inside }, ...inner];
}

function rowOf(row: Element, level: 0 | 1): KnownRow[] {
  const element = row.querySelector(MENU.link);
  if (!element) return [];
  const id = row.getAttribute('data-id');
  return [
    {
      element,
      row,
      level,
      key: id && `data-id=${id}`,
      active: row.matches(MENU.active),
      label: textOf(row.querySelector(MENU.text), 80),
    },
  ];
}

function topMenu(root: Element | null): MenuCandidate | null {
  const rows = [...(root?.querySelectorAll(TOP_MENU.row) ?? [])];
  return root && knownMenu(root, rows.map(topRow));
}

function topRow(row: Element): KnownRow {
  return {
    element: row.querySelector(TOP_MENU.link) ?? row,
    row,
    level: 0,
    key: `data-id=${row.getAttribute('data-id')}`,
    active: row.matches(TOP_MENU.active),
    label: textOf(row.querySelector(TOP_MENU.text), 80),
  };
}
