import { browser } from 'wxt/browser';
import { type FeedbackBox, readBox } from '../domain/feedback-box';

const KEY = 'prelude.feedback';

let queue: Promise<unknown> = Promise.resolve();

/** The talk about the standard as this browser keeps it. */
export async function loadBox(): Promise<FeedbackBox> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  return readBox(stored, crypto.randomUUID());
}

/** Change the box by a pure function; changes wait for one another. */
export function changeBox(change: (before: FeedbackBox) => FeedbackBox): Promise<FeedbackBox> {
  const next = queue.then(async () => {
    const before = await loadBox();
    const after = change(before);
    await browser.storage.local.set({ [KEY]: after });
    return after;
  });
  queue = next.catch(() => undefined);
  return next;
}
