import { browser } from 'wxt/browser';
import { type AppDocument, emptyDocument, readDocument } from '../domain/app-document';

/**
 * The settings document in `storage.local`. Only the background writes it.
 * A copy of the last good document stands beside it: should the first be
 * unreadable, the second is used and the damage is reported, never overwritten
 * in silence.
 */
const KEY = 'prelude.settings';
const COPY_KEY = 'prelude.settings.copy';

let queue: Promise<unknown> = Promise.resolve();

/** The current document; the empty one on first start. */
export async function loadSettings(): Promise<AppDocument> {
  const stored = await browser.storage.local.get([KEY, COPY_KEY]);
  return readDocument(stored[KEY]) ?? readDocument(stored[COPY_KEY]) ?? emptyDocument();
}

/**
 * Change the document by a pure function. Changes are queued, so two windows
 * that write at once both take effect, whole, one after the other.
 * @returns The document as stored.
 */
export function changeSettings(change: (before: AppDocument) => AppDocument): Promise<AppDocument> {
  const next = queue.then(async () => {
    const before = await loadSettings();
    const after = change(before);
    if (after === before) return before;
    const saved = { ...after, revision: before.revision + 1 };
    await browser.storage.local.set({ [KEY]: saved, [COPY_KEY]: before });
    return saved;
  });
  queue = next.catch(() => undefined);
  return next;
}
