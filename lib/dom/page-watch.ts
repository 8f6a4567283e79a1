import { keptHosts } from './kept-hosts';
import { observeDeep } from './observe-deep';

/**
 * One mutation observer for everything the overlay does on a page. Listeners
 * for `mutations` run at once, before the browser paints, and must be cheap;
 * listeners for `frame` run once per frame, and those for `settled` once the
 * page has been quiet for a while and somebody is looking at it.
 */
export interface PageWatch {
  /** Called synchronously with each batch of child-list changes, shadow roots included. */
  onMutations(listener: OnMutations, signal: AbortSignal): void;
  /** Called at most once per frame after changes. */
  onFrame(listener: () => void, signal: AbortSignal): void;
  /** Called when nothing changed for `QUIET_MS` and the tab is visible. */
  onSettled(listener: () => void, signal: AbortSignal): void;
  /** Ask for a `settled` call although nothing changed, for instance after a route change. */
  nudge(): void;
}

/** `entered` are shadow roots that were found just now; nothing was told of what is in them. */
type OnMutations = (records: readonly MutationRecord[], entered: readonly ShadowRoot[]) => void;

/** A CRM that fills a table in steps pauses for less than this between them. */
const QUIET_MS = 350;

/** A page that never rests (a clock, a chat) is looked at this often all the same. */
const PATIENCE_MS = 3000;

type Listener<T extends unknown[]> = (...args: T) => void;

/**
 * Watch a document until `signal` aborts.
 * @param report Receives errors of listeners; one that throws does not stop the others.
 */
export function watchPage(doc: Document, signal: AbortSignal, report: (error: unknown) => void): PageWatch {
  const mutations = new Set<OnMutations>();
  const frames = new Set<Listener<[]>>();
  const settled = new Set<Listener<[]>>();
  const settle = quietTimer(doc, () => {
    enterAll();
    callAll(settled, report);
  });
  let framePending = false;

  const runFrame = () => {
    framePending = false;
    if (!signal.aborted) callAll(frames, report);
  };
  const changed: OnMutations = (records, entered) => {
    for (const check of keptHosts()) check();
    callAll(mutations, report, records, entered);
    if (frames.size > 0 && !framePending) {
      framePending = true;
      requestAnimationFrame(runFrame);
    }
    settle.touch();
  };

  const enterAll = observeDeep(doc, changed, signal);
  doc.addEventListener('visibilitychange', settle.touch, { signal });
  // A script that came late may define components that stand in the page already.
  doc.addEventListener('load', settle.touch, { capture: true, signal });
  signal.addEventListener('abort', settle.stop);
  return {
    onMutations: (listener, until) => subscribe(mutations, listener, until),
    onFrame: (listener, until) => subscribe(frames, listener, until),
    onSettled: (listener, until) => subscribe(settled, listener, until),
    nudge: settle.touch,
  };
}

/** A timer that restarts with each touch without setting a new timeout each time. */
function quietTimer(doc: Document, fire: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let first = 0;
  let last = 0;
  const tick = () => {
    const now = Date.now();
    const wait = Math.min(last + QUIET_MS, first + PATIENCE_MS) - now;
    if (wait > 0) {
      timer = setTimeout(tick, wait);
      return;
    }
    timer = undefined;
    if (doc.visibilityState !== 'hidden') fire();
  };
  return {
    touch: () => {
      last = Date.now();
      if (timer !== undefined) return;
      first = last;
      timer = setTimeout(tick, QUIET_MS);
    },
    stop: () => clearTimeout(timer),
  };
}

function subscribe<T extends unknown[]>(
  set: Set<Listener<T>>,
  listener: Listener<T>,
  signal: AbortSignal,
): void {
  if (signal.aborted) return;
  set.add(listener);
  signal.addEventListener('abort', () => set.delete(listener), { once: true });
}

function callAll<T extends unknown[]>(
  set: Set<Listener<T>>,
  report: (error: unknown) => void,
  ...args: T
): void {
  for (const listener of set) {
    try {
      listener(...args);
    } catch (error) {
      report(error);
    }
  }
}
