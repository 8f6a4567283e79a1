import { type Browser, browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import { pathOfScript, withAllBefore } from './page-scripts';
import { mayEnter, patternOf } from './permissions';

type Registered = Browser.scripting.RegisteredContentScript;

/** A site where the overlay should run, and whether its first paint needs covering. */
export interface WantedSite {
  readonly origin: string;
  /** `none` when nothing is hidden there, so that no cost is paid for nothing. */
  readonly cloak: 'none' | 'menu' | 'page';
  /** The known CRM behind the site, whose adapter comes before the overlay; null for any other. */
  readonly crm: string | null;
  /** Something was taught there, so that its finder comes before the overlay. */
  readonly taught: boolean;
}

const CLOAKS = { none: null, menu: 'cloak-menu.css', page: 'cloak-page.css' } as const;

/**
 * Make the browser's registrations equal to what is wanted and granted. Safe to
 * call at any time and any number of times: on install, start-up, permission
 * change and settings change. Ids are one per site, so a difference is found
 * without touching the sites that did not change.
 */
export async function reconcile(wanted: readonly WantedSite[]): Promise<void> {
  const target = await targets(wanted);
  const present = await browser.scripting.getRegisteredContentScripts();
  const stale = present.filter((script) => !target.has(script.id)).map((script) => script.id);
  if (stale.length > 0) await browser.scripting.unregisterContentScripts({ ids: stale });
  const byId = new Map(present.map((script) => [script.id, script]));
  for (const script of target.values()) {
    const before = byId.get(script.id);
    if (!before) await browser.scripting.registerContentScripts([script]);
    else if (!same(before, script)) await browser.scripting.updateContentScripts([script]);
  }
}

async function targets(wanted: readonly WantedSite[]): Promise<Map<string, Registered>> {
  const merged = new Map<string, WantedSite>();
  for (const site of wanted) {
    const pattern = patternOf(site.origin);
    if (!pattern || !(await mayEnter(site.origin))) continue;
    const before = merged.get(pattern);
    merged.set(pattern, before ? both(before, site) : site);
  }
  return new Map([...merged].map(([pattern, site]) => [pattern, registration(pattern, site)]));
}

/** Two origins of one host share a registration: the stronger cloak, and the CRM if they agree on it. */
function both(a: WantedSite, b: WantedSite): WantedSite {
  const order = ['none', 'menu', 'page'] as const;
  const cloak = order[Math.max(order.indexOf(a.cloak), order.indexOf(b.cloak))] ?? 'none';
  return { ...a, cloak, crm: a.crm === b.crm ? a.crm : null, taught: a.taught || b.taught };
}

function registration(pattern: string, { cloak, ...known }: WantedSite): Registered {
  const sheet = CLOAKS[cloak];
  return {
    id: pattern,
    matches: [pattern],
    js: scriptsFor(known),
    css: sheet ? [sheet] : [],
    runAt: 'document_start',
    allFrames: true,
    persistAcrossSessions: true,
  };
}

/** A known CRM's adapter and the finder of taught things come before the overlay that asks for them. */
function scriptsFor({ crm, taught }: Pick<WantedSite, 'crm' | 'taught'>): ScriptPublicPath[] {
  const known = crm ? ([`crm-${crm}`] as const) : [];
  return withAllBefore([...known, ...(taught ? (['anchors'] as const) : []), 'overlay']).map(pathOfScript);
}

function same(a: Registered, b: Registered): boolean {
  const list = (values: readonly string[] | undefined) =>
    (values ?? []).map((v) => v.replace(/^\//, '')).join();
  return list(a.css) === list(b.css) && list(a.js) === list(b.js) && list(a.matches) === list(b.matches);
}

/** Run the overlay in the tabs of a site that are open already: a registration waits for the next load. */
export async function enterOpenTabs({ origin, ...known }: Omit<WantedSite, 'cloak'>): Promise<void> {
  const pattern = patternOf(origin);
  if (!pattern) return;
  const tabs = (await browser.tabs.query({ url: pattern })).filter(({ url }) => isAt(url, origin));
  await Promise.allSettled(
    tabs.flatMap((tab) =>
      tab.id === undefined
        ? []
        : [
            browser.scripting.executeScript({
              target: { tabId: tab.id, allFrames: true },
              files: scriptsFor(known),
            }),
          ],
    ),
  );
}

/** Another site may stand on another port of the same host. A tab that does not tell where it is counts. */
function isAt(url: string | undefined, origin: string): boolean {
  return !url || !URL.canParse(url) || new URL(url).origin === origin;
}
