/**
 * A card whose rows lie in groups of the page's own: columns, sections, tabs.
 * Such groups can be opened, that is lose their boxes by `display: contents`,
 * so that all rows become items of one container and can be given places. No
 * node moves, and what the groups do as nodes (events, names, state) stays.
 */

import { type CardRows, countFields, outermost } from './card-rows';

/** Rows of one card and what stands among them. */
export interface CardFrame extends CardRows {
  /** Groups between the parent and its rows, to be opened. */
  readonly opened: readonly Element[];
  /** Rows and whatever else is drawn beside them once the groups are open, in page order. */
  readonly leaves: readonly Element[];
}

type Parts = readonly { readonly parts: readonly Element[] }[];

/** A common parent further up than this holds more than a card. */
const HIGHEST = 8;

/** Groups that are more than a box: they hide, scroll, place or name what is in them. */
const NEVER =
  'html,body,dialog,details,table,tbody,tr,td,th,ul,ol,dl,button,label,a,slot,[role="tabpanel"],[role="dialog"],[role="row"],[role="grid"],[hidden],[aria-hidden="true"]';

/** Boxes that can be left out without a trace. */
const PLAIN = /^(block|inline|flow-root|flex|grid|contents)$/;

/** The frame of a card whose rows are children of one parent as they are. */
export function flatFrame(rows: CardRows): CardFrame {
  return { ...rows, opened: [], leaves: [...rows.parent.children] };
}

/**
 * The frame around all of the named fields.
 * @param named Positions into `fields` that have to be rows of it.
 * @returns null where opening the groups would take more from the page than boxes.
 */
export function nestedFrame(fields: Parts, named: readonly number[]): CardFrame | null {
  const holds = countFields(fields);
  const rowOf = new Map<number, readonly Element[]>();
  fields.forEach(({ parts }, index) => {
    const row = [...new Set(parts.map((part) => outermost(part, holds)))];
    if (row.length > 0 && row.every((each) => each.parentElement === row[0]?.parentElement))
      rowOf.set(index, row);
  });
  const wanted = named.map((index) => rowOf.get(index));
  const parent = commonParent(wanted.flatMap((row) => row ?? []));
  if (wanted.includes(undefined) || !parent || parent.matches('html,body,main')) return null;
  const inside = ([first]: readonly Element[]) =>
    first !== undefined && first !== parent && parent.contains(first);
  const rows = new Map([...rowOf].filter(([, row]) => inside(row)));
  const { leaves, opened } = openUp(parent, new Set([...rows.values()].flat()));
  const frame = { parent, rows, leaves, opened };
  return opened.every(canOpen) && isMostlyRows(frame) ? frame : null;
}

function commonParent(rows: readonly Element[]): Element | null {
  let parent = rows[0]?.parentElement ?? null;
  for (let up = 0; up < HIGHEST && parent; up++) {
    if (rows.every((row) => parent?.contains(row))) return parent;
    parent = parent.parentElement;
  }
  return null;
}

/** Go down from the parent, through every element that has a row in it, to the rows and their neighbours. */
function openUp(parent: Element, rows: ReadonlySet<Element>) {
  const leaves: Element[] = [];
  const opened: Element[] = [];
  const within = new Set<Element>();
  for (const row of rows)
    for (let at = row.parentElement; at && at !== parent; at = at.parentElement) within.add(at);
  const walk = (element: Element) => {
    for (const child of element.children) {
      if (rows.has(child) || !within.has(child)) leaves.push(child);
      else {
        opened.push(child);
        walk(child);
      }
    }
  };
  walk(parent);
  return { leaves, opened };
}

function canOpen(group: Element): boolean {
  if (group.matches(NEVER) || group.shadowRoot) return false;
  const style = getComputedStyle(group);
  const isBare =
    /^(none|)$/.test(style.backgroundImage) && isClear(style.backgroundColor) && !hasBorder(style);
  return (
    PLAIN.test(style.display) &&
    /^(static|relative|)$/.test(style.position) &&
    /^(visible|)$/.test(style.overflowY) &&
    /^(none|)$/.test(style.transform) &&
    isBare &&
    !hasHiddenTwin(group)
  );
}

function isClear(color: string): boolean {
  return color === '' || color === 'transparent' || /[,/]\s*0\)$/.test(color);
}

function hasBorder(style: CSSStyleDeclaration): boolean {
  return [style.borderTopWidth, style.borderLeftWidth].some((width) => Number.parseFloat(width) > 0);
}

/** One of several pages of tabs: the page shows another by hiding this one. */
function hasHiddenTwin(group: Element): boolean {
  const twins = [...(group.parentElement?.children ?? [])].filter(
    (each) =>
      each !== group && each.localName === group.localName && each.classList[0] === group.classList[0],
  );
  return group.classList.length > 0 && twins.some((each) => getComputedStyle(each).display === 'none');
}

/** What is no row may be a heading or a button, not half of the page. */
function isMostlyRows({ rows, leaves }: CardFrame): boolean {
  const own = new Set([...rows.values()].flat());
  const areaOf = (elements: readonly Element[]) =>
    elements
      .map((each) => each.getBoundingClientRect())
      .reduce((sum, box) => sum + box.width * box.height, 0);
  return areaOf(leaves.filter((leaf) => !own.has(leaf))) <= areaOf([...own]);
}
