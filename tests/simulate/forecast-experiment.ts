import {
  DEFAULT_PROBABILITY_RULES,
  type DealPath,
  type DuelRound,
  duel,
  forecastRange,
  type ProbabilityRules,
  type StageProbability,
  seededRandom,
  stageProbabilities,
} from '../../lib/domain/pipeline';
import { type Life, simulateLives } from './lives';
import { dateOf, observe } from './observe';
import { randomTeam, shifted, type Team, trueWinRates } from './team';

/** What one team showed. */
export interface TeamForecast {
  readonly closed: number;
  readonly open: number;
  /** Stages whose true win rate lies in the interval, and all stages. */
  readonly stagesHeld: number;
  readonly stages: number;
  /** True when what the open deals brought lies between P10 and P90. */
  readonly sumHeld: boolean;
  /** Weighted sum over what came. */
  readonly ratio: number;
  /** True when the automatic forecast had the lower Brier score than the rosy ladder of the sellers. */
  readonly automaticBetter: boolean;
  readonly skill: number;
}

/** Readings stand a week apart. */
const EVERY_DAYS = 7;

/** Lets a team live, forecasts on one day, and looks what came of it. */
export function forecastTeam(
  seed: number,
  days: number,
  rules: ProbabilityRules = DEFAULT_PROBABILITY_RULES,
): TeamForecast {
  const random = seededRandom(seed);
  const team = randomTeam(random);
  const lives = simulateLives(team, days, random);
  const observed = lives.flatMap((life) => {
    const path = observe(life, team, days, EVERY_DAYS);
    return path ? [{ life, path }] : [];
  });
  const paths = observed.map(({ path }) => path);
  const history = { paths, snapshots: Math.floor(days / EVERY_DAYS) };
  const [own] = stageProbabilities({ '': team.stages }, history, rules, dateOf(days));
  const stages = own?.stages ?? [];
  const truth = trueWinRates(team);
  const open = observed.filter(({ path }) => path.outcome === 'open');
  return {
    closed: paths.filter((path) => path.outcome !== 'open').length,
    open: open.length,
    stagesHeld: stages.filter(({ lo, hi }, i) => lo <= (truth[i] ?? -1) && (truth[i] ?? 2) <= hi).length,
    stages: stages.length,
    ...sumOf(open, stages),
    ...duelOf(open, stages, team, truth),
  };
}

interface Observed {
  readonly life: Life;
  readonly path: DealPath;
}

function sumOf(
  open: readonly Observed[],
  stages: readonly StageProbability[],
): Pick<TeamForecast, 'sumHeld' | 'ratio'> {
  const chances = open.map(({ life, path }) => ({ amount: life.amount, p: chanceOf(path, stages) }));
  const range = forecastRange(chances, { draws: 4000 });
  const came = open.reduce((sum, { life }) => sum + (life.outcome === 'won' ? life.amount : 0), 0);
  return {
    sumHeld: (range.p10 ?? 0) <= came && came <= (range.p90 ?? 0),
    ratio: came > 0 ? range.mean / came : 1,
  };
}

function duelOf(
  open: readonly Observed[],
  stages: readonly StageProbability[],
  team: Team,
  truth: readonly number[],
): Pick<TeamForecast, 'automaticBetter' | 'skill'> {
  const rounds = open.map(({ life, path }): DuelRound => {
    const at = team.stages.indexOf(path.visits.at(-1)?.stage ?? '');
    const manual = shifted(truth[at] ?? 0.5, team.rosiness);
    return { manual, automatic: chanceOf(path, stages), won: life.outcome === 'won' };
  });
  const skill = duel(rounds)?.skill ?? 0;
  return { automaticBetter: skill > 0, skill };
}

function chanceOf(path: DealPath, stages: readonly StageProbability[]): number {
  return stages.find(({ stage }) => stage === path.visits.at(-1)?.stage)?.value ?? 0;
}
