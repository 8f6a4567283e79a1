import { normalCdf } from './normal';

/** Above this many values together the exact count gives way to the normal approximation. */
const EXACT_UP_TO = 80;

/** Result of the rank test. */
export interface RankTest {
  /** How many pairs have the current value above the previous one; equal pairs count one half. */
  readonly u: number;
  /** Chance of a `u` as large or larger, if nothing had changed. */
  readonly p: number;
  readonly method: 'exact' | 'normal';
}

/**
 * One-sided Mann–Whitney test that `current` values tend to be larger than `previous` ones.
 * Exact up to 80 values, also with ties: the count runs over the middle ranks themselves.
 * Larger samples take the normal approximation with correction for ties and continuity.
 * Gives null when either group is empty.
 */
export function mannWhitneyGreater(previous: readonly number[], current: readonly number[]): RankTest | null {
  const m = current.length;
  const n = previous.length;
  if (m === 0 || n === 0) return null;
  const { doubledRanks, tieSizes } = rank([...current, ...previous]);
  const currentSum = doubledRanks.slice(0, m).reduce((sum, r) => sum + r, 0);
  const u = (currentSum - m * (m + 1)) / 2;
  if (m + n <= EXACT_UP_TO) return { u, p: exactTail(doubledRanks, m, currentSum), method: 'exact' };
  return { u, p: normalTail(u, m, n, tieSizes), method: 'normal' };
}

/** Ranks from 1, doubled so that the middle rank of a tie stays a whole number, in the order of the values. */
function rank(values: readonly number[]): { doubledRanks: number[]; tieSizes: number[] } {
  const order = values.map((value, i) => ({ value, i })).sort((a, b) => a.value - b.value);
  const doubledRanks = new Array<number>(values.length).fill(0);
  const tieSizes: number[] = [];
  for (let start = 0; start < order.length; ) {
    let end = start;
    while (end < order.length && order[end]?.value === order[start]?.value) end++;
    for (const { i } of order.slice(start, end)) doubledRanks[i] = start + 1 + end;
    tieSizes.push(end - start);
    start = end;
  }
  return { doubledRanks, tieSizes };
}

/** Share of all choices of m ranks whose sum is at least `atLeast`, counted by adding one rank at a time. */
function exactTail(ranks: readonly number[], m: number, atLeast: number): number {
  const most = ranks.reduce((sum, r) => sum + r, 0);
  const ways = Array.from({ length: m + 1 }, () => new Float64Array(most + 1));
  const start = ways[0];
  if (start) start[0] = 1;
  for (const r of ranks) {
    for (let chosen = m; chosen >= 1; chosen--) {
      const from = ways[chosen - 1];
      const to = ways[chosen];
      if (!from || !to) continue;
      for (let sum = most; sum >= r; sum--) to[sum] = (to[sum] ?? 0) + (from[sum - r] ?? 0);
    }
  }
  const all = ways[m] ?? new Float64Array(0);
  const total = all.reduce((sum, count) => sum + count, 0);
  return all.subarray(atLeast).reduce((sum, count) => sum + count, 0) / total;
}

function normalTail(u: number, m: number, n: number, tieSizes: readonly number[]): number {
  const all = m + n;
  const ties = tieSizes.reduce((sum, size) => sum + size ** 3 - size, 0);
  const variance = ((m * n) / 12) * (all + 1 - ties / (all * (all - 1)));
  if (variance <= 0) return 1;
  return 1 - normalCdf((u - (m * n) / 2 - 0.5) / Math.sqrt(variance));
}
