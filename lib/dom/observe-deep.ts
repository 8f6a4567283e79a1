import { deepRoots, holdsRoot, type SearchRoot } from './read-roots';

type Changed = (records: readonly MutationRecord[], entered: readonly ShadowRoot[]) => void;

/**
 * Watch the child lists of a document and of every open shadow root in it with one
 * observer, until `signal` aborts. A root is found when its host comes into the page.
 * @param changed Gets what changed, and the roots that were not watched before: for them nothing was told.
 * @returns Looks for roots once more. A component that is defined late gets its root without any change of a list.
 */
export function observeDeep(doc: Document, changed: Changed, signal: AbortSignal): () => void {
  const watched = new WeakSet<SearchRoot>([doc]);
  const enter = (scope: SearchRoot): ShadowRoot[] => {
    const found = deepRoots(scope).filter((root) => 'host' in root && !watched.has(root)) as ShadowRoot[];
    for (const root of found) {
      watched.add(root);
      observer.observe(root, { childList: true, subtree: true });
    }
    return found;
  };
  const observer = new MutationObserver((records) => changed(records, addedTo(records).flatMap(enter)));
  observer.observe(doc, { childList: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect());
  return () => {
    const entered = signal.aborted ? [] : enter(doc);
    if (entered.length > 0) changed([], entered);
  };
}

/** The elements that came with a root in them, each subtree once: a parser tells of a parent and then of every child in it. */
function addedTo(records: readonly MutationRecord[]): Element[] {
  const added = new Set<Node>();
  const tops: Element[] = [];
  for (const { addedNodes } of records) {
    for (const node of addedNodes) {
      if (node.nodeType !== 1) continue;
      added.add(node);
      const under = node.parentNode !== null && added.has(node.parentNode);
      if (!under && holdsRoot(node as Element)) tops.push(node as Element);
    }
  }
  return tops;
}
