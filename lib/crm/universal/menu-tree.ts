/**
 * Sees menus as trees: from all links and buttons, the elements in which they
 * branch are rebuilt, and each branching is read either as a list (its
 * branches are rows) or as one row with a head and lists nested under it.
 */
import { deepRoots, parentOf, type SearchRoot, type SearchScope } from '../../dom/read-roots';

const PRESSABLE = 'a[href],button,[role="menuitem"],[role="treeitem"],[role="link"],[role="button"],nav li';
const NEVER =
  'table,[role="treegrid"],[role="dialog"],[role="listbox"],[role="feed"],article,footer,dialog,[contenteditable="true"],nav [inert]';
/** A table that a page stands in has fewer rows; others hold records. */
const LAID_OUT = 4;
const LISTS = /^(ul|ol|menu)$/;
const LIST_ROLES = /^(menu|menubar|list|tree|group)$/;
export const MOST_ROWS = 60;

export interface MenuRow {
  /** The branch: everything of the list's parent that belongs to this row. */
  readonly row: Element;
  /** What is pressed; null when the row only holds nested lists. */
  readonly head: Element | null;
  readonly nested: readonly MenuList[];
  /** Steps from the row down to its head. */
  readonly depth: number;
}

export interface MenuList {
  readonly parent: Element;
  readonly rows: readonly MenuRow[];
}

type Branches = Map<Element, Element[]>;

/** Old pages stand in a table of few rows with a table or a list of links in one of its cells. */
function isLaidOut(table: Element, element: Element): boolean {
  const list = element.closest('ul,ol,nav');
  return !(table as HTMLTableElement).tHead && list !== null && table.contains(list);
}

/** What makes a pressable no part of a menu. Some libraries give the list of links in a navigation the role of a choice. */
function refuserOf(element: Element): Element | null {
  const refuser = element.closest(NEVER);
  const isMenu = refuser?.getAttribute('role') === 'listbox' && element.matches('nav a[href]');
  return isMenu || (refuser?.localName === 'table' && isLaidOut(refuser, element)) ? null : refuser;
}

/**
 * Everything that can be pressed under `root`, in page order, but what stands in tables of records and in grids: no
 * menu is there, and a list of ten thousand rows must not make the search for one any longer.
 */
function pressedOutsideData(root: SearchRoot): Element[] {
  const found: Element[] = [];
  // True of what holds data, false of all above it.
  const data = new Map<Node, boolean>();
  for (const kind of ['table', '[role="grid"]'])
    for (const each of root.querySelectorAll<HTMLTableElement>(kind)) {
      if (each.rows?.length < LAID_OUT) continue;
      for (let at = each.parentNode; at; at = at.parentNode) data.set(at, data.get(at) ?? false);
      data.set(each, true);
    }
  const look = (at: ParentNode) => {
    for (const child of at.children) {
      const isData = data.get(child);
      if (isData) continue;
      if (child.matches(PRESSABLE)) found.push(child);
      if (isData === false) look(child);
      else for (const each of child.querySelectorAll(PRESSABLE)) found.push(each);
    }
  };
  look(root);
  return found;
}

/** Links and buttons that may belong to a menu, outermost parts of data left out. */
function pressables(root: SearchScope): Element[] {
  const found: Element[] = [];
  let refused: Element | null = null;
  for (const element of deepRoots(root).flatMap(pressedOutsideData)) {
    if (refused?.contains(element)) continue;
    refused = refuserOf(element);
    if (refused) continue;
    if (element.localName === 'li' && element.querySelector('a[href],button,[role]')) continue;
    const outer = found.at(-1);
    if (outer?.contains(element)) found.pop();
    found.push(element);
  }
  return found;
}

/** For every element above the pressables: which of its children lead to some. */
function branchesOf(pressed: readonly Element[]): Branches {
  const branches: Branches = new Map();
  for (const element of pressed) {
    let node = element;
    for (let parent = parentOf(node); parent; parent = parentOf(node)) {
      const known = branches.get(parent);
      if (!known) branches.set(parent, [node]);
      else if (known.at(-1) !== node) known.push(node);
      if (known) break;
      node = parent;
    }
  }
  return branches;
}

/** Whether the branches of `parent` are rows of one list. */
function isList(parent: Element, rows: readonly MenuRow[]): boolean {
  if (rows.length > MOST_ROWS) return false;
  const marked = LISTS.test(parent.localName) || LIST_ROLES.test(parent.getAttribute('role') ?? '');
  if (marked) return rows.length > 1 || rows.some((row) => row.nested.length > 0);
  const headed = rows.filter((row) => row.head);
  const inside = parent.closest('nav,aside,[role="navigation"]');
  if (headed.length === 0) return rows.length > 1 && Boolean(inside);
  if (headed.length < (inside ? 2 : 3) || headed.length < rows.length * 0.6) return false;
  // A logo, a menu and a footer button are three boxes around a menu, not its rows.
  const below = rows.filter((row) => !row.head).flatMap((row) => row.nested.flatMap((list) => list.rows));
  if (below.length > headed.length) return false;
  return alike(headed);
}

/** Rows of one list look alike: mostly one tag, heads about equally deep. */
function alike(rows: readonly MenuRow[]): boolean {
  const first = rows[Math.floor(rows.length / 2)];
  if (!first) return false;
  const isLeaf = (row: MenuRow) => row.row === row.head;
  const same = rows.filter(
    (row) =>
      Math.abs(row.depth - first.depth) <= 1 &&
      (row.row.localName === first.row.localName || (isLeaf(row) && isLeaf(first))),
  );
  return same.length >= rows.length * 0.7;
}

/** Reads the branch under `node` as a row. */
function rowOf(node: Element, branches: Branches, lists: MenuList[]): MenuRow {
  const children = branches.get(node);
  if (!children) return { row: node, head: node, nested: [], depth: 0 };
  const rows = children.map((child) => rowOf(child, branches, lists));
  const only = rows[0];
  const marked = LISTS.test(node.localName);
  const opened = marked && isOpened(node);
  if (rows.length === 1 && only && !opened && !(marked && only.nested.length)) {
    return { ...only, row: node, depth: only.depth + 1 };
  }
  if (opened || isList(node, rows)) {
    const list = { parent: node, rows };
    lists.push(list);
    return { row: node, head: null, nested: [list], depth: 0 };
  }
  // A head stands before what is nested under it; a button after a list is a footer.
  const before = rows.slice(0, rows.findIndex((row) => !row.head && row.nested.length) >>> 0);
  const headed = before.find((row) => row.head?.hasAttribute('href')) ?? before.find((row) => row.head);
  return {
    row: node,
    head: headed?.head ?? null,
    nested: rows.flatMap((row) => row.nested),
    depth: (headed?.depth ?? 0) + 1,
  };
}

/** Whether a button right before a list, or before the box around it, opens it. */
function isOpened(list: Element): boolean {
  const before = list.previousElementSibling ?? list.parentElement?.previousElementSibling;
  return before?.matches('[aria-expanded],[aria-haspopup]') === true;
}

/** Every list of pressables under `root`, inner ones before the ones that hold them. */
export function menuLists(root: SearchScope): MenuList[] {
  const pressed = pressables(root);
  const branches = branchesOf(pressed);
  const lists: MenuList[] = [];
  for (const top of branches.keys()) {
    const above = parentOf(top);
    if (!above || !branches.has(above)) rowOf(top, branches, lists);
  }
  return lists;
}
