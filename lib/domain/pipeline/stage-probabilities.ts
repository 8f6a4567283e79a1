import type { CalendarDate } from '../deal';
import { type DataLevel, dataLevel } from './data-level';
import type { DealHistory, DealPath } from './deal-path';
import { hasKnownWay, stagePositions } from './deal-path';
import { startLadder, typedLadder } from './ladder';
import type { MaturityRule } from './maturity';
import { clampProbability, LEAST_PROBABILITY } from './probability';
import { pooledSize, smoothShare } from './smoothing';
import type { StageDefinition } from './stage-counting';
import { type StageSample, stageSamples } from './stage-win-rates';
import type { Interval } from './statistics/interval';
import { poolAdjacentViolators } from './statistics/pool-adjacent-violators';

/** Where the probability of a stage comes from. */
export type ProbabilitySource = 'ladder' | 'typed' | 'win-rate' | 'history';

/** The chance that a deal on this stage will be won, and what it rests on. */
export interface StageProbability extends Interval {
  readonly stage: string;
  /** 0.01…0.99, never lower than on the stage before. */
  readonly value: number;
  /** Closed (and overdue) deals behind it, as weighted by recency; 0 when there is no history. */
  readonly n: number;
  /** Won ones among `n`. */
  readonly won: number;
  /** What was believed before the history was counted. */
  readonly prior: number;
  /** Strength of that belief in deals. */
  readonly k: number;
  readonly source: ProbabilitySource;
}

/** Probabilities of one pipeline. */
export interface PipelineProbabilities {
  /** Pipeline label; '' when the CRM names none. */
  readonly pipeline: string;
  readonly stages: readonly StageProbability[];
  readonly level: DataLevel;
  /** Lost deals whose stage nobody saw: they count on the first stage alone. */
  readonly unknownLost: number;
}

