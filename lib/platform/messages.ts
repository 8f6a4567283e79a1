/**
 * Every message between the contexts, in one place. Callers use `send.ts`,
 * the background answers in `handle.ts`; both are typed by `Requests`.
 * All values survive JSON: no dates, maps, undefined inside arrays, or NaN.
 */
import type { Deal, Reading } from '../domain/deal';
import type { ChangeSpan } from '../domain/history/compare-days';
import type { ImportContext } from '../domain/history/import/closed-deals';
import type { ImportedTable } from '../domain/history/import/table';
import type { PackedDeals } from '../domain/history/packed-deals';
import type { ChangesView, HistoryLoss, ImportPreview, ImportSummary } from '../domain/history/views';
import type {
  AppSettings,
  LearnedSite,
  NumbersView,
  PipelineView,
  SettingsView,
  SiteStatus,
  StandardPreview,
  StandardSummary,
} from '../domain/views';
import type { BadgeRequests } from './badge-messages';
import type { BoardRequests } from './board-messages';
import type { CardRequests } from './card-messages';
import type { DealRequests } from './deal-messages';
import type { DeskRequests } from './desk-messages';
import type { ExportRequests } from './export-messages';
import type { OnDemand } from './page-scripts';
import type { PilotRequests } from './pilot-messages';
import type { PrivacyRequests } from './privacy-messages';
import type { ProblemRequests } from './problem-messages';
import type { StandardRequests } from './standard-messages';
import type { StartRequests } from './start-messages';
import type { TeachRequests } from './teach-messages';

/** A request name mapped to what goes in and what comes back. */
export interface Requests
  extends StandardRequests,
    CardRequests,
    DealRequests,
    BoardRequests,
    PrivacyRequests,
    DeskRequests,
    TeachRequests,
    ExportRequests,
    StartRequests,
    PilotRequests,
    ProblemRequests,
    BadgeRequests {
  /** Popup: what is known of the site of this tab. */
  'site/status': { in: { origin: string }; out: SiteStatus };
  /** Options: every site that was ever enabled. */
  'site/list': { in: Record<never, never>; out: { sites: readonly SiteStatus[] } };
  /**
   * Popup, before the browser's permission prompt: remember that the person wants this site.
   * With `welcome` the panel opens by itself on the first site of all.
   */
  'site/enable': { in: { origin: string; welcome?: boolean }; out: SiteStatus };
  'site/disable': { in: { origin: string }; out: SiteStatus };
  /** Emergency off and on again; settings stay as they are. */
  'site/pause': { in: { origin: string; paused: boolean }; out: SiteStatus };
  /** Overlay: load one more of our own files into the sender's frame. */
  /** A file that comes on demand, with what it leans on but for what is `here` already. */
  'site/load-script': { in: { file: OnDemand; here: readonly string[] }; out: { loaded: boolean } };
  /** Overlay: what the reader understood once, to be applied without it from now on. */
  'site/learn': { in: { origin: string; learned: LearnedSite }; out: { saved: boolean } };
  /** Overlay: a page of the site looks like this known CRM; its adapter comes at once and from now on. */
  'site/recognised': { in: { origin: string; crm: string }; out: { known: boolean } };
  /** Overlay: a section was opened by the person. Counts only; no titles, no record ids. */
  'site/visit': { in: { origin: string; section: string; label: string }; out: { ok: true } };

  /** Overlay: may this tab be led to the start page? Yes once in the life of a tab. */
  'start/claim': { in: { origin: string }; out: { granted: boolean } };

  /** Overlay: does this tab show hidden menu items? With `on`, say so from now on. */
  'tab/reveal': { in: { on?: boolean }; out: { on: boolean } };

  /** One piece of a reading. `seq` counts from 0; the piece with `last` makes the snapshot current. */
  'reading/chunk': { in: ReadingChunk; out: ReadingReceipt };

  /** Overlay: may this tab read the whole of this view? One at a time; `hold` false gives it back. */
  'reading/claim': { in: { account: string; view: string; hold: boolean }; out: { granted: boolean } };

  /** Panel: numbers, never rows. */
  'pipeline/view': { in: { account: string; convert?: boolean }; out: PipelineView };
  /** Panel and dashboard: forecast, plans, funnel, stuck deals and warnings. */
  'numbers/overview': { in: { account: string; convert?: boolean }; out: NumbersView };
  /** Hide a warning for 1…90 days, with the person's reason. */
  'numbers/snooze': { in: { account: string; key: string; days: number; why: string }; out: NumbersView };

  /** Overlay: the panel was opened, closed, resized or its handle moved. */
  'settings/panel': {
    in: Partial<Pick<AppSettings, 'panelOpen' | 'width' | 'handleAt'>>;
    out: { ok: true };
  };
  'settings/get': { in: { origin: string | null }; out: SettingsView };
  'settings/patch': { in: { patch: Partial<AppSettings> }; out: SettingsView };
  /** Pin a start page for oneself, or take the pin away with `null`. */
  'settings/pin-start': {
    in: { origin: string; to: string | null; label: string | null };
    out: SettingsView;
  };

  /** Read and check a standard; nothing changes until `standard/apply` names the same hash. */
  'standard/preview': { in: { text: string; origin: string | null }; out: StandardPreview };
  /** `confirmed` is the person's word on going back to an older file. */
  'standard/apply': { in: { hash: string; confirmed?: boolean }; out: StandardSummary };
  'standard/undo': { in: Record<never, never>; out: StandardSummary };
  'standard/export': { in: Record<never, never>; out: { text: string; fileName: string } };

  /** Panel: what changed between two days. */
  'history/changes': { in: { account: string; span: ChangeSpan }; out: ChangesView };
  /** Losses of history that the person has not been told of. */
  'history/losses': { in: Record<never, never>; out: { losses: readonly HistoryLoss[] } };
  'history/losses-seen': { in: Record<never, never>; out: { ok: true } };
  /** Options: accounts with history, then all that is known of one. */
  'history/accounts': { in: Record<never, never>; out: { accounts: readonly string[] } };
  /** Deals of an account as they stand now, in pieces; begin again when `version` changes on the way. */
  'history/deals': {
    in: { account: string; from: number; count: number };
    out: { deals: readonly Deal[]; total: number; version: string };
  };
  /** Delete everything known of an account, for good. */
  'history/forget': { in: { account: string }; out: { snapshots: number } };

  /** Options: look at a table of closed deals; `mapping` null lets the product guess. Nothing is stored. */
  'import/preview': { in: ImportRequest; out: ImportPreview };
  /** Store what was previewed under this token, and remember the mapping. */
  'import/commit': { in: { token: string }; out: ImportSummary };
  'import/list': { in: { account: string }; out: { imports: readonly ImportSummary[] } };
  'import/delete': { in: { id: string }; out: { ok: true } };
}

