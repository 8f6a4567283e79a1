import { DEFAULT_STUCK_RULES, stuckDeals } from '../../lib/domain/health';
import {
  DEFAULT_PROBABILITY_RULES,
  type DealPath,
  type DuelRound,
  doubtOf,
  duel,
  forecastRange,
  type PipelineProbabilities,
  type Random,
  type StageProbability,
  seededRandom,
  stageProbabilities,
} from '../../lib/domain/pipeline';
import { type Life, simulateLives } from './lives';
import { dateOf, isEverSeen, observe, openDeal } from './observe';
import { randomTeam, shifted, type Team, trueWinRates } from './team';

/** What one team showed. */
export interface TeamForecast {
  readonly closed: number;
  readonly open: number;
  /** Stages whose true win rate lies in the interval, the same of the win rate that readings can see, and all stages. */
  readonly stagesHeld: number;
  readonly seenHeld: number;
  readonly stages: number;
  /** Forecasts between whose P10 and P90 lies what the open deals brought, and all forecasts. */
  readonly sumsHeld: number;
  readonly sums: number;
  /** Expected wins over wins that came, plain and with stuck deals at the chance of stuck deals. */
  readonly ratio: number;
  readonly agedRatio: number;
  /** True when the automatic forecast had the lower Brier score than the rosy ladder of the sellers. */
  readonly automaticBetter: boolean;
  readonly skill: number;
}

interface Observed {
  readonly life: Life;
  readonly path: DealPath;
}

/** Days after the first on which everything is forecast again, each time with what was known by then. */
const LATER_DAYS = [0, 45, 90] as const;

/**
 * Lets a team live for some days, forecasts on the last of them and twice later, and looks what came of the open deals.
 * @param everyDays days between two readings
 */
export function forecastTeam(seed: number, days: number, everyDays: number): TeamForecast {
  const random = seededRandom(seed);
  const team = randomTeam(random);
  const lives = simulateLives(team, days + Math.max(...LATER_DAYS), random);
  const readings = LATER_DAYS.map((later) =>
    readOn(team, lives, latestReading(days + later, everyDays), everyDays),
  );
  const [first] = readings;
  const { own, open, paths } = first ?? { own: [], open: [], paths: [] };
  const stages = own[0]?.stages ?? [];
  const truth = trueWinRates(team);
  const deals = open.flatMap(({ life, path }) => openDeal(path, life) ?? []);
  const stuck = stuckDeals(deals, paths, own, DEFAULT_STUCK_RULES, dateOf(latestReading(days, everyDays)));
  const skill = duel(readings.flatMap((reading) => roundsOf(reading, team, truth)))?.skill ?? 0;
  const seen = everyDays === 1 ? truth : seenWinRates(team, everyDays, random);
  const count = (of: (reading: ReadTeam) => number) =>
    readings.reduce((sum, reading) => sum + of(reading), 0);
  return {
    closed: paths.length - open.length,
    open: open.length,
    stagesHeld: count((reading) => held(stagesOf(reading), truth)),
    seenHeld: count((reading) => held(stagesOf(reading), seen)),
    stages: count((reading) => stagesOf(reading).length),
    sumsHeld: count((reading) => Number(isSumHeld(reading))),
    sums: readings.length,
    ...ratiosOf(open, stages, new Map(stuck.map(({ id, stuckP }) => [id, stuckP]))),
    automaticBetter: skill > 0,
    skill,
  };
}

function held(stages: readonly StageProbability[], truth: readonly number[]): number {
  return stages.filter(({ lo, hi }, i) => lo <= (truth[i] ?? -1) && (truth[i] ?? 2) <= hi).length;
}

/** So many deals, all watched to their end, that what is left of chance is small beside that of the busiest team. */
const DEALS_FOR_TRUTH = 50_000;

/**
 * The win rates that readings so many days apart would find with endless history. A deal that passes a stage between
 * two readings and is lost before the second is never seen there, and nothing in the readings tells how many do.
 */
function seenWinRates(team: Team, everyDays: number, random: Random): number[] {
  const lives = simulateLives({ ...team, season: 0 }, Math.round(DEALS_FOR_TRUTH / team.dealsPerDay), random);
  const counts = team.stages.map(() => ({ n: 0, won: 0 }));
  for (const life of lives) {
    const highest = life.entered.findLastIndex((_, stage) => isEverSeen(life, stage, everyDays));
    const reached = life.outcome === 'won' && highest >= 0 ? team.stages.length : Math.max(1, highest + 1);
    for (const count of counts.slice(0, reached)) {
      count.n++;
      if (life.outcome === 'won') count.won++;
    }
  }
  return counts.map(({ n, won }) => won / n);
}

/** What is known on one day, and what the product makes of it. */
interface ReadTeam {
  readonly paths: readonly DealPath[];
  readonly open: readonly Observed[];
  readonly own: readonly PipelineProbabilities[];
}

function readOn(team: Team, lives: readonly Life[], day: number, everyDays: number): ReadTeam {
  const observed = lives.flatMap((life) => {
    const path = observe(life, team, day, everyDays);
    return path ? [{ life, path }] : [];
  });
  const paths = observed.map(({ path }) => path);
  const history = { paths, snapshots: Math.floor(day / everyDays) };
  return {
    paths,
    open: observed.filter(({ path }) => path.outcome === 'open'),
    own: stageProbabilities({ '': team.stages }, history, DEFAULT_PROBABILITY_RULES, dateOf(day)),
  };
}

/** The product reckons from the day of its latest reading: nobody has seen what came after. */
function latestReading(day: number, everyDays: number): number {
  return Math.floor(day / everyDays) * everyDays;
}

function stagesOf({ own }: ReadTeam): readonly StageProbability[] {
  return own[0]?.stages ?? [];
}

function isSumHeld(reading: ReadTeam): boolean {
  const chances = reading.open.flatMap(({ life, path }) => {
    const stage = stageOf(path, stagesOf(reading));
    return stage ? [{ amount: life.amount, p: stage.value, doubt: doubtOf(stage) }] : [];
  });
  const { p10, p90 } = forecastRange(chances, { draws: 4000 });
  const came = reading.open.reduce((sum, { life }) => sum + (life.outcome === 'won' ? life.amount : 0), 0);
  return (p10 ?? 0) <= came && came <= (p90 ?? 0);
}

function ratiosOf(
  open: readonly Observed[],
  stages: readonly StageProbability[],
  stuck: ReadonlyMap<string, number>,
): Pick<TeamForecast, 'ratio' | 'agedRatio'> {
  const wins = Math.max(1, open.filter(({ life }) => life.outcome === 'won').length);
  const sum = (chance: (path: DealPath) => number) =>
    open.reduce((total, { path }) => total + chance(path), 0);
  const plain = (path: DealPath) => stageOf(path, stages)?.value ?? 0;
  return { ratio: sum(plain) / wins, agedRatio: sum((path) => stuck.get(path.id) ?? plain(path)) / wins };
}

function roundsOf(reading: ReadTeam, team: Team, truth: readonly number[]): DuelRound[] {
  return reading.open.map(({ life, path }) => {
    const at = team.stages.indexOf(path.visits.at(-1)?.stage ?? '');
    const manual = shifted(truth[at] ?? 0.5, team.rosiness);
    return {
      manual,
      automatic: stageOf(path, stagesOf(reading))?.value ?? 0,
      won: life.outcome === 'won',
    };
  });
}

function stageOf(path: DealPath, stages: readonly StageProbability[]): StageProbability | null {
  return stages.find(({ stage }) => stage === path.visits.at(-1)?.stage) ?? null;
}
