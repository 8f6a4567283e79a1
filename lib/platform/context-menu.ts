/** The browser's own menu on the pages of a CRM. What its entries do is the background's business. */
import { type Browser, browser } from 'wxt/browser';

const ENTRIES = ['hide-item', 'pin-page'] as const;
export type ContextEntry = (typeof ENTRIES)[number];

let offered: string | null = null;
let queue: Promise<void> = Promise.resolve();

/**
 * Offer the entries on these sites and nowhere else. The browser keeps entries over restarts and refuses to make one
 * twice, so they are made anew when the sites have changed, one change after the other.
 * @param origins Sites that are turned on.
 */
export function offerContextMenu(origins: readonly string[]): Promise<void> {
  const wanted = [...origins].sort().join(' ');
  if (!browser.contextMenus?.removeAll || wanted === offered) return queue;
  offered = wanted;
  queue = queue
    .then(() => make(origins))
    .catch(() => {
      // Another start of the background makes them again; both entries are in the panel as well.
      offered = null;
    });
  return queue;
}

async function make(origins: readonly string[]): Promise<void> {
  await browser.contextMenus.removeAll();
  if (origins.length === 0) return;
  const documentUrlPatterns = origins.map((origin) => `${origin}/*`);
  const entry = (id: ContextEntry, title: string, more: Partial<Browser.contextMenus.CreateProperties>) =>
    browser.contextMenus.create({ id, title, documentUrlPatterns, ...more });
  const { getMessage } = browser.i18n;
  entry('hide-item', getMessage('hideItem'), { contexts: ['link'], targetUrlPatterns: documentUrlPatterns });
  entry('pin-page', getMessage('pinPage'), { contexts: ['page'] });
}

export interface ContextChoice {
  readonly entry: ContextEntry;
  /** Address and title of the page it was chosen on. */
  readonly page: URL;
  readonly title: string | null;
  /** Address of the link under the pointer; null for the page itself. */
  readonly link: URL | null;
}

/** Must be called before the first await of the background, so that a press that woke it is not lost. */
export function onContextMenu(chosen: (choice: ContextChoice) => Promise<void>): void {
  browser.contextMenus?.onClicked?.addListener(({ menuItemId, linkUrl }, tab) => {
    const page = parsed(tab?.url);
    const entry = ENTRIES.find((each) => each === menuItemId);
    if (!page || !entry) return;
    const choice = { entry, page, title: tab?.title?.trim() || null, link: parsed(linkUrl) };
    chosen(choice).catch((error: unknown) => console.warn('prelude: the browser’s menu', error));
  });
}

function parsed(address: string | undefined): URL | null {
  return address && URL.canParse(address) ? new URL(address) : null;
}
