import { shadowHost } from './shadow-host';

/** A layer of our own nodes that keep to places of the page's. */
export interface FollowLayer {
  readonly root: ShadowRoot;
  readonly host: HTMLElement;
  /** Place everything anew at the next frame. */
  touch(): void;
}

const BASE = `
:host{left:0!important;top:0!important;width:0!important;height:0!important;pointer-events:none!important}
@media print{:host{display:none!important}}`;

/**
 * Make a layer above the page that is placed anew whenever the page scrolls, resizes or changes.
 * @param place Reads boxes and writes places; called at most once a frame.
 */
export function followLayer(css: string, place: () => void, signal: AbortSignal): FollowLayer {
  const { host, root } = shadowHost(BASE + css, signal);
  let pending = false;
  const touch = () => {
    if (pending) return;
    pending = true;
    requestAnimationFrame(() => {
      pending = false;
      if (!signal.aborted) place();
    });
  };
  for (const type of ['scroll', 'resize', 'transitionend', 'load'])
    addEventListener(type, touch, { capture: true, passive: true, signal });
  return { root, host, touch };
}

/**
 * Whether a person sees the page at a point of the window, and not something
 * that lies over it, such as a fixed header or an open list.
 * @param own What is expected there: the element, something in it or something around it.
 */
export function isSeenAt(x: number, y: number, own: Element, layer: Element): boolean {
  if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return false;
  const scope = own.getRootNode();
  const hits = scope instanceof ShadowRoot ? scope.elementsFromPoint(x, y) : document.elementsFromPoint(x, y);
  const top = hits.find((hit) => hit !== layer && hit.localName !== 'prelude-host');
  return top !== undefined && (top.contains(own) || own.contains(top));
}
