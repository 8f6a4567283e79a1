/**
 * What the background tells the panel, popup and options, and what the overlay
 * tells the panel. Plain data that survives JSON.
 */
import type { Finding } from './card/types';
import type { RefusedValue, SkipReason } from './deal';
import type { NeverCompared } from './history/never-compared';
import type { StartGain } from './menu/starts';
import type { Outlook, ProbabilityTable, WarningsOutlook, WeighingNotes } from './outlook';
import type { DataLevel, LeftOut, PipelineValue } from './pipeline';
import type { ReadAllEnd } from './reading';
import type { Change, EffectiveSettings, ForkDiff, ParseProblem } from './standard';
import type { StandardLife, TrustView } from './standard-life';

/** Settings of the product itself, one set per browser profile. */
export interface AppSettings {
  readonly language: 'auto' | 'en' | 'ru';
  readonly theme: 'page' | 'light' | 'dark';
  readonly side: 'right' | 'left';
  /** Panel width in CSS pixels, 300…520. */
  readonly width: number;
  /** Role as the person declares it; a declaration, not a right. Null leaves it to the standard. */
  readonly role: string | null;
  /** Whether the panel was open when last seen; new tabs follow it. */
  readonly panelOpen: boolean;
  /** Whether the toolbar's button counts findings; absent means it does. */
  readonly badge?: boolean;
  /** Height of the collapsed handle, as a share of the window's height. */
  readonly handleAt: number;
  /** The person's name as the CRM shows it among the owners of deals; absent while nobody has told it. */
  readonly ownerName?: string | null;
}

export interface SiteStatus {
  readonly origin: string;
  readonly supported: boolean;
  /** `off` → never enabled; `asked` → wanted, permission missing; `on`; `paused` → emergency off. */
  readonly state: 'off' | 'asked' | 'on' | 'paused';
  /** The known CRM behind the site; null or absent when nobody has described it, or it was not seen yet. */
  readonly crm?: SiteCrm | null;
}

/** A known CRM, told by the name of its host, or by what a page of it looked like. */
export interface SiteCrm {
  readonly id: string;
  readonly by: 'host' | 'page';
}

/** What the reader understood of a site, so that small code can find it again. */
export interface LearnedSite {
  /** CSS path of the menu container that the cloak must cover, when it is not a usual one. */
  readonly menuContainer: string | null;
  readonly at: number;
}

export interface SettingsView {
  readonly app: AppSettings;
  readonly site: SiteStatus | null;
  readonly effective: EffectiveSettings | null;
  readonly standard: StandardSummary | null;
  readonly visits: readonly VisitShare[];
  readonly pinned: { readonly to: string; readonly label: string | null } | null;
  /** Features that failed on too many pages and are left out until the next version; absent when there is none. */
  readonly featuresOff?: readonly string[];
  /** Presses from the CRM's root to work, before a standard and under it; absent without a site. */
  readonly starts?: StartGain;
  /** Versions, own changes, policy and subscription; absent in answers that need none of it. */
  readonly life?: StandardLife;
}

export interface VisitShare {
  readonly section: string;
  readonly label: string;
  readonly count: number;
  /** 0…1 of all counted section openings on this site. */
  readonly share: number;
}

export interface StandardSummary {
  readonly name: string;
  readonly version: number;
  readonly owner: string | null;
  readonly appliedAt: number;
  /** Version that "undo" would bring back; null when there is none, 0 when it was "no standard". */
  readonly undoTo: number | null;
  /** Roles that the standard names, with their labels (null when it gives none); absent when it names no role. */
  readonly roles?: Readonly<Record<string, string | null>>;
}

export type StandardPreview =
  | {
      readonly ok: true;
      readonly hash: string;
      readonly name: string;
      readonly version: number;
      readonly changes: readonly Change[];
      readonly warnings: readonly ParseProblem[];
      /** First label of each id that the changes name, from the dictionaries of both files; absent when there is none. */
      readonly labels?: Readonly<Record<string, string>>;
      /** True when the file has no section for the site that the person is looking at. */
      readonly otherSite: boolean;
      /** Who signed the file and what it is to the one in force. */
      readonly trust?: TrustView;
      /** What two successors of one version changed; absent unless they are, and when that version is not kept here. */
      readonly fork?: ForkDiff;
      /** Line and version of a draft that is there to be voted on; such a file cannot be applied. */
      readonly review?: { readonly line: string; readonly version: number };
    }
  | { readonly ok: false; readonly problems: readonly ParseProblem[] };

