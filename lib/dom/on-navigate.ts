/** How often the address is compared where the browser tells nothing of `pushState`. */
const POLL_MS = 400;

interface NavigationLike extends EventTarget {
  readonly currentEntry: unknown;
}

/**
 * Call `listener` with the new address after each route change, also after
 * `history.pushState`, of which a content script hears no event of its own.
 * The Navigation API tells of all of them; without it the address is compared
 * while the tab is visible.
 */
export function onNavigate(listener: (url: URL) => void, signal: AbortSignal): void {
  let last = location.href;
  const look = () => {
    if (location.href === last) return;
    last = location.href;
    listener(new URL(last));
  };
  const navigation = (globalThis as { navigation?: NavigationLike }).navigation;
  if (navigation) {
    navigation.addEventListener('currententrychange', look, { signal });
  } else {
    const timer = setInterval(() => document.visibilityState === 'visible' && look(), POLL_MS);
    signal.addEventListener('abort', () => clearInterval(timer));
  }
  addEventListener('popstate', look, { signal });
  addEventListener('hashchange', look, { signal });
  addEventListener('pageshow', look, { signal });
}
