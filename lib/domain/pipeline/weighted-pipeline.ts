import type { Deal } from '../deal';
import type { DealColumns } from '../history/deal-columns';
import type { CurrencyCode } from '../money';
import { type ColumnRows, columnRows, NO_TEXT, UNKNOWN_TEXT } from './column-rows';
import {
  type Adjustment,
  type CoefficientFacts,
  dealAdjustment,
  refusedCoefficients,
} from './deal-coefficients';
import { LeftOutList, type LeftOutReason } from './left-out';
import type { WeighingOptions, WeightedPipeline } from './pipeline-value';
import { addPlainRows } from './plain-rows';
import { emptyPan, type Pan, sumsIn, valueOn } from './weighing-pan';

/** Takes deals in any order and any number of pieces, and gives the table at the end. */
export interface PipelineScale {
  /** Adds deals; each deal of the account must be given once. */
  add(deals: Iterable<Deal>): void;
  /** The same for deals as columns, without making an object for each. */
  addColumns(columns: DealColumns): void;
  read(): WeightedPipeline;
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

/**
 * The same over columns, several times as fast where deals are kept so.
 * @throws RangeError when the columns do not fit together, as after damage on disk.
 */
export function weightedColumns(columns: DealColumns, options: WeighingOptions): WeightedPipeline {
  const scale = pipelineScale(options);
  scale.addColumns(columns);
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
  /** Closed deals are no flaw of the reading: they are counted, and none is named. */
  #closed = 0;

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
      if (deal.outcome !== 'open') {
        this.#closed++;
        continue;
      }
      const reason = this.#weigh(deal);
      if (reason !== null) this.#leaveOut(reason, deal.id);
    }
  }

  addColumns(columns: DealColumns): void {
    const pans = [...this.#pans.values()];
    const labels = pans.map(({ probabilities, positions }) => ({
      pipeline: probabilities.pipeline,
      positions,
    }));
    const { coefficients = [], currency, ageAware } = this.#options;
    const rows = columnRows(columns, labels, coefficients);
    const addRow = (row: number) => this.#addRow(rows, row, pans);
    this.#deals += columns.count;
    if (coefficients.length === 0 && currency === undefined && !ageAware)
      this.#closed += addPlainRows(columns, rows, pans, addRow);
    else for (let row = 0; row < columns.count; row++) addRow(row);
  }

  read(): WeightedPipeline {
    const { probabilities, coefficients = [], currency = null, ageAware } = this.#options;
    const pans = [...this.#pans.values()];
    const tables = pans.flatMap((pan) => [...pan.byCurrency.values()]);
    const tooLarge = tables.reduce((count, sums) => count + (sums.isExact ? 0 : sums.count), 0);
    return {
      pipelines: pans.map((pan) => valueOn(pan, ageAware !== undefined)),
      leftOut: this.#leftOut.list({ closed: this.#closed, 'sum-too-large': tooLarge }),
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
    const pan = this.#pans.get(deal.pipeline ?? '');
    if (!pan) return 'unknown-pipeline';
    if (deal.stage === null) return 'no-stage';
    const at = pan.positions.get(deal.stage);
    if (at === undefined) return 'unknown-stage';
    const { amount } = deal;
    if (amount === null) return this.#countWithoutAmount(pan, at, 'no-amount');
    const stuck = this.#options.ageAware?.get(deal.id);
    return this.#weighAmount(pan, at, amount.minor, amount.within, amount.currency, deal, stuck);
  }

  #addRow(rows: ColumnRows, row: number, pans: readonly Pan[]): void {
    if (!rows.isOpenAt(row)) {
      this.#closed++;
      return;
    }
    const reason = this.#weighRow(rows, row, pans);
    if (reason !== null) this.#leaveOut(reason, rows.idAt(row));
  }

  #weighRow(rows: ColumnRows, row: number, pans: readonly Pan[]): LeftOutReason | null {
    const which = rows.pipelineAt(row);
    const pan = pans[which];
    if (!pan) return 'unknown-pipeline';
    const at = rows.stageAt(row, which);
    if (at === NO_TEXT) return 'no-stage';
    if (at === UNKNOWN_TEXT) return 'unknown-stage';
    const minor = rows.minorAt(row);
    if (Number.isNaN(minor)) return this.#countWithoutAmount(pan, at, 'no-amount');
    const stuck = this.#options.ageAware?.get(rows.idAt(row));
    const within = rows.withinAt(row);
    return this.#weighAmount(pan, at, minor, within, rows.currencyAt(row), rows.factsAt(row), stuck);
  }

  #weighAmount(
    pan: Pan,
    at: number,
    minor: number,
    within: number,
    currency: CurrencyCode,
    facts: CoefficientFacts,
    stuck: number | undefined,
  ): LeftOutReason | null {
    if (!Number.isSafeInteger(minor) || !(within >= 0))
      return this.#countWithoutAmount(pan, at, 'refused-amount');
    pan.counts[at] = (pan.counts[at] ?? 0) + 1;
    if (this.#options.currency !== undefined && currency !== this.#options.currency) return 'other-currency';
    const p = this.#adjust(facts, pan.chances[at] ?? 0);
    sumsIn(pan, currency).add(at, minor, within, p, stuck === undefined ? p : this.#adjust(facts, stuck));
    return null;
  }

  #countWithoutAmount(pan: Pan, at: number, reason: LeftOutReason): LeftOutReason {
    pan.counts[at] = (pan.counts[at] ?? 0) + 1;
    pan.withoutAmount[at] = (pan.withoutAmount[at] ?? 0) + 1;
    return reason;
  }

  /** An amount that the reading refused is told apart from one that the page does not show. */
  #leaveOut(reason: LeftOutReason, id: string): void {
    this.#leftOut.add(reason === 'no-amount' && this.#refused.has(id) ? 'refused-amount' : reason, id);
  }
}
