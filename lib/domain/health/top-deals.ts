import type { Deal } from '../deal';
import type { PipelineProbabilities } from '../pipeline/stage-probabilities';
import { weightedPipeline } from '../pipeline/weighted-pipeline';
import type { StageWeight } from './top-inflation';

/** The stages of one pipeline in one currency, and the deals that fill its first stage. */
export interface TopOfPipeline {
  /** Null when no open deal has an amount. */
  readonly currency: string | null;
  readonly stages: readonly StageWeight[];
  /** Deals behind the sums. */
  readonly deals: number;
  /** All open deals of the pipeline on a known stage, those without an amount too. */
  readonly open: number;
  /** Deals of the first stage: those that have added most to it since the earlier reading first, else the largest. */
  readonly top: readonly string[];
}

/**
 * @param open open deals of the account
 * @param currency the one to judge in; null for that of most deals, for currencies are not added up
 * @param earlier deals of an earlier reading; empty when there is none
 */
export function topOfPipeline(
  one: PipelineProbabilities,
  open: readonly Deal[],
  currency: string | null,
  earlier: readonly Deal[],
): TopOfPipeline {
  const value = weightedPipeline(open, { probabilities: [one] }).pipelines[0];
  const tables = [...(value?.currencies ?? [])].sort((a, b) => b.total.count - a.total.count);
  const table = currency === null ? tables[0] : tables.find((each) => each.currency === currency);
  return {
    currency: table?.currency ?? null,
    stages: table?.rows ?? [],
    deals: table?.total.count ?? 0,
    open: value?.count ?? 0,
    top: table ? byWhatTheyAdd(one, open, table.currency, earlier) : [],
  };
}

function byWhatTheyAdd(
  { pipeline, stages }: PipelineProbabilities,
  open: readonly Deal[],
  currency: string,
  earlier: readonly Deal[],
): string[] {
  const amountOnTop = ({ pipeline: own, stage, outcome, amount }: Deal) =>
    outcome === 'open' &&
    (own ?? '') === pipeline &&
    stage === stages[0]?.stage &&
    amount?.currency === currency
      ? amount.minor
      : null;
  const had = new Map(earlier.map((deal) => [deal.id, amountOnTop(deal) ?? 0]));
  return open
    .flatMap((deal) => {
      const minor = amountOnTop(deal);
      return minor === null ? [] : [{ id: deal.id, minor, added: minor - (had.get(deal.id) ?? 0) }];
    })
    .sort((a, b) => b.added - a.added || b.minor - a.minor || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}