/** Why numbers are not the newest: more was read since, or they were worked out by rules that hold no more. */
export type Renewing = 'reading' | 'rules';

/** The weighted pipeline with everything a careful reader asks about it. */
export interface PipelineView extends WeighingNotes {
  readonly account: string;
  /** Newer numbers are being worked out; absent when these are the newest. */
  readonly renewing?: Renewing;
  /** Null until the first reading of this account. */
  readonly snapshot: SnapshotInfo | null;
  readonly pipelines: readonly PipelineNumbers[];
  /** Pipelines whose order of stages nobody has seen yet; their deals cannot be weighed. */
  readonly withoutOrder: readonly string[];
  /** Deals that are in none of the sums, by reason; of all pipelines together. */
  readonly leftOut: readonly LeftOut[];
}

/** The value of one pipeline, and what its probabilities rest on. */
export interface PipelineNumbers extends PipelineValue {
  readonly level: DataLevel;
  /** Lost deals whose stage nobody saw: they count on the first stage alone. */
  readonly unknownLost: number;
  /** Days that usually lie between two readings; null while no change was seen, absent in answers kept from before. */
  readonly gapDays?: number | null;
}

export interface SnapshotInfo {
  readonly takenAt: number;
  readonly source: 'board' | 'list' | 'card';
  readonly filter: string | null;
  /** Distinct deals held, and how many the page says there are; null when it does not say. */
  readonly read: number;
  readonly total: number | null;
  readonly complete: boolean;
  readonly skipped: Readonly<Partial<Record<SkipReason, number>>>;
  readonly refused: readonly RefusedValue[];
  readonly refusedCount: number;
  /** Deals whose amount the page rounds. */
  readonly rounded: number;
}

/** Forecast, plans, pace and warnings of one account; nulls until its first reading. */
export interface NumbersView extends WeighingNotes {
  readonly account: string;
  /** Newer numbers are being worked out; absent when these are the newest. */
  readonly renewing?: Renewing;
  /** Origin of the CRM, for links to its records; null when no enabled site belongs to the account. */
  readonly origin: string | null;
  readonly reading: ReadingInfo | null;
  /** Days of which only a part was read, newest first: no comparison knows them. */
  readonly neverCompared: readonly NeverCompared[];
  readonly outlook: Outlook | null;
  /** Probabilities of today beside those of a week ago. */
  readonly table: ProbabilityTable | null;
  readonly warnings: WarningsOutlook | null;
}

/** The reading that numbers stand on. */
export interface ReadingInfo extends Pick<SnapshotInfo, 'takenAt' | 'source' | 'filter' | 'read' | 'total'> {
  /** Days on which the list was read. */
  readonly days: number;
}

/** What the overlay knows of the page at this moment; pushed to the panel by port. */
export interface OverlayState {
  readonly origin: string;
  readonly account: string;
  readonly page: {
    readonly kind: PageKind;
    readonly entity: Entity | null;
    readonly recordId: string | null;
  };
  readonly menu: MenuState;
  readonly card: CardState | null;
  readonly reading: ReadingState;
  /** How light the page is, for a panel that follows it. */
  readonly lightness: 'light' | 'dark';
  /** True when the page could be made narrower; false means the panel floats over it. */
  readonly docked: boolean;
  /** Moves that went past the standard since the page was loaded, newest first; absent when there is none. */
  readonly wentPast?: readonly WentPast[];
  /** What the person has asked the panel to find among the deals; names of deals stay out of the page. */
  readonly seek?: DealSeek;
}

export type PageKind = 'list' | 'board' | 'card' | 'form' | 'login' | 'empty' | 'error' | 'loading' | 'other';
export type Entity = 'deal' | 'lead' | 'contact' | 'company';

