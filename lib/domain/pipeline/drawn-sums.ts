import { type Chance, chanceVariance, movedChance } from './chance';
import { type Random, randomNormal, seededRandom } from './statistics/random';
import type { SumDistribution } from './statistics/sum-distribution';

/** So many deals, those with the largest variance, are drawn one by one. */
const DRAWN_SINGLY = 100;

/**
 * Distribution of the sum of many deals by seeded draws. The deals that matter most are drawn one by one;
 * the many small ones that remain are drawn together as one normal number, which their sum is close to.
 */
export function drawnSums(deals: readonly Chance[], seed: number, draws: number): SumDistribution {
  const ordered = [...deals].sort(byWeight);
  const random = seededRandom(seed);
  const single = singleDraws(ordered.slice(0, DRAWN_SINGLY));
  const rest = restDraw(ordered.slice(DRAWN_SINGLY));
  const sums = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw++) {
    const off = randomNormal(random);
    sums[draw] = single(off, random) + rest(off, random);
  }
  sums.sort();
  return {
    quantile: (q) => sums[Math.min(draws - 1, Math.max(0, Math.ceil(q * draws) - 1))] ?? 0,
    atLeast: (sum) => (draws - firstAtLeast(sums, sum)) / draws,
  };
}

/** Draws a part of the sum, given how far all probabilities were off in standard deviations. */
type PartDraw = (off: number, random: Random) => number;

function singleDraws(deals: readonly Chance[]): PartDraw {
  const kinds = [...new Map(deals.map((deal) => [`${deal.p} ${deal.doubt ?? 0}`, deal])).values()];
  const kindOf = new Map(kinds.map((kind, i) => [`${kind.p} ${kind.doubt ?? 0}`, i]));
  const places = deals.map((deal) => ({
    amount: deal.amount,
    kind: kindOf.get(`${deal.p} ${deal.doubt ?? 0}`) ?? 0,
  }));
  return (off, random) => {
    const moved = kinds.map((kind) => movedChance(kind, off));
    let sum = 0;
    for (const { amount, kind } of places) if (random() < (moved[kind] ?? 0)) sum += amount;
    return sum;
  };
}

/** Ends and steps of the grid on which mean and spread of the rest are known; between its points they are linear. */
const GRID_END = 4;
const GRID_STEPS = 40;

function restDraw(deals: readonly Chance[]): PartDraw {
  if (deals.length === 0) return () => 0;
  const grid = Array.from({ length: GRID_STEPS + 1 }, (_, i) => momentsAt(deals, gridPoint(i)));
  return (off, random) => {
    const at = Math.min(GRID_STEPS, Math.max(0, ((off + GRID_END) / (2 * GRID_END)) * GRID_STEPS));
    const below = grid[Math.floor(at)] ?? { mean: 0, deviation: 0 };
    const above = grid[Math.ceil(at)] ?? below;
    const part = at - Math.floor(at);
    const mean = below.mean + part * (above.mean - below.mean);
    const deviation = below.deviation + part * (above.deviation - below.deviation);
    return Math.round(mean + deviation * randomNormal(random));
  };
}

function gridPoint(i: number): number {
  return (i / GRID_STEPS) * 2 * GRID_END - GRID_END;
}

function momentsAt(deals: readonly Chance[], off: number): { mean: number; deviation: number } {
  let mean = 0;
  let variance = 0;
  for (const deal of deals) {
    const p = movedChance(deal, off);
    mean += deal.amount * p;
    variance += deal.amount * deal.amount * p * (1 - p);
  }
  return { mean, deviation: Math.sqrt(variance) };
}

/** The largest variance first; equal deals in any fixed order, so that the order given does not matter. */
function byWeight(a: Chance, b: Chance): number {
  return (
    chanceVariance(b) - chanceVariance(a) ||
    b.amount - a.amount ||
    b.p - a.p ||
    (b.doubt ?? 0) - (a.doubt ?? 0)
  );
}
function firstAtLeast(sorted: Float64Array, value: number): number {
  let lo = 0;
  let hi = sorted.length;
  while (lo < hi) {
    const middle = (lo + hi) >> 1;
    if ((sorted[middle] ?? 0) < value) lo = middle + 1;
    else hi = middle;
  }
  return lo;
}
