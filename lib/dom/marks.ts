import { enterRootOf, markedRoots } from './marked-roots';

/**
 * Attributes that the overlay puts on the page's own nodes. They are the only
 * trace in the page's DOM, they carry no data, and `clearMarks` takes them away.
 */
export const MARK = {
  /** On `html`: the cloak may open. */
  open: 'data-prelude-open',
  /** On a menu row or field part: taken out of sight, of Tab order and of the accessibility tree. */
  hidden: 'data-prelude-hidden',
  /** On a menu's parent and rows: place by the standard. */
  ordered: 'data-prelude-ordered',
  order: 'data-prelude-order',
  /** On a field's box: strength of its finding. */
  finding: 'data-prelude-finding',
  /** On `html`: the side where the docked panel stands. */
  dock: 'data-prelude-dock',
  /** On a box that the page fixes to the window: how it was fitted beside the panel. */
  fit: 'data-prelude-fit',
  /** On the parent of a card's rows: how they follow each other once they stand by the standard. */
  blocks: 'data-prelude-blocks',
  /** On a card's row: its place by the standard. */
  slot: 'data-prelude-slot',
  /** On the row under block headings: how many of them need room above it. */
  top: 'data-prelude-top',
  /** On the parent of a card's rows: how many headings need room below the last row. */
  foot: 'data-prelude-foot',
  /** On the first row of a block in a grid: it begins a new line. */
  line: 'data-prelude-line',
  /** On a row of a block that the person has folded. */
  folded: 'data-prelude-folded',
  /** On a group of the page's own between a card and its rows: its box is left out. */
  opened: 'data-prelude-opened',
  /** On a heading of such a group: a block's heading stands in its stead. */
  covered: 'data-prelude-covered',
  /** On what takes the whole width of two columns. */
  wide: 'data-prelude-wide',
  /** On the parent of rows from several groups: the distance that they had there, in pixels. */
  gap: 'data-prelude-gap',
} as const;

/** Highest place that a menu rule can give; longer menus keep their tail as it is. */
const PLACES = 60;

/** The rules behind the marks. */
export function markRules(): string[] {
  const hidden = `[${MARK.hidden}]{display:none!important}`;
  const rows = Array.from({ length: PLACES }, (_, n) => `[${MARK.order}="${n}"]{order:${n}!important}`);
  return [
    hidden,
    `[${MARK.ordered}="column"]{display:flex!important;flex-direction:column!important;flex-wrap:nowrap!important}`,
    `[${MARK.ordered}="row"]{display:flex!important;flex-direction:row!important}`,
    `[${MARK.ordered}]{reading-flow:flex-visual}`,
    `[${MARK.ordered}="grid"]{reading-flow:grid-order}`,
    ...rows,
    `[${MARK.finding}]{box-shadow:inset 2px 0 0 0 #b7791f!important}`,
    `[${MARK.finding}="hint"]{box-shadow:inset 2px 0 0 0 #6b7f99!important}`,
    `[${MARK.finding}="hard"]{box-shadow:inset 2px 0 0 0 #c2413b!important}`,
    `@media print{[${MARK.finding}]{box-shadow:none!important}}`,
  ];
}

export type MarkName = keyof typeof MARK;

/** Set a mark only when it differs, so that attribute observers of the page are not woken for nothing. */
export function setMark(element: Element, mark: MarkName, value: string): void {
  if (element.getAttribute(MARK[mark]) === value) return;
  element.setAttribute(MARK[mark], value);
  enterRootOf(element);
}

/** What holds the page's own content, or is it. A wrong guess of where a thing stands must not take the page away. */
const PAGE = 'body,main,[role="main"]';

/** Whether an element is a part of the page that may be hidden, and not the page itself. */
export function mayHide(element: Element): boolean {
  return !element.matches(PAGE) && element.querySelector(PAGE) === null;
}

export function clearMark(element: Element, mark: MarkName): void {
  if (element.hasAttribute(MARK[mark])) element.removeAttribute(MARK[mark]);
}

/** Take every mark of these kinds off the page, and off the shadow roots in it that were marked. */
export function clearMarks(root: ParentNode, ...marks: MarkName[]): void {
  for (const scope of [root, ...markedRoots()]) {
    for (const mark of marks) {
      for (const element of scope.querySelectorAll(`[${MARK[mark]}]`)) element.removeAttribute(MARK[mark]);
    }
  }
}

/** Take the marks of one kind and value off the page. */
export function clearMarksOf(mark: MarkName, value: string): void {
  for (const scope of [document, ...markedRoots()]) {
    for (const element of scope.querySelectorAll(`[${MARK[mark]}="${value}"]`)) clearMark(element, mark);
  }
}