export interface MenuState {
  readonly found: number;
  readonly wanted: number;
  readonly applied: boolean;
  /** Labels of the items hidden by the standard, in the page's order. */
  readonly hidden: readonly string[];
  /** Labels of items that the standard does not know. */
  readonly unknown: readonly string[];
  /** True while "show hidden" holds for this session. */
  readonly revealed: boolean;
}

export interface CardState {
  readonly entity: Entity;
  readonly stage: string | null;
  readonly fields: readonly CardFieldView[];
  readonly findings: readonly Finding[];
  /** Fields that the standard hides but that were left in place, and why. */
  readonly keptVisible: readonly {
    readonly label: string;
    readonly reason: 'required-by-crm' | 'crm-complains';
  }[];
  /** Whether the standard's blocks lie over the card; absent when it has none. */
  readonly blocks?: BlocksState;
}

/** `laid` and `in-order`: headings stand over the card. `off`: the card stays as the CRM draws it. */
export interface BlocksState {
  readonly state: 'laid' | 'in-order' | 'off';
  /** Code of the reason when off, for instance `columns` or `page-wins`. */
  readonly reason: string | null;
  readonly blocks: readonly {
    readonly id: string;
    /** Null for the block of fields that the standard does not name. */
    readonly title: string | null;
    readonly filled: number;
    readonly of: number;
    readonly folded: boolean;
  }[];
}

/** What was typed, and when, in milliseconds since the epoch. */
export interface DealSeek {
  readonly typed: string;
  readonly at: number;
}

/** A move to a stage that was not stopped although the standard asks for more. */
export interface WentPast {
  readonly entity: Entity;
  readonly recordId: string | null;
  /** Name of the record where the page shows one. */
  readonly title: string | null;
  readonly from: string;
  readonly stage: string;
  /** Labels of the fields that the stage asks for. */
  readonly missing: readonly string[];
  /** False when the page did not show the fields, so that nobody knows whether they are filled. */
  readonly checked: boolean;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

export interface CardFieldView {
  /** The field's place on the page, from 0, as text; findings name it by `index`, jumps by this key. */
  readonly key: string;
  readonly id: string | null;
  readonly label: string;
  readonly filled: boolean;
}

export interface ReadingState {
  readonly phase: 'idle' | 'reading' | 'done' | 'refused';
  readonly source: 'board' | 'list' | 'card' | null;
  readonly read: number;
  readonly total: number | null;
  /** Code of the refusal, for instance `login-page`. */
  readonly reason: string | null;
  /** The reading of the whole list, once the person has asked for it; absent before. */
  readonly all?: ReadAllState;
}

/** How far the reading of a whole list has come. */
export interface ReadAllState {
  readonly phase: 'running' | 'resting' | 'ended';
  readonly read: number;
  /** How many the page says there are; null when it does not say. */
  readonly total: number | null;
  /** What narrows the list, as the page names it. */
  readonly filter: string | null;
  /** Why it rests: nobody sees the tab, or the person uses the page. */
  readonly rest: 'hidden' | 'touched' | null;
  readonly end: ReadAllEnd | null;
}

/** What the panel may ask of the overlay, by port. */
export type OverlayCommand =
  | { readonly do: 'jump'; readonly key: string }
  /** Put the suggested value into a field: the person has pressed the button that offers it. */
  | { readonly do: 'fix'; readonly key: string; readonly value: string }
  | { readonly do: 'palette' }
  | { readonly do: 'teach' }
  | { readonly do: 'reveal-menu'; readonly on: boolean }
  | { readonly do: 'read-now' }
  | { readonly do: 'read-all' }
  | { readonly do: 'stop-reading' }
  | { readonly do: 'go-on-reading' }
  /** With `focus` the keyboard goes into the panel. */
  | { readonly do: 'open-panel'; readonly focus?: true }
  | { readonly do: 'close-panel' }
  | { readonly do: 'toggle-panel' }
  | { readonly do: 'resize'; readonly width: number }
  | { readonly do: 'dock'; readonly side: 'left' | 'right' };
