import type { ById } from './types';

/** One rung of the start ladder, in the pipeline's order. */
export interface LadderStep {
  /** Stage id of the dictionary, or the label the CRM shows. */
  readonly stage: string;
  /** Share of deals won from this stage, 0…1. */
  readonly probability: number;
}

/** A factor on the probability by the value of one field. */
export interface Coefficient {
  readonly field: string;
  readonly mode?: 'odds' | 'multiply';
  /** Factor per value of the field, 0.5…2; ignored for `auto`. */
  readonly values?: ById<number>;
  /** Compute the factors from history instead. */
  readonly auto?: boolean;
}

/** How many units of `to` one unit of another currency is worth. */
export interface RateTable {
  readonly to: string;
  /** Calendar date of the rates. */
  readonly on: string;
  readonly values: ById<number>;
}

/** The plan of a period, in whole units of the currency. */
export interface Target {
  /** `2026`, `2026-Q1` or `2026-03`. */
  readonly period: string;
  readonly amount: number;
  readonly currency: string;
  readonly by?: 'team' | 'person';
  /** Whose plan it is, for `person`; the owner as the CRM names him. */
  readonly owner?: string;
}

export interface AnalyticsRules {
  /** A stage counts when it was passed (`reached`) or only when it was seen (`touched`). */
  readonly definition?: 'reached' | 'touched';
  /** Which open deals count: none (A), those overdue (B), all (C), those overdue and the young ones by stand-in (D). */
  readonly maturity?: 'A' | 'B' | 'C' | 'D';
  /** Strength of the prior, in pseudo-deals. */
  readonly k?: number;
  /** Width of the interval, 0…1. */
  readonly interval?: number;
  readonly halfLifeDays?: number;
  /** Start probabilities per pipeline (label or id); `*` is for any pipeline. */
  readonly ladder?: ById<readonly LadderStep[]> | null;
  readonly coefficients?: readonly Coefficient[];
  readonly hotStages?: readonly string[];
  /** `meeting`, `demo`, `deal` … and the stage that means it. */
  readonly milestones?: ById<string>;
  /** Days after which a deal on a stage counts as stuck. */
  readonly stuckDays?: ById<number>;
  readonly rates?: RateTable;
}
