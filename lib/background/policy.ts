import { browser } from 'wxt/browser';
import { changeSettings } from '../platform/settings-store';

/**
 * Take over what the administrator set. It is kept in the settings document, so
 * that every later reading, also by a worker that just woke, goes by it at once.
 * @returns True when something changed.
 */
export async function refreshPolicy(): Promise<boolean> {
  const managed = await readManaged();
  let changed = false;
  await changeSettings((before) => {
    changed = JSON.stringify(before.managed) !== JSON.stringify(managed);
    return changed ? { ...before, managed } : before;
  });
  return changed;
}

/** Null without a policy: Firefox then refuses the area as a whole, Chromium answers with nothing. */
async function readManaged(): Promise<unknown> {
  try {
    const stored = await browser.storage.managed.get(null);
    return Object.keys(stored).length > 0 ? stored : null;
  } catch {
    return null;
  }
}
