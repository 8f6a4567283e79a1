import { browser } from 'wxt/browser';
import type { OverlayCommand } from '../domain/views';
import type {
  DashboardTransport,
  OptionsTransport,
  PanelTransport,
  PopupTransport,
  ScreenMemory,
  Unsubscribe,
} from '../state/transport';
import type { Broadcast } from './messages';
import { linkToOverlay, tellOverlay } from './overlay-link';
import { requestSite } from './permissions';
import { send } from './send';
import { standardFolder } from './standard-folder';

const SECTIONS_KEY = 'prelude.sections';

/** The panel's way to the background and to the overlay of its tab. */
export function panelTransport(): PanelTransport {
  let command: PanelTransport['overlay']['command'] = () => {};
  return {
    request: send,
    onBroadcast,
    memory: sectionMemory(),
    dashboardUrl: (account) =>
      `${browser.runtime.getURL('/dashboard.html')}?${new URLSearchParams({ account })}`,
    optionsUrl: browser.runtime.getURL('/options.html'),
    overlay: {
      state: (callback) => {
        const overlay = linkToOverlay(callback);
        command = overlay.command;
        return overlay.close;
      },
      command: (next) => command(next),
    },
  };
}

/** The dashboard's way to the background. */
export function dashboardTransport(): DashboardTransport {
  return {
    request: send,
    onBroadcast,
    memory: sectionMemory(),
    account: new URLSearchParams(location.search).get('account'),
    startsAt: location.hash.slice(1),
    optionsUrl: browser.runtime.getURL('/options.html'),
    copy: (text) => navigator.clipboard.writeText(text),
    print: () => window.print(),
  };
}

/** The popup's way to the background and to the tab under it. */
export function popupTransport(): PopupTransport {
  const tab = browser.tabs.query({ active: true, currentWindow: true }).then(([active]) => active);
  const tellTab = async (command: OverlayCommand) => {
    const id = (await tab)?.id;
    if (id !== undefined) await tellOverlay(id, command);
    window.close();
  };
  return {
    request: send,
    origin: async () => {
      const url = (await tab)?.url ?? '';
      return /^https?:/.test(url) ? new URL(url).origin : null;
    },
    grant: requestSite,
    openPanel: () => void tellTab({ do: 'open-panel' }),
    teach: () => void tellTab({ do: 'teach' }),
    openOptions: () => void browser.runtime.openOptionsPage(),
    reportProblem: () => void browser.tabs.create({ url: browser.runtime.getURL('/options.html#problem') }),
  };
}

/** The options page's way to the background. */
export function optionsTransport(): OptionsTransport {
  return {
    request: send,
    onBroadcast,
    memory: sectionMemory(),
    folder: standardFolder(),
    sites: async () => (await send('site/list', {})).sites,
    version: browser.runtime.getManifest().version,
  };
}

function onBroadcast(callback: (broadcast: Broadcast) => void): Unsubscribe {
  const listener = (message: unknown) => {
    const broadcast = message as Partial<Broadcast> | null;
    if (broadcast?.prelude === 1 && typeof broadcast.event === 'string') callback(broadcast as Broadcast);
    return undefined;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

function sectionMemory(): ScreenMemory {
  return {
    load: async () => {
      const stored = (await browser.storage.local.get(SECTIONS_KEY))[SECTIONS_KEY];
      return Array.isArray(stored)
        ? stored.filter((entry): entry is string => typeof entry === 'string')
        : [];
    },
    save: (entries) => browser.storage.local.set({ [SECTIONS_KEY]: entries }),
  };
}