export type RequestName = keyof Requests;

/** A table of closed deals and what the person says about it. */
export interface ImportRequest {
  readonly account: string;
  /** Name of the file, for the list of imports. */
  readonly name: string;
  readonly table: ImportedTable;
  readonly mapping: readonly (string | null)[] | null;
  readonly context: ImportContext;
}

/** What travels: `id` makes a retry harmless, since the same id is never carried out twice. */
export interface Envelope<N extends RequestName = RequestName> {
  readonly prelude: 1;
  readonly id: string;
  readonly name: N;
  readonly body: Requests[N]['in'];
}

/** The background's answer. A refusal names a code; wording is the panel's. */
export type Answer<N extends RequestName = RequestName> =
  | { readonly ok: true; readonly body: Requests[N]['out'] }
  | { readonly ok: false; readonly code: string; readonly detail?: string };

export interface ReadingChunk extends Omit<Reading, 'deals'> {
  /** As they are when they are few, else packed, which takes a fraction of the way. */
  readonly deals: readonly Deal[] | PackedDeals;
  readonly readingId: string;
  readonly seq: number;
  readonly last: boolean;
  /** `host` plus account as the adapter names it, so that two accounts never mix. */
  readonly account: string;
  /** Identity of the list or board: path plus view; pages of one list share it. */
  readonly view: string;
  /** Milliseconds since the epoch at the start of the reading, by the page's clock. */
  readonly takenAt: number;
  /** The person's time zone at that moment, IANA name. */
  readonly timeZone: string;
}

export interface ReadingReceipt {
  readonly stored: boolean;
  /** Distinct deals of this view held now, and how many the page says there are. */
  readonly read: number;
  readonly total: number | null;
}

/** Broadcasts from the background to open panels. */
export type Broadcast =
  | { readonly prelude: 1; readonly event: 'deals-changed'; readonly account: string }
  | { readonly prelude: 1; readonly event: 'settings-changed' };
