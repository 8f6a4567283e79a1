import { type Chance, chanceVariance } from './chance';
import { randomNormal, seededRandom } from './statistics/random';
import type { SumDistribution } from './statistics/sum-distribution';

/** So many deals, those with the largest variance, are drawn one by one. */
const DRAWN_SINGLY = 250;

/**
 * Distribution of the sum of many deals by seeded draws. The deals that matter most are drawn one by one;
 * the many small ones that remain are drawn together as one normal number, which their sum is close to.
 */
export function drawnSums(deals: readonly Chance[], seed: number, draws: number): SumDistribution {
  const ordered = [...deals].sort(
    (a, b) => chanceVariance(b) - chanceVariance(a) || b.amount - a.amount || b.p - a.p,
  );
  const single = ordered.slice(0, DRAWN_SINGLY);
  const rest = ordered.slice(DRAWN_SINGLY);
  const restMean = rest.reduce((sum, { amount, p }) => sum + amount * p, 0);
  const restDeviation = Math.sqrt(rest.reduce((sum, deal) => sum + chanceVariance(deal), 0));
  const random = seededRandom(seed);
  const sums = new Float64Array(draws);
  for (let draw = 0; draw < draws; draw++) {
    let sum = rest.length === 0 ? 0 : Math.round(restMean + restDeviation * randomNormal(random));
    for (const { amount, p } of single) if (random() < p) sum += amount;
    sums[draw] = sum;
  }
  sums.sort();
  return {
    quantile: (q) => sums[Math.min(draws - 1, Math.max(0, Math.ceil(q * draws) - 1))] ?? 0,
    atLeast: (sum) => (draws - firstAtLeast(sums, sum)) / draws,
  };
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
