import { type Browser, browser } from 'wxt/browser';
import { mayEnter, patternOf } from './permissions';

type Registered = Browser.scripting.RegisteredContentScript;

/** A site where the overlay should run, and whether its first paint needs covering. */
export interface WantedSite {
  readonly origin: string;
  /** `none` when nothing is hidden there, so that no cost is paid for nothing. */
  readonly cloak: 'none' | 'menu' | 'page';
}

const SCRIPT = 'overlay.js';
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
  const strongest = new Map<string, WantedSite['cloak']>();
  for (const site of wanted) {
    const pattern = patternOf(site.origin);
    if (!pattern || !(await mayEnter(site.origin))) continue;
    const before = strongest.get(pattern) ?? 'none';
    strongest.set(pattern, before === 'page' || site.cloak === 'none' ? before : site.cloak);
  }
  return new Map([...strongest].map(([pattern, cloak]) => [pattern, registration(pattern, cloak)]));
}

function registration(pattern: string, cloak: WantedSite['cloak']): Registered {
  const sheet = CLOAKS[cloak];
  return {
    id: pattern,
    matches: [pattern],
    js: [SCRIPT],
    css: sheet ? [sheet] : [],
    runAt: 'document_start',
    allFrames: true,
    persistAcrossSessions: true,
  };
}

function same(a: Registered, b: Registered): boolean {
  const list = (values: readonly string[] | undefined) =>
    (values ?? []).map((v) => v.replace(/^\//, '')).join();
  return list(a.css) === list(b.css) && list(a.js) === list(b.js) && list(a.matches) === list(b.matches);
}

/** Run the overlay in the tabs of a site that are open already: a registration waits for the next load. */
export async function enterOpenTabs(origin: string): Promise<void> {
  const pattern = patternOf(origin);
  if (!pattern) return;
  const tabs = await browser.tabs.query({ url: pattern });
  await Promise.allSettled(
    tabs.flatMap((tab) =>
      tab.id === undefined
        ? []
        : [
            browser.scripting.executeScript({
              target: { tabId: tab.id, allFrames: true },
              files: [`/${SCRIPT}`],
            }),
          ],
    ),
  );
}
