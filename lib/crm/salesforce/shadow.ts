/**
 * Lightning runs with a synthetic shadow DOM (everything is in the document), a
 * native one, or both side by side. Searches here see all three, and walk the
 * whole page only where there is a shadow root to be found.
 */
import { deepRoots, documentOf, outerRoot, type SearchRoot } from '../../dom/read-roots';
import { squeeze } from '../../dom/read-text';
import { isShown } from '../../dom/read-visible';
import type { Root } from '../adapter';
import { MAY_HOLD_SHADOW, PANE, UNREAD } from './selectors';

const NEVER_READ = /^(script|style|template|svg)$/;
const walks = new Map<SearchRoot, readonly SearchRoot[]>();

/** The page that is shown, of those that Lightning keeps; whatever smaller root is asked for stays as it is. */
export function shownPane(scope: Root): SearchRoot {
  const root = outerRoot(scope);
  if (root.nodeType !== 9) return root;
  const panes = [...root.querySelectorAll(PANE)];
  // To ask what is drawn may cost a layout of the page: only where there is a choice.
  return (panes.length > 1 ? panes.findLast(isShown) : panes[0]) ?? root;
}

/** The root and the shadow roots of the named components under it, outer before inner: costs nothing on other elements. */
export function alongHosts(root: SearchRoot, hosts: string): readonly SearchRoot[] {
  const roots: SearchRoot[] = [root];
  const own = root.nodeType === 1 ? (root as Element).shadowRoot : null;
  if (own) roots.push(own);
  for (let at = 0; at < roots.length; at++) {
    for (const { shadowRoot } of (roots[at] as SearchRoot).querySelectorAll(hosts)) {
      if (shadowRoot) roots.push(shadowRoot);
    }
  }
  return roots;
}

/**
 * The root and all shadow roots under it. One walk serves every search of a
 * task; by the next task the page may have changed.
 */
export function everyRoot(root: SearchRoot): readonly SearchRoot[] {
  const known = walks.get(root);
  if (known) return known;
  const holders = [...documentOf(root).querySelectorAll(MAY_HOLD_SHADOW)];
  const isInside = root.getRootNode().nodeType !== 9;
  const roots = isInside || holders.some(({ shadowRoot }) => shadowRoot) ? deepRoots(root) : [root];
  if (walks.size === 0) queueMicrotask(() => walks.clear());
  walks.set(root, roots);
  return roots;
}

/** What a person reads in an element: shadow roots and slots as they are drawn, buttons and words for screen readers left out. */
export function shownText(element: Element | null | undefined): string {
  const texts: string[] = [];
  const visit = (node: Node): void => {
    if (node.nodeType === 3) texts.push((node as Text).data);
    if (node.nodeType !== 1) return;
    const at = node as Element;
    if (NEVER_READ.test(at.localName) || (at !== element && at.matches(UNREAD))) return;
    for (const inner of drawnChildren(at)) visit(inner);
  };
  if (element) visit(element);
  return squeeze(texts.join(' '));
}

/** A slot draws what was put into it; a synthetic one has it as its own children. */
function drawnChildren(element: Element): Iterable<Node> {
  if (element.shadowRoot) return element.shadowRoot.childNodes;
  const given = element.localName === 'slot' ? (element as HTMLSlotElement).assignedNodes() : [];
  return given.length > 0 ? given : element.childNodes;
}
