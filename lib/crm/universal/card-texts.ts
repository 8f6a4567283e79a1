/** Reads what stands on the cards of a board: labelled values, hints in the markup, and texts by their place. */
import { classWords, leavesOf, squeeze } from '../../dom/read-text';
import type { BoardCard } from '../adapter';
import { meaningOfHeader, meaningOfName } from './meaning';
import { hrefOf } from './menus';
import type { Texts } from './raw-deals';
import type { Meaning } from './words';

const HINTS = [
  'name',
  'data-name',
  'data-field',
  'data-field-code',
  'data-test',
  'data-testid',
  'data-test-id',
  'data-zcqa',
  'data-property',
];
const TARGETS: readonly (readonly [Meaning, RegExp])[] = [
  ['company', /compan|account|organi[sz]ation/i],
  ['contact', /contact|person|people/i],
  ['owner', /\/(users?|employees?|personal|profile)\b/i],
];
/** Words of these meanings in class names speak of the board, not of the text. */
const UNHINTED: readonly Meaning[] = ['title', 'id', 'stage', 'status', 'pipeline', 'other'];
const NOISE = /^(svg|script|style|template|input|select|textarea|noscript)$/;

/** One text of a card with the look of the element that holds it. */
export interface Leaf {
  readonly text: string;
  readonly element: Element;
  /** Look of the element and its parent; equal on all cards of a board. */
  readonly place: string;
}

export interface CardTexts {
  readonly title: string | null;
  /** What labels, links and names in the markup say outright. */
  readonly named: Texts;
  readonly leaves: readonly Leaf[];
}

function placeOf(element: Element, card: Element): string {
  const path: string[] = [];
  for (let at: Element | null = element; at && at !== card && path.length < 3; at = at.parentElement) {
    path.push(`${at.localName}.${classWords(at)[0] ?? ''}`);
  }
  return path.join('<');
}

function leavesIn(card: Element): Leaf[] {
  const leaves: Leaf[] = [];
  const visit = (parent: Element): void => {
    for (let node = parent.firstChild; node && leaves.length < 40; node = node.nextSibling) {
      const inner = node.nodeType === 1 ? (node as Element) : null;
      if (inner && !NOISE.test(inner.localName)) visit(inner);
      // A picture speaks by its alternative text: often the company or the owner.
      const text = squeeze((inner ? inner.getAttribute('alt') : node.nodeType === 3 && node.nodeValue) || '');
      const holder = inner ?? parent;
      if (text && text.length < 100) leaves.push({ text, element: holder, place: placeOf(holder, card) });
    }
  };
  visit(card.shadowRoot ? (card.shadowRoot.firstElementChild ?? card) : card);
  return leaves;
}

/** What the markup around a text calls it, up to the card itself. */
function hintOf(element: Element, card: Element): Meaning | null {
  for (let at: Element | null = element; at && at !== card; at = at.parentElement) {
    const names = HINTS.map((name) => at?.getAttribute(name)).filter((name): name is string => Boolean(name));
    for (const name of [...names, ...classWords(at).filter((word) => word.length > 5)]) {
      const meant = meaningOfName(name);
      if (meant && meant.sure > 0.7 && !UNHINTED.includes(meant.meaning)) return meant.meaning;
    }
  }
  return null;
}

/** What the address behind a text says it is. */
function targetOf(element: Element, card: Element): Meaning | null {
  const link = element.closest('a[href]');
  if (!link || !card.contains(link) || link === card) return null;
  const href = hrefOf(link) ?? '';
  return TARGETS.find(([, words]) => words.test(href))?.[0] ?? null;
}

function isTitleText(text: string): boolean {
  return /\p{L}/u.test(text) && text.length > 2 && (meaningOfHeader(text)?.sure ?? 0) < 0.95;
}

/** The name of the deal: its link, a heading, or the first words of the card. */
function titleOf(card: BoardCard, leaves: readonly Leaf[]): { text: string; element: Element | null } | null {
  const { link, element } = card;
  if (link && link !== element) {
    const text = squeeze(leavesOf(link, 200)[0] === undefined ? '' : leavesOf(link, 200).join(' '));
    const isOther = targetOf(link, element) !== null;
    const first = leaves.find((leaf) => link.contains(leaf.element));
    const inside = leaves.filter((leaf) => link.contains(leaf.element));
    if (text && !isOther && first)
      return { text: inside.length > 1 && text.length > 60 ? first.text : titleIn(inside), element: link };
  }
  const spoken = leaves.filter((leaf) => leaf.element.localName !== 'img');
  const heading = element.querySelector('h1,h2,h3,h4,h5,h6,[class*="title" i],[class*="name" i],strong,b');
  const headed = spoken.find((leaf) => heading?.contains(leaf.element) && isTitleText(leaf.text));
  const first = headed ?? spoken.find((leaf) => isTitleText(leaf.text));
  return first ? { text: first.text, element: first.element } : null;
}

/** The words of a link; where it wraps separate blocks, those of the first block alone. */
function titleIn(inside: readonly Leaf[]): string {
  const first = inside[0];
  if (!first) return '';
  const blocks = inside.filter(
    (leaf) => leaf.element === first.element || first.element.contains(leaf.element),
  );
  const isInline = inside.every((leaf) => /^(a|span|b|strong|em|mark|font)$/.test(leaf.element.localName));
  return (isInline ? inside : blocks).map((leaf) => leaf.text).join(' ');
}

/** Buttons, menus and hidden parts of a card; a page hidden behind a dialog hides no part of its cards. */
function isAside(element: Element, card: Element): boolean {
  const aside = element.closest('button,[role="menu"],[aria-hidden="true"]');
  return aside !== null && aside !== card && card.contains(aside);
}

/** Everything a card says, apart from ghosts and buttons. */
export function readCard(card: BoardCard): CardTexts {
  const all = leavesIn(card.element).filter((leaf) => !isAside(leaf.element, card.element));
  const title = titleOf(card, all);
  const named: Texts = {};
  const leaves: Leaf[] = [];
  for (let at = 0; at < all.length; at++) {
    const leaf = all[at] as Leaf;
    const isTitle = title?.element?.contains(leaf.element) && title.text.includes(leaf.text);
    if (isTitle || leaf.text.length < 2) continue;
    const label = meaningOfHeader(leaf.text.replace(/\s*[:：]$/, ''));
    const next = all[at + 1];
    if (
      label &&
      label.sure > 0.85 &&
      next &&
      next.place !== leaf.place &&
      (/[:：]$/.test(leaf.text) || /label|title|caption|name/i.test(leaf.place))
    ) {
      named[label.meaning] ??= next.text;
      at++;
      continue;
    }
    const said = targetOf(leaf.element, card.element) ?? hintOf(leaf.element, card.element);
    if (said) named[said] ??= leaf.text;
    else leaves.push(leaf);
  }
  return { title: title?.text ?? null, named, leaves };
}
