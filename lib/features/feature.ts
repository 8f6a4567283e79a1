/**
 * A feature is one thing the overlay does on a page. It asks the adapter what
 * stands there and holds no selector, no wording and no call to the browser.
 * Everything it starts ends with `host.signal`.
 *
 * Features come in two loads. Core features must act before the first paint and
 * are small; page features need to understand forms and tables, and arrive a
 * moment later in a file of their own.
 */
import type { CrmAdapter, CrmPage, DealsResult, PageAdapter } from '../crm/adapter';
import type { DealSource } from '../crm/deal-source';
import type { FieldNotes } from '../dom/field-notes';
import type { PageWatch } from '../dom/page-watch';
import type { SiteSettings } from '../domain/site-settings';
import type { CardState, OverlayCommand, OverlayState } from '../domain/views';
import type { FrameWords } from '../locales/frame-words';
import type { MarkWords } from '../locales/marks';
import type { RequestName, Requests } from '../platform/messages';
import type { OpenCard } from './open-card';
import type { Repeats } from './repeats';
import type { StageMoves } from './stage-moves';

export type FeatureId =
  | 'menu-order'
  | 'start-page'
  | 'visits'
  | 'panel-dock'
  | 'hidden-fields'
  | 'required-fields'
  | 'field-remarks'
  | 'survey-page'
  | 'first-work'
  | 'field-blocks'
  | 'filling-order'
  | 'jump-palette'
  | 'save-gate'
  | 'stage-gate'
  | 'hot-stage-question'
  | 'card-journal'
  | 'collect-deals'
  | 'teach'
  | 'health-report';

export interface Feature<Host extends CoreHost = CoreHost> {
  readonly id: FeatureId;
  /** Whether there is anything to do; `top` is false inside frames. */
  runsOn(settings: SiteSettings, top: boolean): boolean;
  start(host: Host): void;
}

/** What every feature may touch. */
export interface CoreHost {
  readonly site: Pick<CrmAdapter, 'id' | 'account' | 'menu'>;
  readonly settings: SiteSettings;
  readonly words: FrameWords;
  readonly watch: PageWatch;
  /** Aborts when settings change, the site is paused or the extension goes away. */
  readonly signal: AbortSignal;
  /** Host and account together, so that two accounts of one CRM never mix. */
  account(): string;
  onRoute(listener: (url: URL) => void): void;
  /** Tell the panel. */
  show(part: Partial<OverlayState>): void;
  /** Tell the panel about the open card. */
  showCard(part: Partial<CardState>): void;
  /** Called with each part that any feature tells the panel. */
  onShow(listener: (part: Partial<OverlayState>) => void): void;
  onCommand(listener: (command: OverlayCommand) => void): void;
  /** Give a command to the features themselves, as the panel would. */
  command(command: OverlayCommand): void;
  /** Address of the panel's own page. */
  readonly panelUrl: string;
  /** Whether Shift is held: the person's way to say "not this time". */
  shiftHeld(): boolean;
  send<N extends RequestName>(name: N, body: Requests[N]['in']): Promise<Requests[N]['out']>;
  report(error: unknown): void;
}

/** What features of cards and tables may touch besides. */
export interface PageHost extends CoreHost {
  readonly words: MarkWords;
  readonly adapter: Pick<PageAdapter, 'pageAt' | 'fields' | 'stage'>;
  /** What the page is now; remembered until the page changes. */
  page(): CrmPage;
  /** The open card or form; `fresh` reads it again although nothing seems changed, as before a save. */
  card(fresh?: 'fresh'): OpenCard | null;
  /**
   * The card as it was when this page last rested; null when it showed none then, or was another page.
   * A page that draws its card anew shows parts of it, or nothing, for a moment.
   */
  steadyCard(): OpenCard | null;
  /** What was touched of a form that changes many records of a list at once; null where there is none. */
  bulkForm(): OpenCard | null;
  /** Called when the page may show the card differently, no more often than the page can bear. */
  onCard(listener: (card: OpenCard | null) => void): void;
  /** Moves of records from stage to stage, seen after they were made. */
  readonly moves: StageMoves;
  /** Values that people repeat over their cards. */
  readonly repeats: Repeats;
  /** Dots and notes beside fields. */
  readonly marks: FieldNotes;
  /** Read the deals that the page shows; loads the reader on first use. */
  readDeals(): Promise<DealsResult>;
  /** Open the list or board that the page shows, to lead it through all its rows; null when there is none. */
  openDeals(): Promise<DealSource | null>;
}
