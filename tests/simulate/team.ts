import type { Random } from '../../lib/domain/pipeline';
import { randomNormal } from '../../lib/domain/pipeline/statistics/random';

/** Everything that is true of an invented sales team, and that the product has to find out. */
export interface Team {
  readonly stages: readonly string[];
  /** Chance of going on from each stage, before regions. */
  readonly goesOn: readonly number[];
  /** Mean days on each stage. */
  readonly meanDays: readonly number[];
  /** Lost deals linger by this factor. */
  readonly lostLinger: number;
  readonly dealsPerDay: number;
  /** Part by which the flow of new deals swings over the year. */
  readonly season: number;
  readonly regions: readonly Region[];
  /** Rosiness of the sellers in log-odds; above 0 they promise too much. */
  readonly rosiness: number;
}

/** A region, its share of the deals, and how much better it sells in log-odds per step. */
export interface Region {
  readonly name: string;
  readonly share: number;
  readonly effect: number;
}

/** Invents a team. */
export function randomTeam(random: Random): Team {
  const between = (least: number, most: number) => least + random() * (most - least);
  const size = 4 + Math.floor(random() * 3);
  const stages = Array.from({ length: size }, (_, i) => `Stage ${i + 1}`);
  return {
    stages,
    goesOn: stages.map((_, i) => (i === 0 ? between(0.3, 0.55) : between(0.45, 0.8))),
    meanDays: stages.map(() => between(3, 12)),
    lostLinger: between(0.8, 1.4),
    dealsPerDay: between(1.5, 8),
    season: between(0, 0.3),
    regions: ['North', 'South', 'West'].map((name, i) => ({
      name,
      share: [0.5, 0.3, 0.2][i] ?? 0,
      effect: 0.25 * randomNormal(random),
    })),
    rosiness: between(0.6, 1.6),
  };
}

/** Moves a chance by so many log-odds. */
export function shifted(p: number, logOdds: number): number {
  const odds = (p / (1 - p)) * Math.exp(logOdds);
  return odds / (1 + odds);
}

/** Chance that a deal of a region goes on from a stage. */
export function goesOnIn(team: Team, stage: number, region: Region): number {
  return shifted(team.goesOn[stage] ?? 0, region.effect);
}

/** Chance that a deal of a region on a stage will be won. */
export function winsFrom(team: Team, stage: number, region: Region): number {
  let p = 1;
  for (let i = stage; i < team.stages.length; i++) p *= goesOnIn(team, i, region);
  return p;
}

/** The true win rate of each stage over all deals that come there. */
export function trueWinRates(team: Team): number[] {
  return team.stages.map((_, stage) => {
    let come = 0;
    let won = 0;
    for (const region of team.regions) {
      const reached = (region.share * winsFrom(team, 0, region)) / winsFrom(team, stage, region);
      come += reached;
      won += reached * winsFrom(team, stage, region);
    }
    return won / come;
  });
}
