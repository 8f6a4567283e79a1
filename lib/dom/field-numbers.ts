import { type FollowLayer, followLayer, isSeenAt } from './follow-layer';

/** The place of a field in the order of filling, behind its label. */
export interface FieldNumber {
  readonly number: number;
  readonly label: Element | null;
  readonly box: Element;
  /** The next one to fill. */
  readonly next: boolean;
}

export interface FieldNumbers {
  show(numbers: readonly FieldNumber[]): void;
  /** The page may have moved. */
  touch(): void;
}

const CSS = `
span{position:fixed;min-width:14px;box-sizing:border-box;padding:0 3px;border-radius:7px;color:#6b7f99;text-align:center;
 font:10px/14px system-ui,sans-serif;font-variant-numeric:tabular-nums}
span.next{background:#2459a8;color:#fff;font-weight:600}
@media (forced-colors:active){span.next{border:1px solid}}`;

/** Make the layer of numbers; it stays out of the page until there is one. */
export function fieldNumbers(signal: AbortSignal): FieldNumbers {
  let layer: FollowLayer | undefined;
  let shown: readonly FieldNumber[] = [];
  const spans: HTMLElement[] = [];
  const place = () => {
    if (!layer) return;
    const { host } = layer;
    const places = shown.map((each) => placeOf(each, host));
    spans.forEach((span, at) => {
      const at0 = places[at];
      span.style.cssText = at0 ? `left:${at0.left}px;top:${at0.top}px` : 'display:none';
    });
  };
  return {
    show(numbers) {
      shown = numbers;
      if (numbers.length > 0) layer ??= followLayer(CSS, place, signal);
      if (!layer) return;
      while (spans.length < numbers.length) {
        const span = document.createElement('span');
        // The order is for the eyes; a screen reader hears the fields in it anyway.
        span.setAttribute('aria-hidden', 'true');
        spans.push(span);
        layer.root.append(span);
      }
      numbers.forEach(({ number, next }, at) => {
        const span = spans[at];
        if (!span) return;
        span.className = next ? 'next' : '';
        if (span.textContent !== String(number)) span.textContent = String(number);
      });
      place();
    },
    touch: () => layer?.touch(),
  };
}

/** Behind the last letter of the label; before the box where there is no label. Null while nobody could see it. */
function placeOf({ label, box }: FieldNumber, host: Element): { left: number; top: number } | null {
  const own = label ?? box;
  const text = label && lastText(label);
  const area = text ?? own.getBoundingClientRect();
  if (area.height === 0) return null;
  const left = text ? area.right + 4 + starRoom(own) : Math.max(0, area.left - 20);
  const middle = area.top + Math.min(area.height / 2, 14);
  const isSeen =
    isSeenAt(text ? area.right - 1 : area.left + 1, middle, own, host) &&
    !isCoveredAt(left + 7, middle + 6, own);
  return isSeen ? { left, top: middle - 7 } : null;
}

/** Whether a bar that sticks to the window lies where the number would stand, beside a label that is still seen. */
function isCoveredAt(x: number, y: number, own: Element): boolean {
  const hits = document.elementsFromPoint(x, y);
  const top = hits.find((hit) => hit.localName !== 'prelude-host');
  for (let at = top ?? null; at && !at.contains(own); at = at.parentElement)
    if (/^(sticky|fixed)$/.test(getComputedStyle(at).position)) return true;
  return false;
}

/** Room for a star that the page's style sheet draws behind the label. */
function starRoom(label: Element): number {
  return /^["']/.test(getComputedStyle(label, '::after').content) ? 14 : 0;
}

/** The box of the last line of words in an element. */
function lastText(element: Element): DOMRect | null {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let last: Node | null = null;
  while (walker.nextNode()) if (walker.currentNode.nodeValue?.trim()) last = walker.currentNode;
  if (!last) return null;
  const range = document.createRange();
  range.selectNodeContents(last);
  return [...range.getClientRects()].at(-1) ?? null;
}
