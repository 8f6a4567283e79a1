import { type Browser, browser } from 'wxt/browser';
import type { OverlayCommand, OverlayState } from '../domain/views';

const PORT = 'prelude-panel';

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
    browser.runtime.onConnect.removeListener(connected);
    browser.runtime.onMessage.removeListener(pushed);
    for (const port of ports) port.disconnect();
  });
  return {
    changed: () => {
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
  const connect = async () => {
    const tab = await browser.tabs.getCurrent();
    if (closed || tab?.id === undefined || window.top === window) return;
    port = browser.tabs.connect(tab.id, { name: PORT, frameId: 0 });
    port.onMessage.addListener((state: OverlayState) => onState(state));
    port.onDisconnect.addListener(() => {
      port = null;
      onState(null);
      // The overlay restarts when settings change; it is back within a moment.
      if (!closed) setTimeout(connect, 300);
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

/** Tell the overlay of a tab something from outside; false when there is no overlay. */
export async function tellOverlay(tabId: number, command: OverlayCommand): Promise<boolean> {
  const push: OverlayPush = { prelude: 1, command };
  return browser.tabs.sendMessage(tabId, push, { frameId: 0 }).then(
    () => true,
    () => false,
  );
}
