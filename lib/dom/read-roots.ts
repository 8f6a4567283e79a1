/** Walking a page whose parts may sit in open shadow roots. */
import { onceATurn } from './once-a-turn';

/** The element that holds our own things in a page. */
export const OWN_HOST = 'prelude-host';

export type SearchRoot = Document | ShadowRoot | Element;

/** Where to search: one root, or the outcome of `deepRoots`, so that several searches share one walk. */
export type SearchScope = SearchRoot | readonly SearchRoot[];

const isMany = (scope: SearchScope): scope is readonly SearchRoot[] => Array.isArray(scope);

/** The root that a scope began with. */
export function outerRoot(scope: SearchScope): SearchRoot {
  return isMany(scope) ? (scope[0] as SearchRoot) : scope;
}

/** The element that stands for a scope: a document's body, a shadow root's host, or the element itself. */
export function elementOf(scope: SearchScope): Element {
  const root = outerRoot(scope);
  if (root.nodeType === 9) return (root as Document).body ?? (root as Document).documentElement;
  return 'host' in root ? (root as ShadowRoot).host : (root as Element);
}

/** The document that a scope belongs to. */
export function documentOf(scope: SearchScope): Document {
  const root = outerRoot(scope);
  return root.nodeType === 9 ? (root as Document) : (root.ownerDocument as Document);
}

/**
 * The root and every open shadow root under it, outer before inner.
 * Costs one walk over the elements, once a turn; whoever searches over several turns asks again.
 */
export function deepRoots(scope: SearchScope): readonly SearchRoot[] {
  return isMany(scope) ? scope : rootsOf(scope);
}

const rootsOf = onceATurn(rootsUnder);

/**
 * Elements that may have a shadow root. No browser gives one to those that are named here, and nobody to the span that
 * holds a cell's text; of these long pages are made, and what is not asked for costs nothing. Most frequent ones first:
 * the search ends at the first that fits. Who reads a cell looks into its spans all the same.
 */
const MAY_HOST = ':not(td,td>span,tr,a,b,button,i,img,input,label,li,option,path,svg,th)';

/** Whether a subtree that came into the page brings an open shadow root. */
export function holdsRoot(element: Element): boolean {
  if (element.shadowRoot) return true;
  if (!element.firstElementChild) return false;
  for (const each of element.querySelectorAll(MAY_HOST)) if (each.shadowRoot) return true;
  return false;
}

function rootsUnder(scope: SearchRoot): readonly SearchRoot[] {
  const roots: SearchRoot[] = [scope];
  const own = scope.nodeType === 1 ? (scope as Element).shadowRoot : null;
  if (own) roots.push(own);
  for (let at = 0; at < roots.length; at++) {
    const all = (roots[at] as SearchRoot).querySelectorAll(MAY_HOST);
    for (let i = 0; i < all.length; i++) {
      const inner = (all[i] as Element).shadowRoot;
      // Our own things are no part of the CRM's page.
      if (inner && (all[i] as Element).localName !== OWN_HOST) roots.push(inner);
    }
  }
  return roots;
}

/** All elements of a scope that match, shadow roots included; page order within each root. */
export function queryDeep<E extends Element = Element>(scope: SearchScope, selector: string): E[] {
  const found: E[] = [];
  for (const each of deepRoots(scope)) {
    for (const element of each.querySelectorAll<E>(selector)) found.push(element);
  }
  return found;
}

/** The parent in the drawn tree: crosses from a shadow root to its host. */
export function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const above = element.parentNode;
  return above && 'host' in above ? (above as ShadowRoot).host : null;
}

/** Like `closest`, but crosses shadow roots. */
export function closestDeep(element: Element, selector: string): Element | null {
  for (let at: Element | null = element; at; ) {
    const hit: Element | null = at.closest(selector);
    if (hit) return hit;
    const top: Node = at.getRootNode();
    at = 'host' in top ? (top as ShadowRoot).host : null;
  }
  return null;
}

/** Like `contains`, but crosses shadow roots. */
export function containsDeep(ancestor: Element, node: Node): boolean {
  for (let at: Node | null = node; at; ) {
    if (ancestor.contains(at)) return true;
    const top: Node = at.getRootNode();
    at = 'host' in top ? (top as ShadowRoot).host : null;
  }
  return false;
}

/** The child of `ancestor` that holds `element` (or is it); null when it is not inside. */
export function branchUnder(ancestor: Element, element: Element): Element | null {
  let at: Element | null = element;
  while (at) {
    const parent: Element | null = parentOf(at);
    if (parent === ancestor) return at;
    at = parent;
  }
  return null;
}
