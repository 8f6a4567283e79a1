import type { Interval } from './interval';
import { normalQuantile } from './normal';

/**
 * Wilson score interval of a share (E. B. Wilson, 1927).
 * @param won successes, 0 ≤ won ≤ n
 * @param n trials; 0 trials say nothing, so the answer is then the whole range
 * @param level two-sided level, 0.8 by default
 */
export function wilson(won: number, n: number, level = 0.8): Interval {
  if (n <= 0) return { lo: 0, hi: 1 };
  const z = normalQuantile(0.5 + level / 2);
  const share = won / n;
  const scale = 1 + (z * z) / n;
  const centre = (share + (z * z) / (2 * n)) / scale;
  const half = (z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n))) / scale;
  return { lo: won <= 0 ? 0 : Math.max(0, centre - half), hi: won >= n ? 1 : Math.min(1, centre + half) };
}
