/** The toolbar's button of a tab says how many findings the card in it has. Browsers take it back when the tab is led on. */
import { browser } from 'wxt/browser';
import type { BadgeRequests } from '../platform/badge-messages';
import type { Handlers } from '../platform/handle';
import { RefusedRequest } from '../platform/send';
import { loadSettings } from '../platform/settings-store';

/** A quiet brown that white figures stand out on, in light and dark toolbars alike. */
const COLOUR = '#8a4b08';
const ON_COLOUR = '#ffffff';

const MOST_SHOWN = 99;

/** With null a tab gives its own text back and shows that of the whole browser again; the types know no null. */
const NOTHING_OF_ITS_OWN = null as unknown as string;

export function badgeHandlers(): Pick<Handlers, keyof BadgeRequests> {
  return {
    'tab/findings': async ({ count }, { tabId }) => {
      if (!Number.isSafeInteger(count) || count < 0) throw new RefusedRequest('bad-shape');
      if (tabId !== null) await showFindings(tabId, count);
      return { ok: true };
    },
  };
}

async function showFindings(tabId: number, count: number): Promise<void> {
  const { app } = await loadSettings();
  if (count === 0 || app.badge === false) return clear(tabId);
  const { action, i18n } = browser;
  await action.setBadgeBackgroundColor({ tabId, color: COLOUR });
  await action.setBadgeTextColor?.({ tabId, color: ON_COLOUR });
  await action.setBadgeText({ tabId, text: count > MOST_SHOWN ? `${MOST_SHOWN}+` : String(count) });
  // A screen reader reads the title; the figure alone says nothing.
  await action.setTitle({ tabId, title: i18n.getMessage('findingsTitle', [String(count)]) });
}

/** Take the figures off every tab, as when the person does not want them any more. */
export async function clearBadges(): Promise<void> {
  for (const { id } of await browser.tabs.query({})) if (id !== undefined) await clear(id);
}

/** A tab that was closed meanwhile has nothing to take back. */
async function clear(tabId: number): Promise<void> {
  await browser.action.setBadgeText({ tabId, text: NOTHING_OF_ITS_OWN }).catch(() => undefined);
  await browser.action.setTitle({ tabId, title: '' }).catch(() => undefined);
}
