import type { CalendarDate } from '../deal';

/** Rules that watch the pipeline, in order of importance: it decides who may speak first on a crowded day. */
export const WARNING_RULES = [
  'hot_stuck',
  'silence',
  'meet_rate',
  'meet_quality',
  'demo_rate',
  'deal_rate',
  'cycle_up',
  'hanging',
  'close_pushed',
  'top_inflated',
] as const;

export type WarningRule = (typeof WARNING_RULES)[number];

/**
 * What a rule sees today. `crossed`: beyond its threshold. `clear`: back below half of it.
 * `between`: neither, so a warning that is on stays on and none that is off comes on.
 */
export type WarningState = 'crossed' | 'between' | 'clear';

/** The finding of one rule for one pipeline. Values, not wording. */
export interface Finding {
  readonly rule: WarningRule;
  readonly pipeline: string;
  readonly state: WarningState;
  /** The watched number earlier, by the same rule; null when there is nothing whole to compare with. */
  readonly before: number | null;
  /** Size of the sample behind `before`; null with it. */
  readonly nBefore: number | null;
  /** Day of the earlier reading that `before` is of; null for rules that compare two windows of one history. */
  readonly beforeOn: CalendarDate | null;
  /** The watched number now: a rate, a median of days, a share or a count, as the rule has it. */
  readonly after: number;
  /** Size of the sample behind `after`. */
  readonly n: number;
  /** Chance of such a change without a cause; null when the rule does not test. */
  readonly p: number | null;
  /** Deals to look at, the most urgent first. */
  readonly dealIds: readonly string[];
  /** Deals that left without taking the step, in the latest window and the one before; null for every other rule. */
  readonly left: { readonly after: Share; readonly before: Share } | null;
  /** Money at stake in minor units by currency; empty when the rule is not about money. */
  readonly money: Readonly<Record<string, number>>;
}

/** So many of so many deals. */
interface Share {
  readonly count: number;
  readonly of: number;
}

/** A finding that has become a warning. */
export interface Warning extends Finding {
  readonly since: CalendarDate;
}

/** Names a warning across days. */
export function warningKey({ rule, pipeline }: Pick<Finding, 'rule' | 'pipeline'>): string {
  return `${rule}:${pipeline}`;
}
