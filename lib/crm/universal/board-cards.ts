/** Groups boxes of one look that may be the cards of a board. */
import { queryDeep } from '../../dom/read-roots';
import { classWords, leavesOf } from '../../dom/read-text';
import type { Root } from '../adapter';

const SKIP =
  /^(svg|path|g|span|b|i|em|strong|small|button|input|label|select|option|img|p|h[1-6]|tr|thead|tbody|td|th|table|style|script|nav|header|footer|main|body|form|use|time|br|hr)$/;
const STATE =
  /^(active|selected|current|odd|even|first|last|hover|new|disabled|checked|is-.*|has-.*|open|closed|dragging)$/i;
const GHOST =
  /(^|[-_])(ghost|placeholder|clone|mirror|helper|dragging|drag-preview|drag-image|skeleton|template|stencil-placeholder)([-_]|$)/i;
const CARDISH = /(^|[-_])(card|item|tile|deal|lead|opportunity|record|stencil|task|issue)/i;
const DRAG =
  '[draggable],[data-rbd-draggable-id],[data-rfd-draggable-id],[aria-roledescription],.ui-sortable-handle,.ui-draggable,.uiDraggable';
const LISTS = '[data-rfd-droppable-id],[data-rbd-droppable-id],[data-droppable-id],.ui-sortable';
const MONEY = /[€$£₽₴₺₸₹¥₩]\s?\d|\d\s?([€$£₽₴₺₸₹¥₩]|zł|руб|тг|грн|[A-Z]{3}\b)/;
const TESTS = ['data-test-id', 'data-testid', 'data-test', 'data-slot'];
const MOST_TEXT = 900;

export interface CardGroup {
  /** List element → its cards, in page order. */
  readonly lists: ReadonlyMap<Element, readonly Element[]>;
  readonly draggable: boolean;
  readonly money: boolean;
}

/** Placeholders and drag clones: they look like cards and are none. */
export function isGhost(element: Element): boolean {
  return (
    element.getAttribute('aria-hidden') === 'true' ||
    element.hasAttribute('hidden') ||
    classWords(element).some((word) => GHOST.test(word))
  );
}

/** The look of a box: tag, role and its first class names without numbers and states. */
function lookOf(element: Element): string {
  const words = classWords(element)
    .filter((word) => !STATE.test(word) && !/\d{4}/.test(word))
    .slice(0, 2)
    .map((word) => word.replace(/\d+/g, '#'));
  const named = TESTS.map((name) => element.getAttribute(name)).find((value) => value) ?? '';
  const test = named.replace(/[\d-]*\d[\w-]*/g, '#');
  const marks = words.length || test ? '' : element.getAttributeNames().join(',');
  return `${element.localName}|${element.getAttribute('role') ?? ''}|${words.join('.')}|${test}|${marks}`;
}

/** A card says at least two things, or one thing that is a link or can be dragged. */
function isCardLike(element: Element): boolean {
  if (element.matches(LISTS)) return false;
  if (element.childElementCount === 0 || element.querySelectorAll('*').length > 250) return false;
  const leaves = leavesOf(element, MOST_TEXT + 1);
  const length = leaves.join(' ').length;
  if (length < 4 || length > MOST_TEXT) return false;
  return leaves.length > 1 || element.querySelector('a[href]') !== null || element.matches(`a[href],${DRAG}`);
}

function isExcluded(element: Element): boolean {
  return (
    element.closest(
      'nav,[role="row"],[role="menu"],[role="navigation"],[role="dialog"] form,footer,thead',
    ) !== null
  );
}

function toGroup(cards: readonly Element[]): CardGroup | null {
  const lists = new Map<Element, Element[]>();
  const look = majority(cards.map((card) => (card.parentElement ? lookOf(card.parentElement) : '')));
  for (const card of cards) {
    const list = card.parentElement;
    if (!list || lookOf(list) !== look || list.localName === 'body' || isGhost(card)) continue;
    if (card.matches(LISTS)) continue;
    const known = lists.get(list);
    if (known) known.push(card);
    else lists.set(list, [card]);
  }
  const all = [...lists.values()].flat();
  const sample = all.slice(0, 6);
  if (!sample.length || !sample.some(isCardLike) || isExcluded(sample[0] as Element)) return null;
  const draggable = sample.some(
    (card) => card.matches(DRAG) || card.querySelector(':scope > [draggable="true"]'),
  );
  const marked =
    draggable ||
    sample.some(
      (card) =>
        card.hasAttribute('data-id') ||
        classWords(card).some((word) => CARDISH.test(word)) ||
        card.matches('li,article,a,[role="listitem"]'),
    );
  if (!marked && ![...lists.values()].some((list) => list.length > 1)) return null;
  const priced = all.slice(0, 12).filter((card) => MONEY.test(leavesOf(card, 300).join(' '))).length;
  const money = priced >= Math.min(12, all.length) / 2;
  return { lists, draggable, money };
}

function majority(looks: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const look of looks) counts.set(look, (counts.get(look) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

/** Every group of like boxes under `root` that may be cards, outer boxes before inner ones. */
export function cardGroups(root: Root): CardGroup[] {
  const looks = new Map<string, Element[]>();
  for (const element of queryDeep(root, '*')) {
    if (SKIP.test(element.localName) || !element.firstElementChild) continue;
    const look = lookOf(element);
    const same = looks.get(look);
    if (same) same.push(element);
    else looks.set(look, [element]);
  }
  return [...looks.values()].map(toGroup).filter((group) => group !== null);
}
