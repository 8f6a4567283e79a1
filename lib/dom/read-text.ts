/** Reading what a person reads, without layout: never `innerText`. */

const QUIET = /^(script|style|template|noscript|svg|textarea|select|option)$/i;
const DECORATION =
  /(^|[-_ ])(sr-only|visually-hidden|badge|counter|material-icons\S*|icon|tooltip)($|[-_ ])/i;
const TEXT = 3;
const BLANKS = /[\s\u200b-\u200f\u2060\ufeff]+/g;
const SPACE = 0x20;

/** Collapses every run of white space, no-break spaces included. */
export function squeeze(text: string): string {
  return isEven(text) ? text : text.replace(BLANKS, ' ').trim();
}

/** Whether single spaces between words are surely all the white space there is; most texts are told without a search. */
function isEven(text: string): boolean {
  let before = SPACE;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === SPACE ? before === SPACE : mayBeBlank(code)) return false;
    before = code;
  }
  return before !== SPACE || text === '';
}

/** True of every kind of white space and of all that has no width; and of a few signs, which are looked at closer. */
function mayBeBlank(code: number): boolean {
  if (code < 0x1680) return code < SPACE || (code >= 0x7f && code <= 0xa0);
  return (code >= 0x2000 && code <= 0x206f) || code === 0x1680 || code === 0x3000 || code === 0xfeff;
}

/**
 * The text of an element that holds nothing but one text in a chain of plain wrappers, as most cells do;
 * undefined for all others. No list of texts is needed for these.
 */
export function soleText(element: Element, isPlain: (wrapper: Element) => boolean): string | undefined {
  for (let at: Element = element; isHollow(at); ) {
    const only = at.firstChild;
    if (!only) return '';
    if (only.nextSibling) return undefined;
    const kind = kindOf(only);
    const type = kind === HTMLSpanElement.prototype ? 1 : kind === Text.prototype ? TEXT : only.nodeType;
    if (type === TEXT) return squeeze((only as Text).data);
    if (type !== 1 || !isPlain(only as Element)) return undefined;
    at = only as Element;
  }
  return undefined;
}

/** Whether what is drawn in an element are its own children; cells of tables can have no shadow root. */
function isHollow(element: Element): boolean {
  const kind = kindOf(element);
  if (kind === HTMLTableCellElement.prototype) return true;
  return !element.shadowRoot && (kind === HTMLSpanElement.prototype || element.nodeName !== 'SLOT');
}

/**
 * The prototype of a node: tells what long tables are made of without asking the page's engine, which is what costs in
 * tables of ten thousand rows. A node of another window has another one, and is asked.
 */
export const kindOf: (node: Node) => unknown = Object.getPrototypeOf;

/** Whether the texts of an element are read at all. */
export const isHeard = (element: Element): boolean => !QUIET.test(element.localName);
/** Text of an element in one line, at most `cap` characters; looks into open shadow roots. */
export function textOf(element: Element | null | undefined, cap = 200): string {
  if (!element) return '';
  const sole = soleText(element, isHeard);
  return (sole ?? leavesOf(element, cap).join(' ')).slice(0, cap);
}

/** The separate texts of an element in page order, at most `cap` characters altogether. */
export function leavesOf(element: Element, cap = 600, skip?: (element: Element) => boolean): string[] {
  const leaves: string[] = [];
  let room = cap;
  const visit = (node: Node): void => {
    for (const put of putInto(node)) take(put);
    for (let at = node.firstChild; at && room > 0; at = at.nextSibling) take(at);
  };
  const take = (at: Node): void => {
    if (room <= 0) return;
    if (at.nodeType === TEXT) {
      const text = squeeze((at as Text).data);
      if (text) room -= text.length + 1;
      if (text) leaves.push(text);
    } else if (at.nodeType === 1 && !QUIET.test((at as Element).localName) && !skip?.(at as Element)) {
      visit((at as Element).shadowRoot ?? at);
    }
  };
  visit(element.shadowRoot ?? element);
  return leaves;
}

/** What a page has put into a slot of a shadow root; it is drawn in place of the slot's own content. */
function putInto(node: Node): readonly Node[] {
  const isSlot = node.nodeName === 'SLOT' && 'assignedNodes' in node;
  return isSlot ? (node as HTMLSlotElement).assignedNodes() : [];
}

/** True for parts that are no words: icons, counters, texts for screen readers only. */
function isDecoration(element: Element): boolean {
  return (
    element.getAttribute('aria-hidden') === 'true' ||
    element.hasAttribute('hidden') ||
    DECORATION.test(element.getAttribute('class') ?? '')
  );
}

/**
 * The name of a link or button: its words, else its accessible name, else
 * the alternative text of its picture. Counters and icons are left out.
 */
export function nameOf(element: Element, cap = 80): string {
  const words = leavesOf(element, cap * 2, isDecoration).filter((text) => !/^[\d\s.,+•·|]+$/.test(text));
  if (words.length) return squeeze(words.join(' ')).slice(0, cap);
  const own = attributeName(element);
  if (own) return squeeze(own).slice(0, cap);
  const inner = element.querySelector('[aria-label],[title],img[alt],svg title');
  const text = inner && (attributeName(inner) ?? inner.textContent);
  return squeeze(text || textOf(element, cap)).slice(0, cap);
}

/** A short attribute that names the element; long ones are tooltips that hold whole pages. */
function attributeName(element: Element): string | null {
  for (const name of [
    'aria-label',
    'title',
    'alt',
    'data-text',
    'data-title',
    'data-tooltip',
    'data-original-title',
  ]) {
    const text = element.getAttribute(name);
    if (text?.trim() && text.length <= 120 && !text.includes('<')) return text;
  }
  return null;
}

/** Class names of an element as words, without variants such as `hover:…`. */
export function classWords(element: Element): string[] {
  const text = element.getAttribute('class');
  return text ? text.split(/\s+/).filter((word) => word && !word.includes(':')) : [];
}
