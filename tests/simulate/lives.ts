import type { Random } from '../../lib/domain/pipeline';
import { randomGamma, randomNormal } from '../../lib/domain/pipeline/statistics/random';
import { goesOnIn, type Region, type Team } from './team';

/** The whole true life of one deal; days count from the start of the simulation. */
export interface Life {
  readonly id: string;
  readonly region: Region;
  /** Minor units. */
  readonly amount: number;
  /** Day of entering each stage that it came to. */
  readonly entered: readonly number[];
  readonly outcome: 'won' | 'lost';
  readonly closed: number;
}

/** A change of the truth: from this day on, fewer deals go on from one stage. */
export interface Drop {
  readonly day: number;
  readonly stage: number;
  /** What is left of the chance, 0…1. */
  readonly left: number;
}

/** Lives of all deals created in the first `days` days. */
export function simulateLives(team: Team, days: number, random: Random, drop: Drop | null = null): Life[] {
  const lives: Life[] = [];
  for (let day = 0; day < days; day++) {
    const flow = team.dealsPerDay * (1 + team.season * Math.sin((2 * Math.PI * day) / 365));
    for (let i = poisson(flow, random); i > 0; i--)
      lives.push(simulateLife(`${day}-${i}`, team, day, random, drop));
  }
  return lives;
}

function simulateLife(id: string, team: Team, created: number, random: Random, drop: Drop | null): Life {
  const region = pick(team.regions, random);
  const amount = Math.round(30_000_000 * Math.exp(0.8 * randomNormal(random)));
  const entered: number[] = [];
  let day = created;
  for (let stage = 0; stage < team.stages.length; stage++) {
    entered.push(day);
    const left = drop && drop.stage === stage && day >= drop.day ? drop.left : 1;
    const goes = random() < goesOnIn(team, stage, region) * left;
    const mean = (team.meanDays[stage] ?? 1) * (goes ? 1 : team.lostLinger);
    day += Math.max(1, Math.round((mean / 2) * randomGamma(2, random)));
    if (!goes) return { id, region, amount, entered, outcome: 'lost', closed: day };
  }
  return { id, region, amount, entered, outcome: 'won', closed: day };
}

function pick(regions: readonly Region[], random: Random): Region {
  let left = random();
  for (const region of regions) {
    left -= region.share;
    if (left < 0) return region;
  }
  return regions[0] ?? { name: '', share: 1, effect: 0 };
}

/** Number of arrivals of a Poisson flow (Knuth's product of uniforms). */
function poisson(mean: number, random: Random): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > limit; product *= random()) count++;
  return count;
}
