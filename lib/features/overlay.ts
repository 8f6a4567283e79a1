import type { PageAdapter } from '../crm/adapter';
import { takeReader } from '../crm/reader-slot';
import { fieldNotes } from '../dom/field-notes';
import { pageLightness } from '../dom/lightness';
import { clearMarks, markRules } from '../dom/marks';
import { onNavigate } from '../dom/on-navigate';
import { adoptSheet } from '../dom/own-sheet';
import { watchPage } from '../dom/page-watch';
import type { Finding } from '../domain/card';
import type { SiteSettings } from '../domain/site-settings';
import type { CardState, OverlayCommand, OverlayState } from '../domain/views';
import { MARK_WORDS, type MarkWords } from '../locales/marks';
import { watchCard } from './card-watch';
import type { Feature, FeatureHost } from './feature';
import { runFeatures } from './run-features';

/** What the overlay needs from the browser; the entrypoint hands it in. */
export interface OverlayOutside {
  readonly send: FeatureHost['send'];
  readonly panelUrl: string;
  /** Called whenever the state that the panel shows has changed. */
  readonly changed: () => void;
}

/** One run of the overlay under one set of settings. */
export interface OverlayRun {
  state(): OverlayState;
  command(command: OverlayCommand): void;
}

/**
 * Lay the overlay over this frame until `signal` aborts; then the page is as it
 * was, without a reload.
 */
export function runOverlay(
  adapter: PageAdapter,
  features: readonly Feature[],
  settings: SiteSettings,
  outside: OverlayOutside,
  signal: AbortSignal,
): OverlayRun {
  const words = MARK_WORDS[settings.locale];
  const report = (error: unknown) => console.warn('Prelude: overlay failed', error);
  const sheet = adoptSheet(document, markRules(), signal);
  const watch = watchPage(document, signal, report);
  const cardWatch = watchCard({ adapter, rules: settings.rules, watch, signal, report });
  const bus = makeBus(adapter, cardWatch.page, outside.changed);
  const marks = fieldNotes((finding) => noteText(words, finding), signal);
  const shift = watchShift(signal);
  watch.onSettled(() => {
    sheet.ensure();
    bus.show({ page: pageState(cardWatch.page()), lightness: pageLightness() });
  }, signal);
  onNavigate((url) => {
    cardWatch.routeChanged();
    for (const listener of bus.routes) listener(url);
  }, signal);
  signal.addEventListener('abort', () =>
    clearMarks(document, 'hidden', 'ordered', 'order', 'finding', 'open'),
  );
  runFeatures(features, settings, window.top === window, signal, (own, reportOwn) => ({
    adapter,
    settings,
    words,
    watch,
    signal: own,
    page: cardWatch.page,
    account: () => accountOf(adapter),
    card: cardWatch.card,
    onCard: (listener) => cardWatch.onCard(listener, own),
    onRoute: (listener) => bus.routes.add(listener),
    marks,
    show: bus.show,
    showCard: bus.showCard,
    onShow: (listener) => bus.shows.add(listener),
    onCommand: (listener) => bus.commands.add(listener),
    command: bus.command,
    panelUrl: outside.panelUrl,
    shiftHeld: shift,
    send: outside.send,
    readDeals: () => readDeals(outside.send),
    report: reportOwn,
  }));
  return { state: bus.state, command: bus.command };
}

/** State towards the panel, commands from it, and routes, for all features of one run. */
function makeBus(adapter: PageAdapter, page: FeatureHost['page'], changed: () => void) {
  const routes = new Set<(url: URL) => void>();
  const commands = new Set<(command: OverlayCommand) => void>();
  const shows = new Set<(part: Partial<OverlayState>) => void>();
  let state: OverlayState | null = null;
  const current = (): OverlayState => (state ??= emptyState(accountOf(adapter), pageState(page())));
  let pending = false;
  const announce = () => {
    if (pending) return;
    pending = true;
    queueMicrotask(() => {
      pending = false;
      changed();
    });
  };
  const show = (part: Partial<OverlayState>) => {
    state = { ...current(), ...part };
    for (const listener of shows) listener(part);
    announce();
  };
  return {
    routes,
    commands,
    shows,
    state: current,
    show,
    showCard: (part: Partial<CardState>) => show({ card: { ...EMPTY_CARD, ...current().card, ...part } }),
    command: (command: OverlayCommand) => {
      for (const listener of commands) listener(command);
    },
  };
}

const EMPTY_CARD: CardState = { entity: 'deal', stage: null, fields: [], findings: [], keptVisible: [] };

function emptyState(account: string, page: OverlayState['page']): OverlayState {
  return {
    origin: location.origin,
    account,
    page,
    menu: { found: 0, wanted: 0, applied: false, hidden: [], unknown: [], revealed: false },
    card: null,
    reading: { phase: 'idle', source: null, read: 0, total: null, reason: null },
    lightness: 'light',
    docked: true,
  };
}

function pageState({ kind, entity, recordId }: ReturnType<FeatureHost['page']>): OverlayState['page'] {
  const known = entity === 'task' || entity === 'other' ? null : entity;
  return { kind, entity: known, recordId };
}

/** Host and account together, so that two accounts of one CRM never mix. */
function accountOf(adapter: PageAdapter): string {
  const { id } = adapter.account(new URL(location.href), document);
  return id === location.host ? id : `${location.host}|${id}`;
}

async function readDeals(send: FeatureHost['send']): ReturnType<FeatureHost['readDeals']> {
  if (!takeReader()) await send('site/load-reader', {});
  const reader = takeReader();
  if (!reader) throw new Error('the page reader did not load');
  const now = new Date();
  const today = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  return reader.read(document, { url: new URL(location.href), today });
}

function watchShift(signal: AbortSignal): () => boolean {
  let held = false;
  for (const type of ['keydown', 'keyup', 'pointerdown'] as const) {
    addEventListener(type, (event) => (held = event.shiftKey), { capture: true, passive: true, signal });
  }
  return () => held;
}

function noteText(words: MarkWords, { code, why, suggestion }: Finding): string {
  const said = code === 'empty' || code === 'placeholder' || code === 'format' ? words[code] : words.other;
  return [said, why, suggestion ? words.suggestion.replace('{value}', suggestion) : '']
    .filter(Boolean)
    .join(' · ');
}