/** The manager's choices, each with its default in `DEFAULT_PROBABILITY_RULES`. */
export interface ProbabilityRules {
  readonly definition: StageDefinition;
  readonly maturity: MaturityRule;
  /** Strength of the prior in deals. */
  readonly k: number;
  /** Two-sided level of the intervals. */
  readonly interval: number;
  readonly halfLifeDays: number | null;
  /** First step of the start ladder. */
  readonly firstStep: number;
  /** Ladders typed by the manager: pipeline label → stage label → probability 0…1. */
  readonly typed: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export const DEFAULT_PROBABILITY_RULES: ProbabilityRules = {
  definition: 'reached',
  maturity: 'exact',
  k: 10,
  interval: 0.8,
  halfLifeDays: 180,
  firstStep: LEAST_PROBABILITY,
  typed: {},
};

/** With fewer closed deals than this their win rate is too shaky to set the ladder's first step. */
const MIN_CLOSED_FOR_LADDER = 10;

/**
 * Computes the probability of every open stage of every pipeline. The prior is the typed ladder, else the ladder that
 * starts from the team's own win rate (from 10 closed deals on), else the start ladder; history moves it as far as
 * history goes. Deals whose way nobody saw, won or lost, speak for the first stage alone: counting the won ones
 * everywhere and the lost ones nowhere would make every later stage look certain.
 * @param stages open stages in order, per pipeline label ('' when unnamed)
 * @param history ways of deals; pipelines are never mixed
 * @param today the day of the reading
 * @returns one entry per pipeline of `stages`, sorted by label
 */
export function stageProbabilities(
  stages: Readonly<Record<string, readonly string[]>>,
  history: DealHistory,
  rules: ProbabilityRules,
  today: CalendarDate,
): PipelineProbabilities[] {
  const paths = new Map<string, DealPath[]>(Object.keys(stages).map((pipeline) => [pipeline, []]));
  for (const path of history.paths) paths.get(path.pipeline)?.push(path);
  return [...paths.keys()].sort().map((pipeline) => {
    const own = { paths: paths.get(pipeline) ?? [], snapshots: history.snapshots };
    return pipelineProbabilities(pipeline, stages[pipeline] ?? [], own, rules, today);
  });
}

function pipelineProbabilities(
  pipeline: string,
  stages: readonly string[],
  history: DealHistory,
  rules: ProbabilityRules,
  today: CalendarDate,
): PipelineProbabilities {
  const counting = { ...rules, stages, today };
  const positions = stagePositions(stages);
  const everyone = stageSamples(history.paths, counting);
  const watched = stageSamples(
    history.paths.filter((path) => hasKnownWay(path, positions)),
    counting,
  );
  const samples = watched.map((sample, at) => (at === 0 ? (everyone[0] ?? sample) : sample));
  const { ladder, source } = priorLadder(pipeline, stages, everyone[0], rules);
  return {
    pipeline,
    stages: smoothed(samples, ladder, source, rules),
    level: dataLevel(history, stages),
    unknownLost: everyone.at(-1)?.unknownLost ?? 0,
  };
}

interface Prior {
  readonly ladder: readonly number[];
  readonly source: Exclude<ProbabilitySource, 'history'>;
}

function priorLadder(
  pipeline: string,
  stages: readonly string[],
  first: StageSample | undefined,
  rules: ProbabilityRules,
): Prior {
  const typed = rules.typed[pipeline];
  if (typed && stages.some((stage) => Object.hasOwn(typed, stage))) {
    const steps = stages.map((stage) => (Object.hasOwn(typed, stage) ? (typed[stage] ?? null) : null));
    return { ladder: typedLadder(steps, rules.firstStep), source: 'typed' };
  }
  if (first && first.n >= MIN_CLOSED_FOR_LADDER) {
    return { ladder: startLadder(clampProbability(first.rate), stages.length), source: 'win-rate' };
  }
  return { ladder: startLadder(clampProbability(rules.firstStep), stages.length), source: 'ladder' };
}

/** Draws each sample towards its prior, then levels out what still steps down; each end of the interval likewise. */
function smoothed(
  samples: readonly StageSample[],
  ladder: readonly number[],
  source: Prior['source'],
  rules: ProbabilityRules,
): StageProbability[] {
  const shares = samples.map((s, at) =>
    smoothShare(s.rate * s.n, s.n, ladder[at] ?? 1, rules.k, rules.interval, sizeOf(s, rules)),
  );
  const weights = samples.map((sample) => sample.n + rules.k);
  const levelled = (pick: (at: (typeof shares)[number]) => number) =>
    poolAdjacentViolators(shares.map(pick), weights);
  // Pooling keeps the order of two sequences under equal weights, so `lo` stays below `value` and `hi` above it.
  const values = levelled((share) => share.value).map(clampProbability);
  const lows = levelled((share) => share.lo);
  const highs = levelled((share) => share.hi);
  return samples.map((sample, at) => {
    const value = values[at] ?? LEAST_PROBABILITY;
    return {
      stage: sample.stage,
      value,
      lo: Math.min(lows[at] ?? 0, value),
      hi: Math.max(highs[at] ?? 1, value),
      n: sample.n,
      won: sample.won,
      prior: ladder[at] ?? 1,
      k: rules.k,
      source: sample.n > 0 ? 'history' : source,
    };
  });
}

/**
 * How many deals the width of an interval rests on. Deals of equal weight and the prior's k make the plain Beta posterior.
 * Where weights fade, under `exact`, it rests on the deals alone: the ladder is no deal that anybody saw, and where it
 * starts from the team's own win rate the same deals would be counted twice, which makes intervals too narrow
 * (C. Morris, 1983). With next to no history the belief itself is all there is.
 */
function sizeOf({ n, effective }: StageSample, { maturity, halfLifeDays, k }: ProbabilityRules): number {
  const onDeals = maturity === 'exact' && halfLifeDays !== null;
  return onDeals ? Math.max(effective, k) : pooledSize(n, effective, k);
}
