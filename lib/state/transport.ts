/**
 * What the screens need from the outside world. The screens never call the
 * browser: `lib/platform` hands them an object of this shape, and the
 * playground and the tests hand them a fake one.
 */
import type { OverlayCommand, OverlayState, SiteStatus } from '../domain/views';
import type { Broadcast, RequestName, Requests } from '../platform/messages';

/** Ends a subscription. */
export type Unsubscribe = () => void;

/** Asks the background. The promise is rejected with an error whose `code` says why. */
export interface Requester {
  request<N extends RequestName>(name: N, body: Requests[N]['in']): Promise<Requests[N]['out']>;
}

/** The overlay of the tab that the panel belongs to. */
export interface OverlayLink {
  /** Calls back with every state, and with null when the link is lost or the panel stands alone. */
  state(callback: (state: OverlayState | null) => void): Unsubscribe;
  command(command: OverlayCommand): void;
}

/** Small things that the screens remember between openings, such as closed sections. */
export interface ScreenMemory {
  load(): Promise<readonly string[]>;
  save(entries: readonly string[]): Promise<void>;
}

export interface PanelTransport extends Requester {
  onBroadcast(callback: (broadcast: Broadcast) => void): Unsubscribe;
  readonly overlay: OverlayLink;
  readonly memory: ScreenMemory;
  /** Address of the full dashboard of one account. */
  dashboardUrl(account: string): string;
  /** Address of the options page, where the standard is made. */
  readonly optionsUrl: string;
}

export interface DashboardTransport extends Requester {
  onBroadcast(callback: (broadcast: Broadcast) => void): Unsubscribe;
  readonly memory: ScreenMemory;
  /** Account named in the page's address; null when there is none. */
  readonly account: string | null;
  /** Address of the options page, where the standard is made. */
  readonly optionsUrl: string;
  /** Screen named in the page's address. */
  readonly startsAt?: string;
  /** Puts a text on the clipboard; rejected when the browser does not allow it. */
  copy(text: string): Promise<void>;
  /** Opens the browser's print dialog. */
  print(): void;
}

export interface PopupTransport extends Requester {
  /** Origin of the tab under the popup; null where no extension may run, such as the browser's own pages. */
  origin(): Promise<string | null>;
  /** The browser's own question for one origin. Called inside the click, before any await. */
  grant(origin: string): Promise<boolean>;
  openPanel(): void;
  teach(): void;
  openOptions(): void;
  /** The part of the options where a problem is reported. */
  reportProblem(): void;
}

/** A folder of the team, which the browser reads for the person. */
export interface FolderLink {
  /** The folder that was picked, and whether it may be read now; null when none was. */
  state(): Promise<{ readonly name: string; readonly readable: boolean } | null>;
  /** Ask the person for a folder, straight from a click; false when nothing was picked. */
  pick(): Promise<boolean>;
  /** Ask anew for the right to read, straight from a click. */
  allow(): Promise<boolean>;
  /** The newest standard in the folder; null when it holds none. */
  newest(): Promise<{ readonly name: string; readonly text: string } | null>;
  forget(): Promise<void>;
}

export interface OptionsTransport extends Requester {
  /** Null where the browser shows no folders to extensions. */
  readonly folder: FolderLink | null;
  onBroadcast(callback: (broadcast: Broadcast) => void): Unsubscribe;
  /** Every origin that was ever enabled, with its state now. */
  sites(): Promise<readonly SiteStatus[]>;
  readonly memory: ScreenMemory;
  /** Version of the extension as the manifest says it. */
  readonly version: string;
}
