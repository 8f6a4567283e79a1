/**
 * Share of the standard normal distribution at or below z: Marsaglia's series around zero,
 * and the continued fraction of the tail beyond 5 (G. Marsaglia, "Evaluating the normal distribution", 2004).
 */
export function normalCdf(z: number): number {
  if (z > 5) return 1 - upperTail(z);
  if (z < -5) return upperTail(-z);
  let sum = z;
  let term = z;
  for (let i = 3; Math.abs(term) > 1e-17 * Math.abs(sum); i += 2) {
    term *= (z * z) / i;
    sum += term;
  }
  return 0.5 + sum * density(z);
}

function density(z: number): number {
  return Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
}

function upperTail(z: number): number {
  let fraction = z;
  for (let i = 60; i > 0; i--) fraction = z + i / fraction;
  return density(z) / fraction;
}

/** The z at which the standard normal distribution reaches the share q, 0 < q < 1; for instance 0.9 gives 1.2815516. */
export function normalQuantile(q: number): number {
  let lo = -9;
  let hi = 9;
  for (let i = 0; i < 70; i++) {
    const middle = (lo + hi) / 2;
    if (normalCdf(middle) < q) lo = middle;
    else hi = middle;
  }
  return (lo + hi) / 2;
}
