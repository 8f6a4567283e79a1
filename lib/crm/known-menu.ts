/** Menu entries of a CRM whose markup is known: every adapter names its rows, this makes the entries. */

import { parentOf } from '../dom/read-roots';
import { nameOf } from '../dom/read-text';
import type { MenuCandidate, MenuItem } from './adapter';
import { hrefOf } from './universal/menus';

export interface KnownRow {
  /** The link or button that is pressed. */
  readonly element: Element;
  /** The box to hide or to order. */
  readonly row: Element;
  readonly level: 0 | 1;
  /** The CRM's own name of the entry; null when it gives none, then address and label stand in. */
  readonly key: string | null;
  readonly active: boolean;
  /** Label, where the words inside the element are not it. */
  readonly label?: string | undefined;
}

/** One menu out of its rows; null when fewer than two of them have a name. */
export function knownMenu(container: Element, rows: readonly KnownRow[]): MenuCandidate | null {
  const items = rows.map(itemOf).filter(({ label }) => label !== '');
  if (items.length < 2) return null;
  const parents = new Set(items.filter(({ level }) => level === 0).map(({ row }) => parentOf(row)));
  const [parent] = parents;
  return {
    container,
    orderParent: parents.size === 1 && parent ? parent : null,
    items,
    sure: 0.95,
    why: ['known'],
  };
}

function itemOf({ element, row, level, key, active, label }: KnownRow): MenuItem {
  const href = hrefOf(element);
  const text = label || nameOf(element);
  return { element, row, label: text, href, key: key ?? href ?? text, active, level };
}
