/**
 * Shadow roots of the page in which something is marked. The sheet of the document
 * does not reach into them, so each gets one of its own with its first mark. The
 * overlay's scripts are separate files in one isolated world; this is where they meet.
 */
import { adoptSheet, type OwnSheet } from './own-sheet';

const SLOT = Symbol.for('prelude.marked-roots');

type World = { [SLOT]?: MarkedRoots };

interface MarkedRoots {
  readonly sheets: Map<ShadowRoot, OwnSheet>;
  readonly enter: (root: ShadowRoot) => void;
}

/** Bring `rules` into every shadow root where a mark is set, until `signal` aborts. */
export function followMarkedRoots(rules: readonly string[], signal: AbortSignal): OwnSheet {
  const sheets: MarkedRoots['sheets'] = new Map();
  const own: MarkedRoots = {
    sheets,
    enter: (root) => {
      if (!signal.aborted && !sheets.has(root)) sheets.set(root, adoptSheet(root, rules, signal));
    },
  };
  const world = globalThis as World;
  world[SLOT] = own;
  // The features end a moment after their run, and still take their marks off these roots.
  const leave = () => {
    if (world[SLOT] === own) delete world[SLOT];
  };
  signal.addEventListener('abort', () => queueMicrotask(leave));
  return {
    ensure: () => {
      for (const [root, sheet] of sheets) {
        if (root.host.isConnected) sheet.ensure();
        // A component that the page threw away takes its root along.
        else sheets.delete(root);
      }
    },
  };
}

/** Called with each element that gets a mark. */
export function enterRootOf(element: Element): void {
  const root = element.getRootNode();
  if ('host' in root) (globalThis as World)[SLOT]?.enter(root as ShadowRoot);
}

/** The shadow roots in which something was marked. */
export function markedRoots(): Iterable<ShadowRoot> {
  return (globalThis as World)[SLOT]?.sheets.keys() ?? [];
}
