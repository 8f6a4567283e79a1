/**
 * Pages of CRMs at their real addresses, and nothing else: no request leaves the machine.
 * With the built extension:
 *
 *   const page = await openCrm(ext, crmFixture('bitrix24', 'list.air-ru'), STANDARD);
 *
 * The `e2e` build is allowed on the hosts of `hosts.ts`; a page on another host needs a line there.
 */
import type { BrowserContext, Page, Route } from 'playwright-core';
import type { CrmFixture } from '../fixtures/crm-fixtures';
import type { Installed } from './extension';
import { loadStandard } from './steps';

export { crmFixture, crmFixtures } from '../fixtures/crm-fixtures';

/** A page and its address; what follows `#` never reaches a server and does not count. */
export interface ServedPage {
  readonly url: string;
  readonly html: string;
}

const served = new WeakMap<BrowserContext, Map<string, string>>();

/**
 * Serve pages at their addresses, in addition to those served before; one that
 * is served again is replaced. Every other address on the web answers with nothing.
 */
export async function servePages(context: BrowserContext, ...pages: readonly ServedPage[]): Promise<void> {
  const known = served.get(context) ?? new Map<string, string>();
  for (const { url, html } of pages) known.set(addressOf(url), html);
  if (served.has(context)) return;
  served.set(context, known);
  await context.route(/^https?:/, (route: Route) => {
    const request = route.request();
    const html = request.isNavigationRequest() ? known.get(addressOf(request.url())) : undefined;
    return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html ?? '' });
  });
}

/** A fixture as a page to serve; `change` edits its markup, for instance to fill a frame or add a script. */
export function pageOf(
  { html, expected }: CrmFixture,
  change: (html: string) => string = (same) => same,
): ServedPage {
  return { url: expected.url, html: change(html) };
}

/**
 * Show a page in a new tab with the extension on: the site is enabled first, as a person does, and the
 * standard, if there is one, is in force on it.
 */
export async function openCrm(
  ext: Installed,
  shown: CrmFixture | ServedPage,
  standard?: object,
): Promise<Page> {
  const at = 'expected' in shown ? pageOf(shown) : shown;
  await servePages(ext.context, at);
  const { origin } = new URL(at.url);
  await ext.ask('site/enable', { origin });
  if (standard) await loadStandard(ext, standard, origin);
  const page = await ext.context.newPage();
  await page.goto(at.url);
  return page;
}

function addressOf(url: string): string {
  return url.replace(/#.*$/, '');
}
