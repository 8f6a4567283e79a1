/**
 * Which tab reads the whole of a view at the moment. Two tabs that lead one
 * list at the same time would double the CRM's work for one result. A claim is
 * renewed while the reading lasts, and lapses by itself when its tab is closed.
 */
import { browser } from 'wxt/browser';

const KEY = 'reading-claims';

/** A claim that nobody has renewed for this long is over. */
export const CLAIM_MS = 15_000;

type Claims = Readonly<Record<string, { readonly tabId: number; readonly until: number }>>;

/**
 * Claim a view for a tab, renew the claim, or give it back with `hold` false.
 * @param now Milliseconds since the epoch.
 * @returns False when another tab holds the view.
 */
export function claimReading(view: string, tabId: number, hold: boolean, now: number): Promise<boolean> {
  return oneByOne(async () => {
    const stored = await browser.storage.session.get(KEY);
    const claims = (stored[KEY] ?? {}) as Claims;
    const held = Object.hasOwn(claims, view) ? claims[view] : undefined;
    if (held && held.tabId !== tabId && held.until > now) return false;
    const others = Object.entries(claims).filter(([name, { until }]) => name !== view && until > now);
    const own = hold ? [[view, { tabId, until: now + CLAIM_MS }] as const] : [];
    await browser.storage.session.set({ [KEY]: Object.fromEntries([...others, ...own]) });
    return true;
  });
}

/** One at a time among all contexts of the extension. */
function oneByOne<T>(act: () => Promise<T>): Promise<T> {
  const { locks } = navigator as { locks?: LockManager };
  return locks ? locks.request(KEY, act) : act();
}
