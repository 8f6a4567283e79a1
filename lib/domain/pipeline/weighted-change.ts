/** One deal's amount and its probability, before and after. */
export interface WeighedTwice {
  readonly amountBefore: number;
  readonly amountAfter: number;
  /** Probability before. */
  readonly p: number;
  /** Probability of the stage it has moved to, in the table of before. */
  readonly pOnNewStage: number;
  /** The same stage's probability in the table of after. */
  readonly pInNewTable: number;
}

/** Parts of the change of a weighted value; they add up to `total`. */
export interface WeightedChange {
  readonly amount: number;
  readonly stage: number;
  readonly model: number;
  readonly total: number;
}

/** Why the weighted value of a deal that stayed has changed: its amount, its stage, or the table of probabilities. */
export function weightedChange({
  amountBefore,
  amountAfter,
  p,
  pOnNewStage,
  pInNewTable,
}: WeighedTwice): WeightedChange {
  const amount = p * (amountAfter - amountBefore);
  const stage = amountAfter * (pOnNewStage - p);
  const model = amountAfter * (pInNewTable - pOnNewStage);
  return { amount, stage, model, total: amount + stage + model };
}
