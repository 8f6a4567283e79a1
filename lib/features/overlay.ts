import { pageLightness } from '../dom/lightness';
import { followMarkedRoots } from '../dom/marked-roots';
import { clearMarks, markRules } from '../dom/marks';
import { onNavigate } from '../dom/on-navigate';
import { adoptSheet } from '../dom/own-sheet';
import { watchPage } from '../dom/page-watch';
import type { SiteSettings } from '../domain/site-settings';
import type { CardState, OverlayCommand, OverlayState } from '../domain/views';
import { FRAME_WORDS } from '../locales/frame-words';
import type { CoreHost, Feature } from './feature';
import { type HostMaker, runFeatures } from './run-features';

/** What the overlay needs from outside; the entrypoint hands it in. */
export interface OverlayOutside {
  readonly site: CoreHost['site'];
  readonly send: CoreHost['send'];
  readonly panelUrl: string;
  /** Called whenever the state that the panel shows has changed. */
  readonly changed: () => void;
  /** Brings the page features into this frame; null when they did not come. */
  readonly pageTools: () => Promise<PageTools | null>;
}

/** The second load: starts the page features on the same page. */
export type PageTools = (hostFor: HostMaker<CoreHost>, signal: AbortSignal) => void;

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
  features: readonly Feature[],
  settings: SiteSettings,
  outside: OverlayOutside,
  signal: AbortSignal,
): OverlayRun {
  const report = (error: unknown) => console.warn('Prelude: overlay failed', error);
  const rules = markRules();
  const sheets = [adoptSheet(document, rules, signal), followMarkedRoots(rules, signal)];
  const watch = watchPage(document, signal, report);
  const account = () => accountOf(outside.site);
  const bus = makeBus(account, outside.changed);
  const shiftHeld = watchShift(signal);
  watch.onSettled(() => {
    for (const sheet of sheets) sheet.ensure();
    bus.show({ lightness: pageLightness() });
  }, signal);
  onNavigate((url) => bus.routed(url), signal);
  // The cloak is for the loading of a page: shut again, it would hide a menu that people are looking at.
  signal.addEventListener('abort', () => clearMarks(document, 'hidden', 'ordered', 'order', 'finding'));
  const hostFor: HostMaker<CoreHost> = (own) => ({
    ...own,
    ...bus.host,
    site: outside.site,
    settings,
    words: FRAME_WORDS[settings.locale],
    watch,
    account,
    panelUrl: outside.panelUrl,
    shiftHeld,
    send: outside.send,
  });
  runFeatures(features, settings, signal, hostFor, (id) => reportFailure(outside.send, id));
  bringTools(settings, watch, outside, signal, (tools) => tools(hostFor, signal), report);
  return { state: bus.state, command: bus.host.command };
}

/** Tell the background that a feature gave up here; that nobody listens is no second failure. */
function reportFailure(send: CoreHost['send'], feature: string): void {
  void send('feature/failed', { feature }).catch(() => undefined);
}

/** With rules for cards the tools are wanted at once; without, when there is time to look for deals. */
function bringTools(
  settings: SiteSettings,
  watch: ReturnType<typeof watchPage>,
  { pageTools }: OverlayOutside,
  signal: AbortSignal,
  use: (tools: PageTools) => void,
  report: (error: unknown) => void,
): void {
  const once = new AbortController();
  const bring = () => {
    if (once.signal.aborted) return;
    once.abort();
    pageTools()
      .then((tools) => tools && !signal.aborted && use(tools))
      .catch(report);
  };
  if (Object.keys(settings.rules?.cards ?? {}).length > 0) bring();
  else watch.onSettled(bring, AbortSignal.any([signal, once.signal]));
  watch.nudge();
}

/** State towards the panel, commands from it, and routes, for all features of one run. */
function makeBus(account: () => string, changed: () => void) {
  const routes = new Set<(url: URL) => void>();
  const commands = new Set<(command: OverlayCommand) => void>();
  const shows = new Set<(part: Partial<OverlayState>) => void>();
  let state: OverlayState | null = null;
  let pending = false;
  const current = () => (state ??= emptyState(account()));
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
    state: current,
    show,
    routed: (url: URL) => {
      for (const listener of routes) listener(url);
    },
    host: {
      show,
      showCard: (part: Partial<CardState>) => show({ card: { ...EMPTY_CARD, ...current().card, ...part } }),
      onShow: (listener: (part: Partial<OverlayState>) => void) => void shows.add(listener),
      onRoute: (listener: (url: URL) => void) => void routes.add(listener),
      onCommand: (listener: (command: OverlayCommand) => void) => void commands.add(listener),
      command: (command: OverlayCommand) => {
        for (const listener of commands) listener(command);
      },
    },
  };
}

const EMPTY_CARD: CardState = { entity: 'deal', stage: null, fields: [], findings: [], keptVisible: [] };

function emptyState(account: string): OverlayState {
  return {
    origin: location.origin,
    account,
    page: { kind: 'other', entity: null, recordId: null },
    menu: { found: 0, wanted: 0, applied: false, hidden: [], unknown: [], revealed: false },
    card: null,
    reading: { phase: 'idle', source: null, read: 0, total: null, reason: null },
    lightness: 'light',
    docked: true,
  };
}

function accountOf(site: CoreHost['site']): string {
  const { id } = site.account(new URL(location.href), document);
  return id === location.host ? id : `${location.host}|${id}`;
}

function watchShift(signal: AbortSignal): () => boolean {
  let held = false;
  for (const type of ['keydown', 'keyup', 'pointerdown'] as const) {
    addEventListener(type, (event) => (held = event.shiftKey), { capture: true, passive: true, signal });
  }
  return () => held;
}
