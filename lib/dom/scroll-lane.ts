/** Leading a scroller through its content, by how far the drawn boxes really reach. */
import { parentOf } from './read-roots';

export type Axis = 'down' | 'right';

/** An element that scrolls; the page itself is its scrolling element. */
export interface Scroller {
  readonly element: Element;
  readonly axis: Axis;
}

export interface Reach {
  /** Boxes are drawn at the beginning of what the person would see. */
  readonly covered: boolean;
  /** The scroller has not come to its end. */
  readonly below: boolean;
  /** Where to scroll next, in pixels, so that no box between is passed over. */
  readonly to: number;
}

/** Of more boxes than this only the first and last are measured. */
const MEASURED = 120;
/** Room that headers and gaps may take before the first box. */
const SLACK = 60;

/** The nearest box around `element` that can be scrolled; null when all of it is in sight. */
export function scrollerOf(element: Element, axis: Axis = 'down'): Scroller | null {
  const page = element.ownerDocument.scrollingElement;
  for (let at: Element | null = element; at; at = parentOf(at)) {
    if (at === page || at.localName === 'body' || at.localName === 'html') break;
    const style = getComputedStyle(at);
    const flow = axis === 'down' ? style.overflowY : style.overflowX;
    if (/auto|scroll|overlay/.test(flow) && lengthOf(at, axis) > 1) return { element: at, axis };
  }
  return page && lengthOf(page, axis) > 1 ? { element: page, axis } : null;
}

/** How far the boxes that `scroller` moves reach, and where to go on. */
export function reachOf(scroller: Scroller, boxes: readonly Element[], holder: Element): Reach {
  const { element, axis } = scroller;
  const view = viewOf(scroller);
  const at = positionOf(scroller);
  const end = lengthOf(element, axis);
  const below = at < end - 1;
  const spans = measured(boxes).map((box) => spanOf(box, axis));
  const page = view.to - view.from;
  const onward = Math.min(end, at + page * 0.9);
  if (spans.length === 0) return { covered: isOutside(spanOf(holder, axis), view), below, to: onward };
  const first = Math.min(...spans.map(({ from }) => from));
  const last = Math.max(...spans.map(({ to }) => to));
  const overlap = Math.min(page / 2, Math.max(...spans.slice(-3).map(({ from, to }) => to - from)));
  const whole = spanOf(holder, axis);
  const isOver = last >= whole.to - SLACK && !holder.contains(element);
  const begins = isOver || first <= Math.max(view.from, whole.from) + SLACK + overlap;
  const fills = isOver || last >= view.to - SLACK;
  // Where the boxes are over, what is left to see is something else, and may bring more of them.
  const to = isOver && last < view.to ? end : at + (last - view.from) - overlap;
  return {
    covered: begins && fills,
    below,
    to: Math.min(end, Math.max(to, at + Math.min(page * 0.25, SLACK))),
  };
}

export function positionOf({ element, axis }: Scroller): number {
  return axis === 'down' ? element.scrollTop : element.scrollLeft;
}

/** Scroll at once, whatever the page says of smooth scrolling. */
export function scrollTo({ element, axis }: Scroller, to: number): void {
  element.scrollTo({ [axis === 'down' ? 'top' : 'left']: to, behavior: 'instant' });
}

function lengthOf(element: Element, axis: Axis): number {
  return axis === 'down'
    ? element.scrollHeight - element.clientHeight
    : element.scrollWidth - element.clientWidth;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

function viewOf({ element, axis }: Scroller): Span {
  if (element !== element.ownerDocument.scrollingElement) return spanOf(element, axis);
  return { from: 0, to: axis === 'down' ? element.clientHeight : element.clientWidth };
}

function spanOf(element: Element, axis: Axis): Span {
  const box = element.getBoundingClientRect();
  return axis === 'down' ? { from: box.top, to: box.bottom } : { from: box.left, to: box.right };
}

function isOutside(span: Span, view: Span): boolean {
  return span.to <= view.from || span.from >= view.to;
}

/** Pages that use their rows again do not keep them in order, so all that are drawn count; of very many the outer ones. */
function measured(boxes: readonly Element[]): readonly Element[] {
  return boxes.length <= MEASURED ? boxes : [...boxes.slice(0, MEASURED / 2), ...boxes.slice(-MEASURED / 2)];
}
