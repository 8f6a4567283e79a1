import { browser } from 'wxt/browser';

/** How often a script asks whether its extension still stands; nothing tells it. */
const ASK_MS = 1000;

/** The life of this script: ends when the extension is updated, disabled or removed. */
export function contextLife(): AbortSignal {
  const life = new AbortController();
  const timer = setInterval(() => {
    if (browser.runtime?.id !== undefined) return;
    clearInterval(timer);
    life.abort();
  }, ASK_MS);
  return life.signal;
}
