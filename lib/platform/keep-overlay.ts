import { browser } from 'wxt/browser';
import { readSiteSettings, type SiteSettings, siteKey } from '../domain/site-settings';
import type { OverlayCommand, OverlayState } from '../domain/views';
import { contextLife } from './context-life';
import { serveOverlay } from './overlay-link';
import { send } from './send';

interface Run {
  state(): OverlayState;
  command(command: OverlayCommand): void;
}

type Start = (settings: SiteSettings, changed: () => void, signal: AbortSignal) => Run;

interface Current {
  readonly end: AbortController;
  readonly print: string;
  link: { changed(): void } | null;
}

/** Marks a frame that has an overlay already, in the isolated world that pages cannot see. */
const TAKEN = Symbol.for('prelude.overlay');

/**
 * Keep one overlay in this frame in step with the site's settings: started when
 * the site is on, started anew when the rules change, gone when it is paused,
 * disabled, or the extension is updated or removed.
 */
export function keepOverlay(start: Start): void {
  const world = globalThis as { [TAKEN]?: AbortSignal };
  if (world[TAKEN] && !world[TAKEN].aborted && browser.runtime?.id) return;
  const life = contextLife();
  world[TAKEN] = life;
  let current: Current | null = null;

  const stop = () => {
    current?.end.abort();
    current = null;
  };
  const apply = (settings: SiteSettings | null) => {
    const on = !life.aborted && settings?.enabled === true && !settings.paused;
    const print = on ? printOf(settings) : '';
    if (on && current?.print === print) return;
    stop();
    if (on) current = begin(start, settings, print, () => current?.link?.changed());
    else if (settings?.cloak !== 'none') openCloak();
  };
  life.addEventListener('abort', stop);
  followStorage(apply, life);
  watchEmergencyKey(life, () => {
    const paused = current !== null;
    // At once, and whatever happens to the message: this key must always help.
    stop();
    void send('site/pause', { origin: location.origin, paused }).catch(() => undefined);
  });
}

function begin(start: Start, settings: SiteSettings, print: string, changed: () => void): Current {
  const end = new AbortController();
  const run = start(settings, changed, end.signal);
  const link = window.top === window ? serveOverlay(run.state, run.command, end.signal) : null;
  return { end, print, link };
}

/** Read the site's settings now and after each change of them. */
function followStorage(apply: (settings: SiteSettings | null) => void, life: AbortSignal): void {
  const key = siteKey(location.origin);
  const stored = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && key in changes) apply(readSiteSettings(changes[key]?.newValue));
  };
  browser.storage.onChanged.addListener(stored);
  life.addEventListener('abort', () => {
    if (browser.runtime?.id) browser.storage.onChanged.removeListener(stored);
  });
  browser.storage.local.get(key).then((all) => apply(readSiteSettings(all[key])), openCloak);
}

/** Settings without what changes by merely using the panel, so that a resize does not start everything anew. */
function printOf({ revision: _revision, app, ...settings }: SiteSettings): string {
  const { panelOpen: _open, width: _width, handleAt: _handle, theme: _theme, ...kept } = app;
  return JSON.stringify({ ...settings, app: kept });
}

/** Alt+Shift+0 works in the page itself, so that it helps even when the background does not answer. */
function watchEmergencyKey(life: AbortSignal, pressed: () => void): void {
  const onKey = (event: KeyboardEvent) => {
    if (!event.isTrusted || !event.altKey || !event.shiftKey || event.code !== 'Digit0') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    pressed();
  };
  addEventListener('keydown', onKey, { capture: true, signal: life });
}

function openCloak(): void {
  document.documentElement?.setAttribute('data-prelude-open', '');
}
