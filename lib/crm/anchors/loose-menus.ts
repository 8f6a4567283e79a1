/** Menus that no finder has seen: short rows that are alike. */
import { parentOf, queryDeep } from '../../dom/read-roots';
import { nameOf } from '../../dom/read-text';
import { isShown } from '../../dom/read-visible';
import type { MenuCandidate, Root } from '../adapter';
import { type KnownRow, knownMenu } from '../known-menu';

const LONGEST_LABEL = 60;
const FEWEST_ROWS = 3;
const MOST_ROWS = 80;
const PRESSED =
  'a[href],button,[role="menuitem"],[role="link"],[role="button"],[role="tab"],[role="treeitem"]';

/** The list that two of its rows imply: the children, alike, of what holds them both. */
export function listOfTwo(first: Element, second: Element): Element | null {
  for (let at: Element | null = parentOf(first); at; at = parentOf(at)) {
    if (!at.contains(second)) continue;
    const rows = [...at.children];
    const [a, b] = [first, second].map((each) => rows.find((row) => row.contains(each)));
    return a && b && a !== b && a.localName === b.localName ? at : null;
  }
  return null;
}

/** The children of a box as a menu: short rows, each pressed as a whole or by what stands in it. */
export function looseMenu(list: Element): MenuCandidate | null {
  const tag = mostOf([...list.children].map(({ localName }) => localName));
  const rows = [...list.children].filter((row) => row.localName === tag && isShown(row));
  if (rows.length < FEWEST_ROWS || rows.length > MOST_ROWS) return null;
  const known = rows.map((row): KnownRow => {
    const element = row.matches(PRESSED) ? row : (row.querySelector(PRESSED) ?? row);
    return { element, row, level: 0, key: null, active: false };
  });
  if (known.some(({ row }) => nameOf(row, LONGEST_LABEL + 1).length > LONGEST_LABEL)) return null;
  const menu = knownMenu(list, known);
  return menu && { ...menu, sure: 0.5, why: ['alike'] };
}

/** Every list of short rows, for a menu that no finder sees. */
export function looseMenus(root: Root): MenuCandidate[] {
  return queryDeep(root, 'ul,ol,nav,div,aside,section,menu').flatMap((box) => {
    const count = box.childElementCount;
    return count >= FEWEST_ROWS && count <= MOST_ROWS ? (looseMenu(box) ?? []) : [];
  });
}

function mostOf(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}
