import type { Deal } from '../deal';
import { dealRef } from '../outlook/deal-ref';
import { dealAdjustment, type WeighingOptions, weightedAmount } from '../pipeline';
import type { WeighedRef } from './types';

/** Gives the line of a deal with what it weighs. */
export type Referrer = (deal: Deal) => WeighedRef;

/** Prepares the lines of many deals; probabilities and coefficients are those of the weighted pipeline. */
export function weighedRefs({ probabilities, coefficients = [] }: WeighingOptions): Referrer {
  const adjust = dealAdjustment(coefficients);
  const byPipeline = new Map(
    probabilities.map(({ pipeline, stages }) => [pipeline, new Map(stages.map((s) => [s.stage, s.value]))]),
  );
  return (deal) => {
    const base = byPipeline.get(deal.pipeline ?? '')?.get(deal.stage ?? '');
    const p = base === undefined ? null : adjust(deal, base);
    const countable = deal.amount !== null && Number.isSafeInteger(deal.amount.minor);
    return {
      ...dealRef(deal),
      expectedClose: deal.expectedClose,
      p,
      weighted: deal.amount && countable && p !== null ? weightedAmount(deal.amount.minor, p) : null,
      manual: deal.probability,
    };
  };
}

/** What weighting takes away from the amount; −1 for a deal without a weight, so that it comes last. */
export function inflationOf({ amount, weighted }: WeighedRef): number {
  return amount && weighted !== null ? amount.minor - weighted : -1;
}
