import type { StageProbability } from '../../../lib/domain/pipeline';
import type { PipelineNumbers } from '../../../lib/domain/views';

/** Amounts of one stage in whole units; `within` is the rounding of the page. */
export interface StageAmounts {
  readonly count: number;
  readonly raw: number;
  readonly within?: number;
}

export interface Stage {
  readonly stage: string;
  readonly probability: StageProbability;
}

/** Stages whose probabilities come from a ladder, in order. */
export function ladder(
  source: 'ladder' | 'typed' | 'win-rate',
  steps: Readonly<Record<string, number>>,
): Stage[] {
  return Object.entries(steps).map(([stage, value]) => ({
    stage,
    probability: {
      stage,
      value,
      lo: value * 0.4,
      hi: Math.min(1, value * 1.8),
      n: 0,
      won: 0,
      prior: value,
      k: 10,
      source,
    },
  }));
}

/** Stages of the example with 100 closed deals. */
export function historic(labels: readonly [string, string, string, string, string]): Stage[] {
  const rows = [
    [0.12, 0.0821, 0.1609, 100],
    [0.1976, 0.139, 0.2601, 60],
    [0.3218, 0.2357, 0.4113, 36],
    [0.5088, 0.396, 0.6214, 22],
    [0.7418, 0.6268, 0.848, 15],
  ] as const;
  return labels.map((stage, at) => {
    const [value, lo, hi, n] = rows[at] ?? rows[0];
    return {
      stage,
      probability: { stage, value, lo, hi, n, won: 12, prior: value, k: 10, source: 'history' },
    };
  });
}

/** A pipeline out of amounts per currency; minor units are hundredths. */
export function numbers(
  pipeline: string,
  stages: readonly Stage[],
  amounts: Readonly<Record<string, readonly StageAmounts[]>>,
  more: Partial<Pick<PipelineNumbers, 'count' | 'level' | 'unknownLost' | 'withoutAmount'>> = {},
): PipelineNumbers {
  const currencies = Object.entries(amounts).map(([currency, rows]) => {
    const table = stages.map(({ stage, probability }, at) => ({
      stage,
      probability,
      ...sums(rows[at] ?? { count: 0, raw: 0 }, probability.value),
    }));
    const add = (pick: (row: (typeof table)[number]) => number): number =>
      table.reduce((sum, row) => sum + pick(row), 0);
    const total = {
      count: add((row) => row.count),
      raw: add((row) => row.raw),
      rawWithin: add((row) => row.rawWithin),
      weighted: add((row) => row.weighted),
      weightedWithin: add((row) => row.weightedWithin),
      aged: null,
    };
    return { currency, rows: table, total };
  });
  return {
    pipeline,
    stages: stages.map(({ stage, probability }) => ({ stage, probability, count: 0, withoutAmount: 0 })),
    count: currencies.reduce((sum, { total }) => sum + total.count, 0),
    currencies,
    withoutAmount: 0,
    level: 0,
    unknownLost: 0,
    ...more,
  };
}

function sums({ count, raw, within = 0 }: StageAmounts, p: number) {
  return {
    count,
    raw: Math.round(raw * 100),
    rawWithin: Math.round(within * 100),
    weighted: Math.round(raw * p * 100),
    weightedWithin: Math.round(within * p * 100),
    aged: null,
  };
}
