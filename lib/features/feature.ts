/**
 * A feature is one thing the overlay does on a page. It asks the adapter what
 * stands there and holds no selector, no wording and no call to the browser.
 * Everything it starts ends with `host.signal`.
 */
import type { CrmPage, DealsResult, PageAdapter } from '../crm/adapter';
import type { FieldNotes } from '../dom/field-notes';
import type { PageWatch } from '../dom/page-watch';
import type { SiteSettings } from '../domain/site-settings';
import type { CardState, OverlayCommand, OverlayState } from '../domain/views';
import type { MarkWords } from '../locales/marks';
import type { RequestName, Requests } from '../platform/messages';
import type { OpenCard } from './open-card';

export type FeatureId =
  | 'menu-order'
  | 'start-page'
  | 'visits'
  | 'hidden-fields'
  | 'required-fields'
  | 'save-gate'
  | 'collect-deals'
  | 'panel-dock';

export interface Feature {
  readonly id: FeatureId;
  /** Whether there is anything to do; `top` is false inside frames. */
  runsOn(settings: SiteSettings, top: boolean): boolean;
  start(host: FeatureHost): void;
}

/** Everything a feature may touch. */
export interface FeatureHost {
  readonly adapter: PageAdapter;
  readonly settings: SiteSettings;
  readonly words: MarkWords;
  readonly watch: PageWatch;
  /** Aborts when settings change, the site is paused or the extension goes away. */
  readonly signal: AbortSignal;
  /** What the page is now; remembered until the page changes. */
  page(): CrmPage;
  account(): string;
  /** The open card or form; `fresh` reads it again although nothing seems changed, as before a save. */
  card(fresh?: 'fresh'): OpenCard | null;
  /** Called when the page may show the card differently, no more often than the page can bear. */
  onCard(listener: (card: OpenCard | null) => void): void;
  onRoute(listener: (url: URL) => void): void;
  /** Tell the panel. */
  show(part: Partial<OverlayState>): void;
  /** Tell the panel about the open card. */
  showCard(part: Partial<CardState>): void;
  /** Dots and notes beside fields. */
  readonly marks: FieldNotes;
  /** Called with each part that any feature tells the panel. */
  onShow(listener: (part: Partial<OverlayState>) => void): void;
  /** Address of the panel's own page. */
  readonly panelUrl: string;
  onCommand(listener: (command: OverlayCommand) => void): void;
  send<N extends RequestName>(name: N, body: Requests[N]['in']): Promise<Requests[N]['out']>;
  /** Give a command to the features themselves, as the panel would. */
  command(command: OverlayCommand): void;
  /** Whether Shift is held: the person's way to say "not this time". */
  shiftHeld(): boolean;
  /** Read the deals that the page shows; loads the reader on first use. */
  readDeals(): Promise<DealsResult>;
  report(error: unknown): void;
}
