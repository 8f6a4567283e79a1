import { byId } from '../by-id';
import type { CalendarDate, Deal } from '../deal';
import type { DealPath } from '../pipeline/deal-path';
import { historyAsOf } from '../pipeline/history-as-of';
import type { PipelineProbabilities } from '../pipeline/stage-probabilities';
import { closePushed, hanging, hotStuck, inflatedTop, silence } from './deal-rules';
import { type StuckRules, stuckDeals } from './stuck-deals';
import { topOfPipeline } from './top-deals';
import { trendFindings } from './trend-rules';
import type { Finding } from './warning';
import type { WarningLimits } from './warning-limits';
import type { NamedSteps } from './watched-steps';

/** The deals of one pipeline on an earlier day, read whole. */
export interface EarlierReading {
  readonly day: CalendarDate;
  readonly deals: readonly Deal[];
}

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
  /** What rules about one moment are compared with, per pipeline label; a pipeline without it is compared with nothing. */
  readonly earlier: ReadonlyMap<string, EarlierReading>;
}

/** Applies every rule to every pipeline. Rules that are off or have too little data say nothing. */
export function checkPipelines(watch: PipelineUnderWatch): Finding[] {
  return watch.probabilities.flatMap((one) => {
    const paths = watch.paths.filter((path) => path.pipeline === one.pipeline);
    return [...momentFindings(watch, one, paths), ...trendsOf(watch, one, paths)];
  });
}

/** What the rules about one moment find, each beside what the same rule finds in the earlier reading. */
function momentFindings(
  watch: PipelineUnderWatch,
  one: PipelineProbabilities,
  paths: readonly DealPath[],
): Finding[] {
  const earlier = watch.earlier.get(one.pipeline) ?? null;
  const today = findingsAt(
    watch,
    one,
    { deals: watch.deals, paths, day: watch.today, currency: null },
    earlier,
  );
  const isQuiet = today.found.every(({ state }) => state === 'clear');
  if (earlier === null || isQuiet) return today.found;
  const { day, deals } = earlier;
  const known = historyAsOf({ paths, snapshots: 0 }, day).paths;
  const then = findingsAt(watch, one, { deals, paths: known, day, currency: today.currency }, null);
  return today.found.map((finding) => {
    const before = then.found.find(({ rule }) => rule === finding.rule);
    return before ? { ...finding, before: before.after, nBefore: before.n, beforeOn: day } : finding;
  });
}

/** One moment of a pipeline. */
interface Moment {
  readonly deals: readonly Deal[];
  /** Ways of the deals of this pipeline, as known on the day. */
  readonly paths: readonly DealPath[];
  readonly day: CalendarDate;
  /** Currency in which the top is judged; null for that of most deals. */
  readonly currency: string | null;
}

function findingsAt(
  { offerStages, stuck, limits }: PipelineUnderWatch,
  one: PipelineProbabilities,
  { deals, paths, day, currency }: Moment,
  earlier: EarlierReading | null,
): { readonly found: Finding[]; readonly currency: string | null } {
  const { pipeline } = one;
  const open = deals.filter((deal) => deal.outcome === 'open' && (deal.pipeline ?? '') === pipeline);
  const standing = stuckDeals(open, paths, [one], stuck, day);
  const pathById = byId(paths);
  const top = topOfPipeline(one, open, currency, earlier?.deals ?? []);
  const found = [
    hotStuck(pipeline, open, standing, limits),
    silence(pipeline, open, pathById, offerStages[pipeline] ?? [], limits, day),
    hanging(pipeline, open, standing, limits),
    closePushed(pipeline, open, pathById, limits, day),
    inflatedTop(pipeline, top, limits),
  ];
  return { found: found.filter((finding) => finding !== null), currency: top.currency };
}

function trendsOf(
  { steps, limits, today }: PipelineUnderWatch,
  one: PipelineProbabilities,
  paths: readonly DealPath[],
): Finding[] {
  const { pipeline } = one;
  const stages = one.stages.map(({ stage }) => stage);
  const named = steps[pipeline] ?? { meeting: null, demo: null };
  return trendFindings(pipeline, paths, stages, named, limits, today);
}
