/** How things are measured side by side: in turns, forth and back, with medians. */

/** Two runs of the same thing that differ by more say that the machine was not quiet enough to judge. */
export const VOID_ABOVE = 0.1;

/** Middle value; the mean of the two middle ones for an even count. @throws RangeError for no values. */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError('The median of nothing was asked for');
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half] as number;
  return sorted.length % 2 ? upper : ((sorted[half - 1] as number) + upper) / 2;
}

/** Names in the order A B C, then C B A, as many times as there are rounds. */
export function turns<N extends string>(names: readonly N[], rounds: number): N[] {
  return Array.from({ length: rounds }, (_, round) => (round % 2 ? [...names].reverse() : [...names])).flat();
}

/** Whether two medians of the same thing are too far apart for the run to count. */
export function isVoid(first: readonly number[], second: readonly number[]): boolean {
  const [a, b] = [median(first), median(second)];
  return Math.abs(a - b) > VOID_ABOVE * Math.max(a, b);
}

/**
 * How cost grows with size: the exponent of the power law through the points, by least squares of the logarithms.
 * 0 is constant, 1 is linear. Points with no cost or no size are left out; null for fewer than two.
 */
export function growth(points: readonly (readonly [size: number, cost: number])[]): number | null {
  const logs = points.filter(([n, t]) => n > 0 && t > 0).map(([n, t]) => [Math.log(n), Math.log(t)] as const);
  if (logs.length < 2) return null;
  const mean = (at: 0 | 1) => logs.reduce((sum, point) => sum + point[at], 0) / logs.length;
  const [mx, my] = [mean(0), mean(1)];
  const over = logs.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0);
  const under = logs.reduce((sum, [x]) => sum + (x - mx) ** 2, 0);
  return under === 0 ? null : over / under;
}
