/** The background's answers about the standard, over a fake browser. */
import { vi } from 'vitest';
import { browser } from 'wxt/browser';
import { deskHandlers } from '../../../lib/background/desk-handlers';
import { rulesFor } from '../../../lib/background/rules';
import { standardHandlers } from '../../../lib/background/standard-handlers';
import { standardLife } from '../../../lib/background/standard-life';
import {
  applyStandard,
  previewStandard,
  summaryOf,
  takeStandardBack,
} from '../../../lib/background/standards';
import { type Standard, signStandard } from '../../../lib/domain/standard';
import type { SettingsView, StandardPreview } from '../../../lib/domain/views';
import { loadSettings } from '../../../lib/platform/settings-store';

export const SITE = 'https://acme.bitrix24.ru';

export const TEAM: Standard = {
  format: 'crm-standard/1',
  name: 'Vector',
  id: 'line-1',
  version: 1,
  dictionary: {
    menu: {
      deals: { labels: ['Deals'] },
      tasks: { labels: ['Tasks'] },
      chat: { labels: ['Chat'] },
      feed: { labels: ['Feed'] },
    },
  },
  menu: { seller: { order: ['deals', 'tasks', 'chat'], hidden: ['feed'] } },
};

/** What the fake browser lacks. */
export function completeBrowser(): void {
  Object.assign(browser, {
    permissions: { contains: async () => false, getAll: async () => ({ origins: [] }) },
    scripting: {
      getRegisteredContentScripts: async () => [],
      registerContentScripts: async () => {},
      updateContentScripts: async () => {},
      unregisterContentScripts: async () => {},
    },
  });
  Object.assign(browser.runtime, { getManifest: () => ({ version: '1' }) });
  Object.assign(browser.i18n, { getUILanguage: () => 'en' });
  Object.assign(browser.action ?? {}, { setBadgeText: vi.fn(async () => {}) });
}

async function view(origin: string | null): Promise<SettingsView> {
  const document = await loadSettings();
  return {
    app: document.app,
    site: null,
    effective: origin === null ? null : rulesFor(document, origin),
    standard: summaryOf(document),
    visits: [],
    pinned: null,
    life: await standardLife(document),
  };
}

const SENDER = { own: true, origin: null, tabId: null, frameId: null };
const changed = <T>(result: T): T => result;
/** No deals were read in this world. */
const store = { run: async () => Promise.reject(new Error('no database here')) };
const handlers = { ...standardHandlers({ view, changed }), ...deskHandlers({ store, changed }) };

/** Ask as an own page does. */
export function ask<N extends keyof typeof handlers>(
  name: N,
  body: Parameters<(typeof handlers)[N]>[0],
): ReturnType<(typeof handlers)[N]> {
  const handler = handlers[name] as (given: unknown, sender: unknown) => ReturnType<(typeof handlers)[N]>;
  return handler(body, SENDER);
}

export const settings = () => view(SITE);

/** Preview a file that must be readable. */
export async function preview(standard: Standard | string): Promise<Extract<StandardPreview, { ok: true }>> {
  const text = typeof standard === 'string' ? standard : JSON.stringify(standard);
  const shown = await previewStandard(text, SITE);
  if (!shown.ok) throw new Error(JSON.stringify(shown.problems));
  return shown;
}

/** Preview and apply. */
export async function take(standard: Standard | string, confirmed = false): Promise<void> {
  const { hash } = await preview(standard);
  await applyStandard(hash, confirmed);
}

export const takeBack = takeStandardBack;

/** Code of the refusal of a promise. */
export async function refusalOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
  return 'none';
}

export async function newKeys(): Promise<CryptoKeyPair> {
  return (await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify'])) as CryptoKeyPair;
}

export function sign(
  standard: Standard,
  keys: CryptoKeyPair,
  sequence: number,
  former?: CryptoKeyPair,
): Promise<Standard> {
  return signStandard(standard, { keys, sequence, ...(former ? { former } : {}) }, crypto.subtle);
}

/** Labels of the menu in force, in order, and of what is hidden. */
export async function menu(): Promise<{ order: string[]; hidden: string[] }> {
  const { effective } = await settings();
  const ids = (items: readonly { id: string }[] = []) => items.map(({ id }) => id);
  return { order: ids(effective?.menu?.order), hidden: ids(effective?.menu?.hidden) };
}
