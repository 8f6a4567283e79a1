import type { HeadingPlace } from './block-layout';
import { HEADING_HEIGHT } from './card-rules';
import { type FollowLayer, followLayer, isSeenAt } from './follow-layer';
import { MARK } from './marks';

/** One block heading: "title · 3 of 5 · chevron". */
export interface BlockHeading {
  readonly id: string;
  readonly title: string;
  /** "3 of 5", ready to be read. */
  readonly count: string;
  readonly folded: boolean;
  readonly place: HeadingPlace;
}

/** The headings over a card; they stand in the gaps that the layout made for them. */
export interface BlockHeadings {
  show(headings: readonly BlockHeading[]): void;
  /** The page may have moved. */
  touch(): void;
}

const CSS = `
button{position:fixed;display:flex;align-items:baseline;gap:8px;box-sizing:border-box;height:${HEADING_HEIGHT - 4}px;margin:0;
 padding:0 2px 4px;border:0;border-bottom:1px solid color-mix(in srgb,currentColor 18%,transparent);background:none;
 color:inherit;font:600 13px/22px system-ui,sans-serif;text-align:left;cursor:pointer;pointer-events:auto}
button[hidden]{display:none}
.title{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.count{flex:none;font-weight:400;font-size:12px;opacity:.7;font-variant-numeric:tabular-nums}
.chevron{flex:none;align-self:center;width:6px;height:6px;margin:0 3px 0 auto;border:solid;border-width:0 1.5px 1.5px 0;
 opacity:.6;transform:translateY(-2px) rotate(45deg)}
[aria-expanded="false"] .chevron{transform:rotate(-45deg)}
button:hover .chevron,button:hover .count{opacity:1}
button:focus-visible{outline:2px solid #3b82c4;outline-offset:1px;border-radius:4px}`;

/**
 * Make the layer of headings; it stays out of the page until there is one.
 * @param press Called with the id of a block whose heading a person has pressed.
 */
export function blockHeadings(press: (id: string) => void, signal: AbortSignal): BlockHeadings {
  let layer: FollowLayer | undefined;
  let shown: readonly BlockHeading[] = [];
  const buttons: HTMLButtonElement[] = [];
  const place = () => {
    if (layer) placeAll(buttons, shown, layer.host);
  };
  return {
    show(headings) {
      shown = headings;
      if (headings.length > 0) layer ??= followLayer(CSS, place, signal);
      if (!layer) return;
      while (buttons.length < headings.length) buttons.push(makeButton(layer.root, press));
      buttons.forEach((button, at) => {
        fill(button, headings[at]);
      });
      place();
    },
    touch: () => layer?.touch(),
  };
}

function makeButton(root: ShadowRoot, press: (id: string) => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  for (const part of ['title', 'count', 'chevron']) {
    const span = document.createElement('span');
    span.className = part;
    button.append(span);
  }
  button.addEventListener('click', (event) => event.isTrusted && press(button.value));
  root.append(button);
  return button;
}

function fill(button: HTMLButtonElement, heading: BlockHeading | undefined): void {
  button.hidden = heading === undefined;
  if (!heading) return;
  const [title, count] = button.children;
  button.value = heading.id;
  button.setAttribute('aria-expanded', String(!heading.folded));
  if (title) setText(title, heading.title);
  if (count) setText(count, heading.count);
}

function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** All reading of boxes first, all writing after it. */
function placeAll(
  buttons: readonly HTMLButtonElement[],
  shown: readonly BlockHeading[],
  host: Element,
): void {
  const boxes = shown.map(({ place }) => boxOf(place, host));
  boxes.forEach((box, at) => {
    const button = buttons[at];
    if (!button) return;
    button.hidden = box === null;
    if (!box) return;
    const { left, top, width, color } = box;
    button.style.cssText = `left:${left}px;top:${top}px;width:${width}px;color:${color}`;
  });
}

/** The nearest parent that has a box: groups of the page's own may have been opened. */
function boxAround(anchor: Element): Element | null {
  let parent = anchor.parentElement;
  while (parent?.hasAttribute(MARK.opened)) parent = parent.parentElement;
  return parent;
}

/** Where a heading is painted; null while nobody could see it. */
function boxOf({ anchor, side, level, levels }: HeadingPlace, host: Element) {
  const within = side === 'foot' ? anchor : boxAround(anchor);
  if (!within?.isConnected) return null;
  const outer = within.getBoundingClientRect();
  const style = getComputedStyle(within);
  const px = (value: string) => Number.parseFloat(value) || 0;
  const left = outer.left + px(style.borderLeftWidth) + px(style.paddingLeft);
  const width = outer.right - px(style.borderRightWidth) - px(style.paddingRight) - left;
  const edge =
    side === 'foot' ? outer.bottom - px(style.borderBottomWidth) : anchor.getBoundingClientRect().top;
  const top = edge - (levels - level) * HEADING_HEIGHT;
  const middle = top + HEADING_HEIGHT / 2;
  const seen =
    width > 40 &&
    isSeenAt(left + 8, middle, within, host) &&
    isSeenAt(left + width / 2, middle, within, host);
  return seen ? { left, top, width, color: style.color } : null;
}
