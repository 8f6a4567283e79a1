import { shouldRedirect } from '../domain/menu';
import type { EffectiveStartPage } from '../domain/standard';
import type { CoreHost, Feature } from './feature';

/** A person who waited this long for the CRM to open has begun to work; he is left where he is. */
const PATIENCE_MS = 8000;

/**
 * Opening the CRM's root leads to the start page: once per tab, never from a
 * deep link, a reload or "back". A person's own pin stands before the team's.
 */
export const startPage: Feature = {
  id: 'start-page',
  runsOn: (settings, top) => top && (settings.pinned !== null || settings.rules?.startPage != null),
  start(host) {
    const wanted = wantedPage(host);
    if (!wanted) return;
    if (wanted.kind === 'path') void go(host, wanted.path).catch(host.report);
    else if (wanted.kind === 'panel') void openPanelOnce(host).catch(host.report);
    else if (wanted.item.href) void go(host, wanted.item.href).catch(host.report);
    else whenInMenu(host, wanted.item.labels, (href) => void go(host, href).catch(host.report));
  },
};

function wantedPage({ settings }: CoreHost): EffectiveStartPage | null {
  return settings.pinned ? { kind: 'path', path: settings.pinned.to } : (settings.rules?.startPage ?? null);
}

async function go(host: CoreHost, target: string): Promise<void> {
  if (!decides(host, target)) return;
  const { granted } = await host.send('start/claim', { origin: location.origin });
  // The person may have moved on while the background answered.
  if (!granted || host.signal.aborted) return;
  const decision = decides(host, target);
  if (decision) location.replace(decision);
}

/** The address to go to, or null when the person stays. */
function decides(host: CoreHost, target: string): string | null {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const decision = shouldRedirect({
    url: location.href,
    roots: ['/', '/#/', `${location.pathname === '/index.html' ? '/index.html' : '/'}`],
    target: target.startsWith('#') ? `/${target}` : target,
    navigationType: entry?.type ?? 'navigate',
    referrer: document.referrer,
    alreadyRedirected: false,
    skipped: host.shiftHeld(),
    visibleTopPage: window.top === window && document.visibilityState === 'visible',
    grantedHosts: [location.hostname],
  });
  return 'go' in decision ? decision.go : null;
}

/** A standard may name a section only by its label; its address is known once the menu is drawn. */
function whenInMenu(host: CoreHost, labels: readonly string[], found: (href: string) => void): void {
  const until = new AbortController();
  const signal = AbortSignal.any([host.signal, until.signal, AbortSignal.timeout(PATIENCE_MS)]);
  const wanted = new Set(labels.map((label) => label.trim().toLowerCase()));
  const look = () => {
    const items = host.site.menu.find(document).flatMap((menu) => menu.items);
    const href = items.find(
      (item) => item.href !== null && wanted.has(item.label.trim().toLowerCase()),
    )?.href;
    if (!href) return;
    until.abort();
    found(href);
  };
  for (const type of ['pointerdown', 'keydown']) {
    addEventListener(type, (event) => event.isTrusted && until.abort(), { capture: true, signal });
  }
  host.watch.onFrame(look, signal);
  look();
}

async function openPanelOnce(host: CoreHost): Promise<void> {
  if (!decides(host, `${location.origin}/prelude-panel`)) return;
  const { granted } = await host.send('start/claim', { origin: location.origin });
  if (granted) host.command({ do: 'open-panel' });
}
