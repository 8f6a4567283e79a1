import type { CurrencyCode } from '../money';
import type { PipelineValue } from './pipeline-value';
import type { PipelineProbabilities } from './stage-probabilities';
import { StageSums } from './stage-sums';

/** One pipeline while it is being weighed. */
export interface Pan {
  readonly probabilities: PipelineProbabilities;
  readonly positions: ReadonlyMap<string, number>;
  /** Probability of each stage. */
  readonly chances: readonly number[];
  readonly counts: number[];
  readonly withoutAmount: number[];
  readonly byCurrency: Map<string, StageSums>;
  /** Deals come in runs of one currency: the table of the deal before is mostly that of the next one. */
  last: { readonly currency: string; readonly sums: StageSums } | null;
}

/** The sums of one currency on a pan; begun when the currency is new. */
export function sumsIn(pan: Pan, currency: CurrencyCode): StageSums {
  if (pan.last?.currency === currency) return pan.last.sums;
  const sums = pan.byCurrency.get(currency) ?? new StageSums(pan.positions.size);
  pan.byCurrency.set(currency, sums);
  pan.last = { currency, sums };
  return sums;
}

/** A pan before the first deal. */
export function emptyPan(probabilities: PipelineProbabilities): Pan {
  const { stages } = probabilities;
  return {
    probabilities,
    positions: new Map(stages.map(({ stage }, i) => [stage, i])),
    chances: stages.map(({ value }) => value),
    counts: stages.map(() => 0),
    withoutAmount: stages.map(() => 0),
    byCurrency: new Map(),
    last: null,
  };
}

/** What lies on a pan. Sums too large to be exact are left out. */
export function valueOn(pan: Pan, ageAware: boolean): PipelineValue {
  const { pipeline, stages } = pan.probabilities;
  const exact = [...pan.byCurrency].filter(([, sums]) => sums.isExact).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    pipeline,
    stages: stages.map((probability, at) => ({
      stage: probability.stage,
      probability,
      count: pan.counts[at] ?? 0,
      withoutAmount: pan.withoutAmount[at] ?? 0,
    })),
    count: pan.counts.reduce((sum, n) => sum + n, 0),
    withoutAmount: pan.withoutAmount.reduce((sum, n) => sum + n, 0),
    currencies: exact.map(([currency, sums]) => ({
      currency,
      rows: stages.map((probability, at) => ({
        stage: probability.stage,
        probability,
        ...sums.row(at, ageAware),
      })),
      total: sums.total(ageAware),
    })),
  };
}
