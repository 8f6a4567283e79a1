/**
 * A list or board that is led through all its rows: what may be asked of it on
 * the way. The source only says what stands on the page; who scrolls, presses
 * and waits is the feature that reads everything.
 */
import type { Steps } from '../dom/slices';
import type { LedgerRow } from '../domain/reading';
import type { DealsResult } from './adapter';
import type { RawDeal } from './universal/raw-deals';

/** Boxes that one scroller moves: all rows of a list, or the cards of one column of a board. */
export interface Lane {
  /** In page order; empty while nothing is drawn. */
  readonly boxes: readonly Element[];
  /** What holds them, also while it is empty. */
  readonly holder: Element;
}

export interface DealSight {
  readonly rows: readonly LedgerRow<RawDeal>[];
  /** One for a list, one for each column of a board. */
  readonly lanes: readonly Lane[];
  /** Rows that are drawn and have no content yet. */
  readonly waiting: number;
}

/** Controls beside the rows that bring others. */
export interface MoreWays {
  /** "Show more" of the list, or of each column of a board. */
  readonly more: readonly HTMLElement[];
  readonly next: HTMLElement | null;
  readonly previous: HTMLElement | null;
  /** Number of the page in hand; null when the page does not say. */
  readonly page: number | null;
  /** The controls that lead to pages by number. */
  readonly pages: ReadonlyMap<number, HTMLElement>;
}

/** What the page says of the view as a whole. */
export interface SaidOfView {
  readonly total: number | null;
  readonly filter: string | null;
}

export interface DealSource {
  readonly source: 'list' | 'board';
  /** What stands in the page now; null when the list is not there. Cheap enough for every frame. */
  look(): DealSight | null;
  said(): SaidOfView;
  ways(): MoreWays;
  /** One reading of all rows that were seen; its total is for the caller to say. */
  finish(rows: readonly RawDeal[]): Steps<DealsResult>;
}
