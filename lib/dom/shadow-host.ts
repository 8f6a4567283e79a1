/**
 * A closed shadow root for the few things that must stand in the page itself.
 * The page's style sheets do not reach in; the host undoes what it inherits.
 */
import { keptHosts } from './kept-hosts';

declare const __E2E__: boolean;

export interface ShadowHost {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
}

/** How often within ten seconds a host is put back after the page removed it; then the page wins. */
const RETURNS = 8;

/**
 * Put a host at the end of the document, and keep it there until `signal` aborts.
 * @param css Style sheet of the shadow root; `:host` is the host.
 */
export function shadowHost(css: string, signal: AbortSignal): ShadowHost {
  const host = document.createElement('prelude-host');
  host.style.cssText =
    'all:initial!important;position:fixed!important;z-index:2147483000!important;display:block!important';
  const root = host.attachShadow({ mode: __E2E__ ? 'open' : 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  adoptOrInline(root, sheet, css);
  keepEventsIn(host, signal);
  const attach = () => document.documentElement?.append(host);
  attach();
  keepAttached(host, attach, signal);
  signal.addEventListener('abort', () => host.remove());
  return { host, root };
}

/** Presses, keys and focus that are ours alone. A CRM closes its dialog when something outside is pressed. */
const OURS = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'touchstart',
  'touchend',
  'focusin',
  'focusout',
].concat(['keydown', 'keyup', 'keypress', 'input', 'change', 'submit', 'wheel']);

/** Where a page may hold the focus; elsewhere leaving a field is left alone, because CRMs save on it. */
const DIALOGS = 'dialog,[role="dialog"],[role="alertdialog"],[aria-modal="true"]';

/**
 * Let nothing that happens inside the host reach the page's own listeners, nor
 * the page's focus trap see that the focus has come here.
 */
function keepEventsIn(host: HTMLElement, signal: AbortSignal): void {
  for (const type of OURS)
    host.addEventListener(type, (event) => event.stopPropagation(), { passive: true, signal });
  const leaving = (event: FocusEvent) => {
    const trap = event.target instanceof Element ? event.target.closest(DIALOGS) : null;
    if (trap && event.relatedTarget === host) event.stopImmediatePropagation();
  };
  addEventListener('focusout', leaving, { capture: true, signal });
}

function adoptOrInline(root: ShadowRoot, sheet: CSSStyleSheet, css: string): void {
  try {
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement('style');
    style.textContent = css;
    root.append(style);
  }
}

function keepAttached(host: HTMLElement, attach: () => void, signal: AbortSignal): void {
  let returns: number[] = [];
  const kept = keptHosts();
  const check = () => {
    if (host.isConnected || signal.aborted) return;
    const now = Date.now();
    returns = [...returns.filter((at) => now - at < 10_000), now];
    if (returns.length > RETURNS) kept.delete(check);
    else attach();
  };
  kept.add(check);
  signal.addEventListener('abort', () => kept.delete(check));
}
