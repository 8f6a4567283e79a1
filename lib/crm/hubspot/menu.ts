/** HubSpot's main menu: groups with the entries that fold out of them. */
import { documentOf, outerRoot } from '../../dom/read-roots';
import type { MenuCandidate, Root } from '../adapter';
import { type KnownRow, knownMenu } from '../known-menu';
import { MENUS } from './selectors';

type Shape = (typeof MENUS)[number];

/** The menu under `root`; empty where neither of the two known ones stands. */
export function findMenus(root: Root): MenuCandidate[] {
  for (const shape of MENUS) {
    const list = outerRoot(root).querySelector(shape.list);
    const menu = list && knownMenu(list, rowsOf(list, shape));
    if (menu) return [menu];
  }
  return [];
}

function rowsOf(list: Element, shape: Shape): KnownRow[] {
  return [...list.children].flatMap((row) => {
    const head = row.querySelector(shape.head);
    if (!head) return [];
    const inner = innerOf(row, head, shape);
    const own = rowOf(head, row, 0, row.classList.contains(shape.active));
    return [
      own,
      ...inner.map((element) => rowOf(element, element.closest('li') ?? element, 1, isOpen(element))),
    ];
  });
}

/** Folded-out entries stand in the row, or anywhere in the page under the name that the button gives. */
function innerOf(row: Element, head: Element, { inner }: Shape): Element[] {
  const own = [...row.querySelectorAll(inner)];
  const elsewhere = own.length === 0 ? head.getAttribute('aria-controls') : null;
  return elsewhere ? [...(documentOf(row).getElementById(elsewhere)?.querySelectorAll(inner) ?? [])] : own;
}

function rowOf(element: Element, row: Element, level: 0 | 1, active: boolean): KnownRow {
  return { element, row, level, active, key: element.id ? `id=${element.id}` : null };
}

function isOpen(element: Element): boolean {
  return element.matches('[aria-current]:not([aria-current="false"]),.active,.isHighlighted');
}
