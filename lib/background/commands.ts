import type { Browser } from 'wxt/browser';
import { tellOverlay } from '../platform/overlay-link';
import { loadSettings } from '../platform/settings-store';
import { pauseSite, siteStatus } from './sites';

/** Keyboard shortcuts of the browser, for when the page itself does not get the keys. */
export async function onCommand(name: string, tab: Browser.tabs.Tab | undefined): Promise<void> {
  if (tab?.id === undefined || !tab.url) return;
  const { origin } = new URL(tab.url);
  const { state } = await siteStatus(await loadSettings(), origin);
  if (name === 'emergency-off' && (state === 'on' || state === 'paused'))
    await pauseSite(origin, state === 'on').catch(() => undefined);
  if (name === 'toggle-panel' && state === 'on') await tellOverlay(tab.id, { do: 'toggle-panel' });
}
