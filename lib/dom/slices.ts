/** Long work in slices, so that the page of the CRM never waits for us. */

/** Work that may be laid down at each `yield` and taken up again. */
export type Steps<T> = Generator<void, T, void>;

/** After this many milliseconds the page has its turn. */
const SLICE_MS = 8;

/** All at once, for little work and where nobody waits. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/**
 * In slices of a few milliseconds; whatever the page has to do comes in between. The first slice too has a task of its
 * own: whoever begins a reading has often just looked at the whole page.
 */
export async function inSlices<T>(steps: Steps<T>): Promise<T> {
  for (;;) {
    await pagesTurn();
    for (const until = performance.now() + SLICE_MS; performance.now() < until; ) {
      const { done, value } = steps.next();
      if (done) return value;
    }
  }
}

/** A task of the browser's own, which comes without the delay that timers have. */
function pagesTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
