import { browser } from 'wxt/browser';

/**
 * The match pattern that covers a site. Patterns know no port, so every port of
 * the host is covered; the overlay itself checks the whole origin.
 * @returns null for pages that no extension may enter (`chrome:`, files, stores).
 */
export function patternOf(origin: string): string | null {
  if (!URL.canParse(origin)) return null;
  const url = new URL(origin);
  return url.protocol === 'https:' || url.protocol === 'http:' ? `${url.protocol}//${url.hostname}/*` : null;
}

/** Ask for one site. Must be called straight from a click, or the browser refuses. */
export async function requestSite(origin: string): Promise<boolean> {
  const pattern = patternOf(origin);
  return pattern ? browser.permissions.request({ origins: [pattern] }) : false;
}

export async function mayEnter(origin: string): Promise<boolean> {
  const pattern = patternOf(origin);
  return pattern ? browser.permissions.contains({ origins: [pattern] }) : false;
}

/** Give a permission back. A host that the manifest itself grants stays, without an error. */
export async function leaveSite(origin: string): Promise<void> {
  const pattern = patternOf(origin);
  if (pattern) await browser.permissions.remove({ origins: [pattern] }).catch(() => false);
}
