import type { Deal } from '../deal';
import type { CurrencyCode } from '../money';
import { type Adjustment, dealAdjustment, refusedCoefficients } from './deal-coefficients';
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
  /** Deals come in runs of one currency: the table of the deal before is mostly that of the next one. */
  last: { readonly currency: string; readonly sums: StageSums } | null;
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
  return new Scale(options);
}

class Scale implements PipelineScale {
  readonly #options: WeighingOptions;
  readonly #pans: ReadonlyMap<string, Pan>;
  readonly #adjust: Adjustment;
  readonly #refused: ReadonlySet<string>;
  readonly #leftOut = new LeftOutList();
  #deals = 0;

  constructor(options: WeighingOptions) {
    this.#options = options;
    this.#pans = new Map(options.probabilities.map((p) => [p.pipeline, emptyPan(p)]));
    this.#adjust = dealAdjustment(options.coefficients ?? []);
    const refused = (options.refused ?? []).filter(({ field }) => field === 'amount');
    this.#refused = new Set(refused.map(({ dealId }) => dealId));
  }

  add(deals: Iterable<Deal>): void {
    for (const deal of deals) {
      this.#deals++;
      const reason = this.#weigh(deal);
      if (reason !== null) this.#leftOut.add(reason, deal.id);
    }
  }

  read(): WeightedPipeline {
    const { probabilities, coefficients = [], currency = null, ageAware } = this.#options;
    const pans = [...this.#pans.values()];
    const tables = pans.flatMap((pan) => [...pan.byCurrency.values()]);
    const tooLarge = tables.reduce((count, sums) => count + (sums.isExact ? 0 : sums.count), 0);
    return {
      pipelines: pans.map((pan) => valueOn(pan, ageAware !== undefined)),
      leftOut: this.#leftOut.list(new Map(tooLarge > 0 ? [['sum-too-large', tooLarge]] : [])),
      inputs: {
        probabilities,
        coefficients,
        refusedCoefficients: refusedCoefficients(coefficients),
        currency,
        ageAware: ageAware !== undefined,
        deals: this.#deals,
      },
    };
  }

  /** Puts an open deal on its pan; gives the reason when there is no place for it. */
  #weigh(deal: Deal): LeftOutReason | null {
    if (deal.outcome !== 'open') return 'closed';
    const pan = this.#pans.get(deal.pipeline ?? '');
    if (!pan) return 'unknown-pipeline';
    if (deal.stage === null) return 'no-stage';
    const at = pan.positions.get(deal.stage);
    if (at === undefined) return 'unknown-stage';
    pan.counts[at] = (pan.counts[at] ?? 0) + 1;
    return this.#weighAmount(deal, at, pan);
  }

  #weighAmount(deal: Deal, at: number, pan: Pan): LeftOutReason | null {
    const { amount } = deal;
    if (amount === null || !Number.isSafeInteger(amount.minor) || !(amount.within >= 0)) {
      pan.withoutAmount[at] = (pan.withoutAmount[at] ?? 0) + 1;
      return amount !== null || this.#refused.has(deal.id) ? 'refused-amount' : 'no-amount';
    }
    const { currency, ageAware } = this.#options;
    if (currency !== undefined && amount.currency !== currency) return 'other-currency';
    const p = this.#adjust(deal, pan.probabilities.stages[at]?.value ?? 0);
    const stuck = ageAware?.get(deal.id);
    sumsIn(pan, amount.currency).add(at, amount, p, stuck === undefined ? p : this.#adjust(deal, stuck));
    return null;
  }
}

function sumsIn(pan: Pan, currency: CurrencyCode): StageSums {
  if (pan.last?.currency === currency) return pan.last.sums;
  const sums = pan.byCurrency.get(currency) ?? new StageSums(pan.positions.size);
  pan.byCurrency.set(currency, sums);
  pan.last = { currency, sums };
  return sums;
}

function emptyPan(probabilities: PipelineProbabilities): Pan {
  const { stages } = probabilities;
  return {
    probabilities,
    positions: new Map(stages.map(({ stage }, i) => [stage, i])),
    counts: stages.map(() => 0),
    withoutAmount: stages.map(() => 0),
    byCurrency: new Map(),
    last: null,
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
