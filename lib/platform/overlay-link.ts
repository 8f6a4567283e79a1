import { type Browser, browser } from 'wxt/browser';
import type { OverlayCommand, OverlayState } from '../domain/views';

const PORT = 'prelude-panel';

/** When a lost overlay is asked for again, and when it counts as gone. */
const BACK_MS = 100;
const GONE_MS = 1500;

/** The port of a panel that may not open one to its tab by itself. */
const RELAY = 'prelude-relay';

/** A push to the overlay from a page of ours that stands outside its tab, such as the popup. */
export interface OverlayPush {
  readonly prelude: 1;
  readonly command: OverlayCommand;
}

/**
 * The overlay's end: every panel that connects gets the state at once and after
 * each change. Only our own pages can open such a port.
 */
export function serveOverlay(
  state: () => OverlayState,
  onCommand: (command: OverlayCommand) => void,
  signal: AbortSignal,
): { changed(): void } {
  const ports = new Set<Browser.runtime.Port>();
  const connected = (port: Browser.runtime.Port) => {
    if (port.name !== PORT || port.sender?.id !== browser.runtime.id) return;
    ports.add(port);
    port.onDisconnect.addListener(() => ports.delete(port));
    port.onMessage.addListener((command: OverlayCommand) => onCommand(command));
    port.postMessage(state());
  };
  const pushed = (message: unknown, sender: Browser.runtime.MessageSender) => {
    const push = message as Partial<OverlayPush> | null;
    if (sender.id === browser.runtime.id && push?.prelude === 1 && push.command) onCommand(push.command);
    return undefined;
  };
  browser.runtime.onConnect.addListener(connected);
  browser.runtime.onMessage.addListener(pushed);
  signal.addEventListener('abort', () => {
    // Of an extension that is gone even its listeners cannot be taken back, and its ports are closed already.
    if (!browser.runtime?.id) return;
    browser.runtime.onConnect.removeListener(connected);
    browser.runtime.onMessage.removeListener(pushed);
    for (const port of ports) port.disconnect();
  });
  return {
    changed: () => {
      // The page goes on changing for a moment after the extension is gone.
      if (!browser.runtime?.id) return;
      for (const port of ports) port.postMessage(state());
    },
  };
}

/** The panel's end. Stays quiet when the panel is a tab of its own, with no overlay beside it. */
export function linkToOverlay(onState: (state: OverlayState | null) => void): {
  command(command: OverlayCommand): void;
  close(): void;
} {
  let port: Browser.runtime.Port | null = null;
  let closed = false;
  let lost: ReturnType<typeof setTimeout> | undefined;
  const connect = async () => {
    port = window.top === window ? null : await portToOverlay();
    if (closed) port?.disconnect();
    if (closed || !port) return;
    port.onMessage.addListener((state: OverlayState) => {
      clearTimeout(lost);
      onState(state);
    });
    port.onDisconnect.addListener(() => {
      port = null;
      if (closed) return;
      // The overlay starts anew when settings change and is back within a moment; only then is it gone.
      clearTimeout(lost);
      lost = setTimeout(() => onState(null), GONE_MS);
      setTimeout(connect, BACK_MS);
    });
  };
  void connect();
  return {
    command: (command) => port?.postMessage(command),
    close: () => {
      closed = true;
      port?.disconnect();
    },
  };
}

/** Firefox keeps `tabs` from pages of ours that stand inside a page of the web; there the background relays. */
async function portToOverlay(): Promise<Browser.runtime.Port | null> {
  if (!browser.tabs) return browser.runtime.connect({ name: RELAY });
  const tab = await browser.tabs.getCurrent();
  return tab?.id === undefined ? null : browser.tabs.connect(tab.id, { name: PORT, frameId: 0 });
}

/**
 * The background's part: tie a panel that cannot reach its tab to the overlay
 * of that very tab. Must be called before the first await of the background.
 */
export function relayPanels(): void {
  browser.runtime.onConnect.addListener((panel) => {
    const tabId = panel.sender?.tab?.id;
    const own = panel.sender?.url?.startsWith(browser.runtime.getURL('/')) === true;
    if (panel.name !== RELAY || !own || tabId === undefined) return;
    const overlay = browser.tabs.connect(tabId, { name: PORT, frameId: 0 });
    overlay.onMessage.addListener((state) => panel.postMessage(state));
    panel.onMessage.addListener((command) => overlay.postMessage(command));
    overlay.onDisconnect.addListener(() => panel.disconnect());
    panel.onDisconnect.addListener(() => overlay.disconnect());
  });
}

/** Tell the overlay of a tab something from outside; false when there is no overlay. */
export async function tellOverlay(tabId: number, command: OverlayCommand): Promise<boolean> {
  const push: OverlayPush = { prelude: 1, command };
  return browser.tabs.sendMessage(tabId, push, { frameId: 0 }).then(
    () => true,
    () => false,
  );
}
