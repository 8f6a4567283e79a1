import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { SettingsView, SiteStatus } from '../domain/views';
import { type Appearance, createAppearance, type Surroundings } from './appearance';
import { codeOf, isOffline } from './resource';
import type { PopupTransport } from './transport';

/** What the popup says about the tab under it. */
export type PopupSite =
  | { readonly at: 'loading' }
  /** A page that no extension may enter. */
  | { readonly at: 'nowhere' }
  | { readonly at: 'known'; readonly status: SiteStatus };

export interface PopupStore extends Appearance {
  readonly site: ReadonlySignal<PopupSite>;
  readonly busy: ReadonlySignal<boolean>;
  /** Code of the last failure; `refused` when the browser did not grant the site. */
  readonly error: ReadonlySignal<string | null>;
  readonly offline: ReadonlySignal<boolean>;
  /** Must be called straight from a click: the browser asks only then. */
  enable(): Promise<void>;
  disable(): Promise<void>;
  pause(paused: boolean): Promise<void>;
  openPanel(): void;
  /** Let the person show on the page what a thing is. */
  teach(): void;
  openOptions(): void;
  reportProblem(): void;
}

/** The popup's view of one tab. */
export function createPopupStore(transport: PopupTransport, surroundings: Surroundings): PopupStore {
  const site = signal<PopupSite>({ at: 'loading' });
  const settings = signal<SettingsView | null>(null);
  const busy = signal(false);
  const error = signal<string | null>(null);

  const load = async (): Promise<void> => {
    try {
      const origin = await transport.origin();
      settings.value = await transport.request('settings/get', { origin });
      if (origin === null) site.value = { at: 'nowhere' };
      else await know(transport.request('site/status', { origin }));
    } catch (failure) {
      error.value = codeOf(failure);
    }
  };

  const know = async (answer: Promise<SiteStatus>): Promise<void> => {
    const status = await answer;
    site.value = status.supported ? { at: 'known', status } : { at: 'nowhere' };
  };

  /** Carries out one change of the site; a second click meanwhile does nothing. */
  const change = async (work: (origin: string) => Promise<SiteStatus> | null): Promise<void> => {
    const now = site.value;
    if (now.at !== 'known' || busy.value) return;
    busy.value = true;
    error.value = null;
    try {
      const answer = work(now.status.origin);
      if (answer) await know(answer);
    } catch (failure) {
      error.value = codeOf(failure);
    } finally {
      busy.value = false;
    }
  };

  load();
  return {
    ...createAppearance(
      computed(() => settings.value?.app ?? null),
      signal(null),
      surroundings,
    ),
    site,
    busy,
    error,
    offline: computed(() => isOffline(error.value)),
    enable: () => change((origin) => enableSite(transport, origin)),
    disable: () => change((origin) => transport.request('site/disable', { origin })),
    pause: (paused) => change((origin) => transport.request('site/pause', { origin, paused })),
    openPanel: () => transport.openPanel(),
    teach: () => transport.teach(),
    openOptions: () => transport.openOptions(),
    reportProblem: () => transport.reportProblem(),
  };
}

/**
 * The wish is sent before the browser's question, without waiting for an answer:
 * the question takes the focus, the popup closes, and what stands after it may never run.
 */
async function enableSite(transport: PopupTransport, origin: string): Promise<SiteStatus> {
  const wished = transport.request('site/enable', { origin, welcome: true });
  wished.catch(() => {});
  const granted = await transport.grant(origin);
  await wished;
  if (!granted) throw Object.assign(new Error('The browser did not grant the site.'), { code: 'refused' });
  return transport.request('site/status', { origin });
}
