import type { WeightedSum } from './pipeline-value';
import { weightedAmount } from './weighted-amount';

/** Numbers kept per stage, side by side in one array. */
export const COUNT = 0;
export const RAW = 1;
const RAW_WITHIN = 2;
export const WEIGHTED = 3;
const WEIGHTED_WITHIN = 4;
const AGED = 5;
export const WIDTH = 6;

/** Running sums of one currency in one pipeline. All are whole numbers, so addition is exact in any order. */
export class StageSums {
  /** Per stage the numbers named above, side by side; open to the one loop that cannot afford a call for each deal. */
  readonly cells: Float64Array;
  /** Sum of all sizes: while it is a safe integer, every sum below it is exact. */
  #size = 0;

  constructor(stages: number) {
    this.cells = new Float64Array(stages * WIDTH);
  }

  /** Adds one deal on the stage at position `at`, with its chance and its chance with regard to its age. */
  add(at: number, minor: number, within: number, p: number, agedP: number): void {
    const { cells } = this;
    const base = at * WIDTH;
    const weighted = weightedAmount(minor, p);
    this.#size += Math.abs(minor) + within;
    // Every place is inside the array: `at` is a position among the stages that it was made for.
    cells[base + COUNT] = (cells[base + COUNT] as number) + 1;
    cells[base + RAW] = (cells[base + RAW] as number) + minor;
    cells[base + WEIGHTED] = (cells[base + WEIGHTED] as number) + weighted;
    const aged = agedP === p ? weighted : weightedAmount(minor, agedP);
    cells[base + AGED] = (cells[base + AGED] as number) + aged;
    if (within === 0) return;
    cells[base + RAW_WITHIN] = (cells[base + RAW_WITHIN] as number) + Math.ceil(within);
    cells[base + WEIGHTED_WITHIN] = (cells[base + WEIGHTED_WITHIN] as number) + Math.ceil(within * p);
  }

  /**
   * Notes the size of deals that were put into `cells` directly.
   * @param size Sum of their amounts.
   */
  grow(size: number): void {
    this.#size += size;
  }

  /** False when the amounts are too large to be added up exactly; the sums must then not be shown. */
  get isExact(): boolean {
    return this.#size <= Number.MAX_SAFE_INTEGER;
  }

  /** Number of deals added. */
  get count(): number {
    return this.total(false).count;
  }

  row(at: number, ageAware: boolean): WeightedSum {
    const cell = (offset: number) => this.cells[at * WIDTH + offset] ?? 0;
    return sumFrom(cell, ageAware);
  }

  total(ageAware: boolean): WeightedSum {
    const column = (offset: number) => {
      let sum = 0;
      for (let i = offset; i < this.cells.length; i += WIDTH) sum += this.cells[i] ?? 0;
      return sum;
    };
    return sumFrom(column, ageAware);
  }
}

function sumFrom(value: (offset: number) => number, ageAware: boolean): WeightedSum {
  return {
    count: value(COUNT),
    raw: value(RAW),
    rawWithin: value(RAW_WITHIN),
    weighted: value(WEIGHTED),
    weightedWithin: value(WEIGHTED_WITHIN),
    aged: ageAware ? value(AGED) : null,
  };
}
