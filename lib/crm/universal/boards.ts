/**
 * Finds boards: columns of like cards, whatever they are made of. Cards are
 * boxes of one look that stand in several lists of one look; the columns are
 * the branches of what holds these lists together.
 */
import { branchUnder, parentOf } from '../../dom/read-roots';
import type { Board, BoardCard, BoardColumn, Root } from '../adapter';
import { type CardGroup, cardGroups, isGhost } from './board-cards';
import { headOf } from './board-heads';
import { weigh } from './weigh';

const IDS = [
  'data-id',
  'data-column-id',
  'data-stage-id',
  'data-rfd-droppable-id',
  'data-rbd-droppable-id',
  'data-droppable-id',
  'data-status',
  'data-stage',
  'data-status-id',
  'data-name',
  'data-key',
  'data-group-id',
];
/** Parts of a page; columns of a board stand in one of them. */
const LANDMARKS = 'nav,main,header,footer,aside,[role="navigation"],[role="main"],[role="banner"]';
const BOARDISH = /kanban|board|pipeline|stage|column|lane|funnel|droppable|sortable/i;

interface Layout {
  readonly holder: Element;
  /** Column branch → list that holds its cards; null for columns without cards. */
  readonly lists: ReadonlyMap<Element, Element | null>;
  readonly group: CardGroup;
}

/** The lowest element that holds all of `elements`. */
function commonHolder(elements: readonly Element[]): Element | null {
  let holder = elements[0] ? parentOf(elements[0]) : null;
  while (holder && !elements.every((element) => branchUnder(holder as Element, element)))
    holder = parentOf(holder);
  return holder;
}

/** The columns that a group of cards implies; null when they do not form a board. */
function layoutOf(group: CardGroup): Layout | null {
  const lists = [...group.lists.keys()];
  const holder = lists.length > 1 ? commonHolder(lists) : soleHolder(lists[0]);
  if (!holder || holder.localName === 'html') return null;
  const columns = new Map<Element, Element | null>();
  for (const list of lists) {
    const column = branchUnder(holder, list);
    if (!column || columns.has(column)) return null;
    columns.set(column, list);
  }
  const known = [...columns.keys()];
  const all = [...holder.children].filter(
    (child) => columns.has(child) || known.some((column) => isLike(child, column)),
  );
  if (all.length < 2 || all.length > 60 || all.some((column) => column.matches(LANDMARKS))) return null;
  return { holder, lists: new Map(all.map((child) => [child, columns.get(child) ?? null])), group };
}

/** With cards in one list only, the columns are the list's nearest ancestor that has like siblings. */
function soleHolder(list: Element | undefined): Element | null {
  for (let at = list ?? null, up = 0; at && up < 5; at = parentOf(at), up++) {
    const parent = parentOf(at);
    const column = at;
    const like = parent
      ? [...parent.children].filter((child) => child !== column && isLike(child, column))
      : [];
    if (parent && like.length && like.every(isColumnLike)) return parent;
  }
  return null;
}

/** What the page calls a box. */
function namesOf(box: Element): string {
  const tests = ['data-test', 'data-test-id', 'data-testid', 'data-zcqa', 'id'].map(
    (name) => box.getAttribute(name) ?? '',
  );
  return `${box.localName} ${box.getAttribute('class') ?? ''} ${tests.join(' ')}`;
}

function isColumnLike(box: Element): boolean {
  const carriesId = (each: Element) => IDS.some((id) => each.hasAttribute(id));
  return BOARDISH.test(namesOf(box)) || carriesId(box) || [...box.children].some(carriesId);
}

function isLike(child: Element, column: Element): boolean {
  if (child.localName !== column.localName) return false;
  const [a, b] = [child.classList[0] ?? '', column.classList[0] ?? ''];
  return a.replace(/\d+/g, '') === b.replace(/\d+/g, '');
}

function idOf(column: Element, list: Element | null): string | null {
  for (const element of [list, column, ...column.children, list?.parentElement ?? null]) {
    if (!element) continue;
    for (const name of IDS) {
      const value = element.getAttribute(name);
      if (value && !/datapoint|[«]/.test(value)) return value;
    }
  }
  return null;
}

function cardOf(element: Element): BoardCard {
  const own = element.matches('a[href]')
    ? element
    : element.querySelector('a[href]:not([href="#"]):not([href^="javascript"])');
  return { element, link: own as HTMLAnchorElement | null };
}

function columnsOf(layout: Layout): BoardColumn[] {
  const columns = [...layout.lists];
  return columns.map(([element, list], index) => {
    const cards = list ? (layout.group.lists.get(list) ?? []) : [];
    const id = idOf(element, list);
    const head = headOf(element, list, { holder: layout.holder, index, of: columns.length, id, cards });
    const ghosts = list ? [...list.children].filter(isGhost) : [];
    return { element, ...head, id, cards: cards.map(cardOf), ghosts };
  });
}

/** `rank` goes beyond 1, so that of two boards the one with more signs wins. */
type Ranked = Board & { readonly rank: number };

function judge(layout: Layout, columns: readonly BoardColumn[]): Ranked {
  const { holder, group } = layout;
  const labels = columns.map((column) => column.label).filter((label) => label);
  const lists = [...group.lists];
  const boxes = [holder, ...group.lists.keys(), ...columns.map((column) => column.element)];
  const weighed = weigh(0.1, [
    ['labels', 0.3, labels.length === columns.length && new Set(labels).size === labels.length],
    ['named', 0.15, boxes.some((box) => BOARDISH.test(namesOf(box)))],
    ['drag', 0.2, group.draggable],
    ['ids', 0.1, columns.some((column) => column.id)],
    ['many', 0.1, columns.length > 2],
    ['crowded', 0.1, lists.some(([, cards]) => cards.length > 1)],
    ['amounts', 0.15, group.money],
    ['counts', 0.1, columns.some((column) => column.count !== null || column.sumText !== null)],
    ['aside', -0.5, holder.closest('nav,aside,footer,[role="navigation"],[role="menu"]')],
  ]);
  const says = (codes: RegExp) => weighed.why.some((code) => codes.test(code));
  // Boxes of one card each are records side by side, not stages, unless something says otherwise.
  const isPlain = !says(/named|drag|amounts|counts/) || !says(/drag|crowded|ids|named/);
  const sure = isPlain ? Math.min(weighed.sure, 0.5) : weighed.sure;
  return { element: holder, columns, ...weighed, sure };
}

/** Boards under `root`, surest first; of boards within each other the outer cards win. */
export function findBoards(root: Root): Board[] {
  const layouts: Layout[] = [];
  for (const group of cardGroups(root)) {
    const layout = layoutOf(group);
    if (layout) layouts.push(layout);
  }
  const boards = layouts.map((layout) => judge(layout, columnsOf(layout)));
  const ranked = boards.sort((a, b) => b.rank - a.rank || sizeOf(b) - sizeOf(a));
  return ranked.filter(
    (board, at) =>
      !ranked
        .slice(0, at)
        .some((better) => better.element.contains(board.element) || board.element.contains(better.element)),
  );
}

function sizeOf(board: Board): number {
  return board.columns.reduce((sum, column) => sum + column.cards.length, 0);
}
