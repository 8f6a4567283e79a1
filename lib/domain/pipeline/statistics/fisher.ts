import { logGamma } from './beta';

/** Successes among trials. */
export interface Share {
  readonly won: number;
  readonly n: number;
}

function logChoose(n: number, k: number): number {
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
}

/**
 * Fisher's exact test, one-sided: the chance that the current group would show as few successes
 * or fewer, if both groups had the same rate (hypergeometric tail). Whole numbers only.
 */
export function fisherLower(base: Share, current: Share): number {
  const won = base.won + current.won;
  const n = base.n + current.n;
  const least = Math.max(0, current.n - (n - won));
  const whole = logChoose(n, current.n);
  let tail = 0;
  for (let k = least; k <= current.won; k++) {
    tail += Math.exp(logChoose(won, k) + logChoose(n - won, current.n - k) - whole);
  }
  return Math.min(1, tail);
}
