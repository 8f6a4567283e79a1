/** What a draft of a standard would mean for the deals that were read. Plain data that survives JSON. */

/** How many deals a requirement would stop, among those that have come to its stage. */
export interface RequiredCount {
  /** Open deals that are known to pass or to fail. */
  readonly of: number;
  readonly failing: number;
  /** Open deals of which nobody knows: the list does not show the field, or not where the deal stands. */
  readonly unknown: number;
  /** The owner with the most failing deals; null when nothing fails or no owner is shown. */
  readonly worst: { readonly owner: string; readonly failing: number } | null;
}

/** Counts of one field by the stage from which it would be asked for; `''` stands for "always". */
export type StageCounts = Readonly<Record<string, RequiredCount>>;

/** What one change would do to what is known here. */
export type ChangeImpact =
  | ({ readonly kind: 'required' } & RequiredCount)
  /** A field goes out of sight: in how many open deals it holds something. */
  | { readonly kind: 'filled'; readonly of: number; readonly filled: number; readonly unknown: number }
  /** A stage's probability changes: how many open deals stand there. */
  | { readonly kind: 'stage'; readonly open: number; readonly of: number }
  /** A section goes out of the menu: how often it was opened in this browser. */
  | { readonly kind: 'visits'; readonly times: number; readonly of: number };

/** Open deals that the draft as a whole would stop, and how many of them pass today. */
export interface WholeImpact extends RequiredCount {
  readonly newlyFailing: number;
}

/** Weighted value of one pipeline in one currency, in minor units, under both standards. */
export interface WeightedImpact {
  /** Empty when the CRM names no pipeline. */
  readonly pipeline: string;
  readonly currency: string;
  readonly before: number;
  readonly after: number;
}

/** The deals that were counted. */
export interface ImpactSample {
  readonly account: string;
  readonly open: number;
  /** Deals read, and how many the page says there are; null when it does not say. */
  readonly read: number;
  readonly total: number | null;
  /** Milliseconds since the epoch. */
  readonly takenAt: number;
  readonly filter: string | null;
}

export interface DraftImpact {
  /** Null when no deals were ever read; then nothing below is counted. */
  readonly sample: ImpactSample | null;
  /** By field id of the draft's dictionary, for fields of a deal. */
  readonly cells: Readonly<Record<string, StageCounts>>;
  /** Fields that none of the lists shows, so that nothing is known of them. */
  readonly unseen: readonly string[];
  /** By `changeKey`; a change without an entry cannot be counted here. */
  readonly changes: Readonly<Record<string, ChangeImpact>>;
  readonly whole: WholeImpact | null;
  readonly weighted: readonly WeightedImpact[];
}

export const NO_IMPACT: DraftImpact = {
  sample: null,
  cells: {},
  unseen: [],
  changes: {},
  whole: null,
  weighted: [],
};
