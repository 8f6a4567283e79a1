/** Lanczos coefficients for g = 7, nine terms (C. Lanczos, "A precision approximation of the gamma function", 1964). */
const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
] as const;

/** Natural logarithm of the gamma function for x > 0, accurate to about 1e-14 relative. */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const shifted = x - 1;
  const t = shifted + 7.5;
  let sum: number = LANCZOS[0];
  for (let i = 1; i < LANCZOS.length; i++) sum += (LANCZOS[i] ?? 0) / (shifted + i);
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(t) - t + Math.log(sum);
}

/** Continued fraction of the incomplete beta function, evaluated by the modified Lentz method. */
function betaFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1), tiny);
  let result = d;
  for (let m = 1; m <= 1000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d, tiny);
    c = away(1 + even / c, tiny);
    result *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d, tiny);
    c = away(1 + odd / c, tiny);
    const step = d * c;
    result *= step;
    if (Math.abs(step - 1) < 1e-15) break;
  }
  return result;
}

function away(value: number, tiny: number): number {
  return Math.abs(value) < tiny ? tiny : value;
}

/**
 * Share of a Beta(a, b) distribution at or below x: the regularized incomplete beta function.
 * A zero parameter means a point mass: `a = 0` at 0, `b = 0` at 1.
 */
export function betaCdf(x: number, a: number, b: number): number {
  if (x >= 1) return 1;
  if (x < 0) return 0;
  if (a <= 0) return 1;
  if (b <= 0 || x === 0) return 0;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  // The fraction converges fast only on this side of the mean; the other side is its mirror image.
  if (x < (a + 1) / (a + b + 2)) return Math.min(1, (front * betaFraction(x, a, b)) / a);
  return Math.max(0, 1 - (front * betaFraction(1 - x, b, a)) / b);
}

/**
 * The x at which Beta(a, b) reaches the share q. Bisection narrows the bracket until it
 * can narrow no further, so that no pair of parameters can make it diverge.
 */
export function betaQuantile(q: number, a: number, b: number): number {
  if (a <= 0) return 0;
  if (b <= 0) return 1;
  if (q <= 0) return 0;
  if (q >= 1) return 1;
  let lo = 0;
  let hi = 1;
  for (let i = 0; i < 60; i++) {
    const middle = (lo + hi) / 2;
    if (betaCdf(middle, a, b) < q) lo = middle;
    else hi = middle;
  }
  return (lo + hi) / 2;
}
