import type { CalendarDate, Deal } from '../deal';
import type { DealPath } from '../pipeline/deal-path';
import type { PipelineProbabilities } from '../pipeline/stage-probabilities';
import { weightedPipeline } from '../pipeline/weighted-pipeline';
import { closePushed, hanging, hotStuck, inflatedTop, silence } from './deal-rules';
import { type StuckDeal, type StuckRules, stuckDeals } from './stuck-deals';
import { trendFindings } from './trend-rules';
import type { Finding } from './warning';
import type { WarningLimits } from './warning-limits';
import type { NamedSteps } from './watched-steps';

/** All that the rules look at. */
export interface PipelineUnderWatch {
  /** All deals of the latest complete reading. */
  readonly deals: readonly Deal[];
  readonly paths: readonly DealPath[];
  readonly probabilities: readonly PipelineProbabilities[];
  /** Meeting and demo stages per pipeline label. */
  readonly steps: Readonly<Record<string, NamedSteps>>;
  /** Stages on which an offer or invoice is out, per pipeline label. */
  readonly offerStages: Readonly<Record<string, readonly string[]>>;
  readonly stuck: StuckRules;
  readonly limits: WarningLimits;
  readonly today: CalendarDate;
}

/** Applies every rule to every pipeline. Rules that are off or have too little data say nothing. */
export function checkPipelines(watch: PipelineUnderWatch): Finding[] {
  const { deals, paths, probabilities, stuck, today } = watch;
  const standing = stuckDeals(deals, paths, probabilities, stuck, today);
  const pathById = new Map(paths.map((path) => [path.id, path]));
  return probabilities.flatMap((one) => [
    ...dealFindings(watch, one, standing, pathById),
    ...trendsOf(watch, one),
  ]);
}

function dealFindings(
  { deals, offerStages, limits, today }: PipelineUnderWatch,
  one: PipelineProbabilities,
  standing: readonly StuckDeal[],
  pathById: ReadonlyMap<string, DealPath>,
): Finding[] {
  const { pipeline } = one;
  const open = deals.filter((deal) => deal.outcome === 'open');
  const value = weightedPipeline(open, { probabilities: [one] }).pipelines[0];
  // The top is judged in the currency of most deals; currencies are not added up.
  const tables = [...(value?.currencies ?? [])].sort((a, b) => b.total.count - a.total.count);
  const found = [
    hotStuck(pipeline, standing, limits),
    silence(pipeline, open, pathById, offerStages[pipeline] ?? [], limits, today),
    hanging(pipeline, open, standing, limits),
    closePushed(pipeline, open, pathById, limits, today),
    inflatedTop(pipeline, value?.count ?? 0, tables[0]?.rows ?? [], limits),
  ];
  return found.filter((finding) => finding !== null);
}

function trendsOf(
  { paths, steps, limits, today }: PipelineUnderWatch,
  one: PipelineProbabilities,
): Finding[] {
  const { pipeline } = one;
  const stages = one.stages.map(({ stage }) => stage);
  const own = paths.filter((path) => path.pipeline === pipeline);
  return trendFindings(
    pipeline,
    own,
    stages,
    steps[pipeline] ?? { meeting: null, demo: null },
    limits,
    today,
  );
}
