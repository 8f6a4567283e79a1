/** Walking a page whose parts may sit in open shadow roots. */

export type SearchRoot = Document | ShadowRoot | Element;

/** The document that `root` belongs to. */
export function documentOf(root: SearchRoot): Document {
  return root.nodeType === 9 ? (root as Document) : (root.ownerDocument as Document);
}

/**
 * `root` and every open shadow root under it, outer before inner.
 * Costs one walk over the elements; call it once and reuse the answer.
 */
export function deepRoots(root: SearchRoot): SearchRoot[] {
  const roots: SearchRoot[] = [root];
  const own = root.nodeType === 1 ? (root as Element).shadowRoot : null;
  if (own) roots.push(own);
  for (let at = 0; at < roots.length; at++) {
    for (const element of (roots[at] as SearchRoot).querySelectorAll('*')) {
      if (element.shadowRoot) roots.push(element.shadowRoot);
    }
  }
  return roots;
}

/** All elements under `root` that match, shadow roots included; page order within each root. */
export function queryDeep<E extends Element = Element>(root: SearchRoot, selector: string): E[] {
  const found: E[] = [];
  for (const each of deepRoots(root)) {
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
