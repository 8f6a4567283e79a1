import type { Deal } from '../deal';
import { dealAdjustment, refusedCoefficients } from './deal-coefficients';
import { LeftOutList, type LeftOutReason } from './left-out';
import type { PipelineValue, WeighingOptions, WeightedPipeline } from './pipeline-value';
import type { PipelineProbabilities } from './stage-probabilities';
import { StageSums } from './stage-sums';

/** Takes deals in any order and any number of pieces, and gives the table at the end. */
export interface PipelineScale {
  /** Adds deals; each deal of the account must be given once. */
  add(deals: Iterable<Deal>): void;
  read(): WeightedPipeline;
}

/** One pipeline while it is being weighed. */
interface Pan {
  readonly probabilities: PipelineProbabilities;
  readonly positions: ReadonlyMap<string, number>;
  readonly counts: number[];
  readonly withoutAmount: number[];
  readonly byCurrency: Map<string, StageSums>;
}

/**
 * Weighted value of the open deals: amount × probability of the stage, by pipeline, currency and stage.
 * Each deal of the account must be given once. Money is in minor units; see `weightedAmount` for the rounding.
 */
export function weightedPipeline(deals: Iterable<Deal>, options: WeighingOptions): WeightedPipeline {
  const scale = pipelineScale(options);
  scale.add(deals);
  return scale.read();
}

/** A scale for deals that come in pieces; the result is the same in whatever pieces and order they come. */
export function pipelineScale(options: WeighingOptions): PipelineScale {
  const pans = new Map(options.probabilities.map((p) => [p.pipeline, emptyPan(p)]));
  const leftOut = new LeftOutList();
  const refused = new Set((options.refused ?? []).filter((r) => r.field === 'amount').map((r) => r.dealId));
  const adjust = dealAdjustment(options.coefficients ?? []);
  let deals = 0;

  /** Puts an open deal on its pan; gives the reason when there is no place for it. */
  function weigh(deal: Deal): LeftOutReason | null {
    if (deal.outcome !== 'open') return 'closed';
    const pan = pans.get(deal.pipeline ?? '');
    if (!pan) return 'unknown-pipeline';
    if (deal.stage === null) return 'no-stage';
    const at = pan.positions.get(deal.stage);
    if (at === undefined) return 'unknown-stage';
    pan.counts[at] = (pan.counts[at] ?? 0) + 1;
    return weighAmount(deal, at, pan);
  }

  function weighAmount(deal: Deal, at: number, pan: Pan): LeftOutReason | null {
    const { amount } = deal;
    if (amount === null || !Number.isSafeInteger(amount.minor) || !(amount.within >= 0)) {
      pan.withoutAmount[at] = (pan.withoutAmount[at] ?? 0) + 1;
      return amount !== null || refused.has(deal.id) ? 'refused-amount' : 'no-amount';
    }
    if (options.currency !== undefined && amount.currency !== options.currency) return 'other-currency';
    const p = adjust(deal, pan.probabilities.stages[at]?.value ?? 0);
    const stuck = options.ageAware?.get(deal.id);
    sumsOf(pan, amount.currency).add(at, amount, p, stuck === undefined ? p : adjust(deal, stuck));
    return null;
  }

  function sumsOf(pan: Pan, currency: string): StageSums {
    const known = pan.byCurrency.get(currency);
    if (known) return known;
    const fresh = new StageSums(pan.positions.size);
    pan.byCurrency.set(currency, fresh);
    return fresh;
  }

  function read(): WeightedPipeline {
    const tables = [...pans.values()].flatMap((pan) => [...pan.byCurrency.values()]);
    const tooLarge = tables.reduce((count, sums) => count + (sums.isExact ? 0 : sums.count), 0);
    return {
      pipelines: [...pans.values()].map((pan) => valueOn(pan, options.ageAware !== undefined)),
      leftOut: leftOut.list(new Map(tooLarge > 0 ? [['sum-too-large', tooLarge]] : [])),
      inputs: {
        probabilities: options.probabilities,
        coefficients: options.coefficients ?? [],
        refusedCoefficients: refusedCoefficients(options.coefficients ?? []),
        currency: options.currency ?? null,
        ageAware: options.ageAware !== undefined,
        deals,
      },
    };
  }

  return {
    add(some) {
      for (const deal of some) {
        deals++;
        const reason = weigh(deal);
        if (reason !== null) leftOut.add(reason, deal.id);
      }
    },
    read,
  };
}

function emptyPan(probabilities: PipelineProbabilities): Pan {
  const { stages } = probabilities;
  return {
    probabilities,
    positions: new Map(stages.map(({ stage }, i) => [stage, i])),
    counts: stages.map(() => 0),
    withoutAmount: stages.map(() => 0),
    byCurrency: new Map(),
  };
}

function valueOn(pan: Pan, ageAware: boolean): PipelineValue {
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
