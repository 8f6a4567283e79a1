import type { RefusedValue } from '../deal';
import type { CurrencyCode } from '../money';
import type { CoefficientRule, RefusedCoefficient } from './deal-coefficients';
import type { LeftOut } from './left-out';
import type { PipelineProbabilities, StageProbability } from './stage-probabilities';

/** Sums of one stage, or of a whole table, in minor units of one currency. */
export interface WeightedSum {
  /** Deals with an amount in this currency. */
  readonly count: number;
  readonly raw: number;
  /** The raw sum is known to ± this much, because the page rounds amounts. */
  readonly rawWithin: number;
  readonly weighted: number;
  readonly weightedWithin: number;
  /** As `weighted`, but a stuck deal counts at the chance of stuck deals; null when age was not asked for. */
  readonly aged: number | null;
}

/** One line of the table: a stage and its sums. */
export interface WeightedRow extends WeightedSum {
  readonly stage: string;
  readonly probability: StageProbability;
}

/** The table of one currency; the total is exactly the sum of the rows. */
export interface CurrencyTable {
  readonly currency: CurrencyCode;
  /** One row per open stage of the pipeline, in its order, also for stages without deals. */
  readonly rows: readonly WeightedRow[];
  readonly total: WeightedSum;
}

/** Open deals of one stage, whatever their currency. */
export interface StageCount {
  readonly stage: string;
  readonly probability: StageProbability;
  /** All open deals on the stage. */
  readonly count: number;
  /** Those among them that show no amount, or one that was refused. */
  readonly withoutAmount: number;
}

/** What one pipeline is worth. Currencies are never added up. */
export interface PipelineValue {
  readonly pipeline: string;
  readonly stages: readonly StageCount[];
  readonly count: number;
  readonly withoutAmount: number;
  /** One table per currency, sorted by code. */
  readonly currencies: readonly CurrencyTable[];
}

/** The weighted pipeline, what it leaves out, and what it was computed from. */
export interface WeightedPipeline {
  /** Pipelines in the order of the probabilities given. */
  readonly pipelines: readonly PipelineValue[];
  readonly leftOut: readonly LeftOut[];
  readonly inputs: {
    readonly probabilities: readonly PipelineProbabilities[];
    readonly coefficients: readonly CoefficientRule[];
    readonly refusedCoefficients: readonly RefusedCoefficient[];
    readonly currency: CurrencyCode | null;
    readonly ageAware: boolean;
    /** Deals given, before anything was left out. */
    readonly deals: number;
  };
}

/** What to weigh deals by. */
export interface WeighingOptions {
  /** Probabilities per pipeline, from `stageProbabilities`. */
  readonly probabilities: readonly PipelineProbabilities[];
  readonly coefficients?: readonly CoefficientRule[];
  /** Only this currency; deals in others are left out and counted. */
  readonly currency?: CurrencyCode;
  /** Values refused by the reading: their deals are told apart from those that show no amount. */
  readonly refused?: readonly RefusedValue[];
  /** Stuck deals by id, with the chance at which they count instead of their stage's. */
  readonly ageAware?: ReadonlyMap<string, number>;
}
