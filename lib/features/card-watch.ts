import type { CrmPage } from '../crm/adapter';
import type { PageWatch } from '../dom/page-watch';
import { isShown } from '../dom/read-visible';
import type { SiteRules } from '../domain/site-settings';
import { bulkForm } from './bulk-form';
import type { PageHost } from './feature';
import { type OpenCard, readOpenCard } from './open-card';
import type { Repeats } from './repeats';

/** At most one reading of the card in this time, and never more than a twentieth of the page's time. */
const CALM_MS = 120;
const SHARE = 20;

/** After a route change the page says one thing and the address another; look often until it has settled. */
const SETTLING_MS = 3000;

/** What the page is and what card it shows, read once and kept until the page changes. */
export interface CardWatch {
  page(): CrmPage;
  card(fresh?: 'fresh'): OpenCard | null;
  steadyCard(): OpenCard | null;
  bulkForm(): OpenCard | null;
  onCard(listener: (card: OpenCard | null) => void, signal: AbortSignal): void;
  routeChanged(): void;
}

interface CardWatchParts {
  readonly adapter: PageHost['adapter'];
  readonly rules: SiteRules | null;
  readonly repeats: Pick<Repeats, 'inCard'>;
  readonly watch: PageWatch;
  readonly signal: AbortSignal;
  readonly report: (error: unknown) => void;
}

const OTHER: CrmPage = { kind: 'other', entity: null, recordId: null, sure: 0, why: [] };

/** Keep an eye on the card. Reading it costs milliseconds, so a busy page gets fewer readings, never none. */
export function watchCard({ adapter, rules, repeats, watch, signal, report }: CardWatchParts): CardWatch {
  const listeners = new Set<(card: OpenCard | null) => void>();
  let page: CrmPage | null = null;
  let card: OpenCard | null | undefined;
  let steady: { readonly card: OpenCard | null; readonly href: string } | null = null;
  let routeAt = Date.now();
  let lastAt = 0;
  let lastCost = 0;
  let trailing: ReturnType<typeof setTimeout> | undefined;

  const pageNow = () => (page ??= adapter.pageAt(new URL(location.href), document) ?? OTHER);
  const readAny = () => rules && readOpenCard(adapter, pageNow(), rules, today(), repeats);
  const read = (): OpenCard | null => (/^(card|form)$/.test(pageNow().kind) ? readAny() : null);
  const tell = () => {
    const start = performance.now();
    if (Date.now() - routeAt < SETTLING_MS) page = null;
    card = read();
    for (const listener of listeners) listener(card);
    lastAt = performance.now();
    lastCost = lastAt - start;
  };
  const calmly = () => {
    if (signal.aborted || trailing !== undefined || listeners.size === 0) return;
    const wait = lastAt + Math.max(CALM_MS, lastCost * SHARE) - performance.now();
    if (wait <= 0) guard(tell);
    else
      trailing = setTimeout(() => {
        trailing = undefined;
        guard(tell);
      }, wait);
  };
  const guard = (run: () => void) => {
    try {
      if (!signal.aborted) run();
    } catch (error) {
      report(error);
    }
  };
  watch.onFrame(calmly, signal);
  watch.onSettled(() => {
    page = null;
    guard(tell);
    steady = { card: card ?? null, href: location.href };
  }, signal);
  for (const type of ['input', 'change', 'focusout']) {
    document.addEventListener(type, calmly, { capture: true, passive: true, signal });
  }
  signal.addEventListener('abort', () => clearTimeout(trailing));
  return {
    page: pageNow,
    card: (fresh) => {
      if (fresh) {
        page = null;
        card = read();
      }
      return card === undefined ? (card = read()) : card;
    },
    steadyCard: () => {
      const held = steady?.href === location.href ? steady.card : null;
      return held?.layer && !isShown(held.layer) ? null : held;
    },
    bulkForm: bulkForm({ adapter, page: pageNow, signal }, readAny),
    onCard: (listener, until) => {
      listeners.add(listener);
      until.addEventListener('abort', () => listeners.delete(listener));
      calmly();
    },
    routeChanged: () => {
      page = null;
      routeAt = Date.now();
      calmly();
      watch.nudge();
    },
  };
}

/** Today in the person's own time zone. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
