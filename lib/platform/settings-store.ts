import { browser } from 'wxt/browser';
import { type AppDocument, emptyDocument, readDocument } from '../domain/app-document';
import type { SettingsRescue } from '../domain/privacy/views';
import { keepSecond, readSecond } from './second-place';

/**
 * The settings document in `storage.local`. Only the background writes it.
 * A copy of the last good document stands beside it, and another in a second
 * storage: should the first be unreadable, the next is used and the damage is
 * reported, never overwritten in silence.
 */
const KEY = 'prelude.settings';
const COPY_KEY = 'prelude.settings.copy';
const RESCUE_KEY = 'prelude.settings.rescue';

let queue: Promise<unknown> = Promise.resolve();

/** The current document; the empty one on first start. */
export async function loadSettings(): Promise<AppDocument> {
  const stored = await browser.storage.local.get([KEY, COPY_KEY]);
  const main = readDocument(stored[KEY]);
  if (main) return main;
  const copy = readDocument(stored[COPY_KEY]);
  const second = copy ?? readDocument(await readSecond());
  // Where nothing ever stood nothing was lost.
  if (!second && stored[KEY] === undefined) return emptyDocument();
  await noteRescue(copy ? 'copy' : second ? 'second-place' : 'none');
  return second ?? emptyDocument();
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
    await keepSecond(saved);
    return saved;
  });
  queue = next.catch(() => undefined);
  return next;
}

/** What became of settings that could not be read; null when the person was told, or all is well. */
export async function settingsRescue(): Promise<SettingsRescue | null> {
  const stored = (await browser.storage.local.get(RESCUE_KEY))[RESCUE_KEY] as SettingsRescue | undefined;
  return stored ?? null;
}

/** The person has been told. */
export async function forgetRescue(): Promise<void> {
  await browser.storage.local.remove(RESCUE_KEY);
}

/** Remembered once: the settings stay unreadable until the next change of them. */
async function noteRescue(from: SettingsRescue['from']): Promise<void> {
  if ((await settingsRescue())?.from === from) return;
  await browser.storage.local.set({ [RESCUE_KEY]: { at: Date.now(), from } satisfies SettingsRescue });
}
