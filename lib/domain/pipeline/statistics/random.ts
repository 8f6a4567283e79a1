/** Gives the next number in [0, 1). */
export type Random = () => number;

/**
 * A small seeded generator (mulberry32): the same seed gives the same numbers on every machine,
 * so that a forecast does not change by itself between two openings of the panel.
 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One standard normal number (Box and Muller, 1958). */
export function randomNormal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** One number from Gamma(shape, 1) (Marsaglia and Tsang, 2000; shapes below 1 by the usual power of a uniform). */
export function randomGamma(shape: number, random: Random): number {
  if (shape < 1) return randomGamma(shape + 1, random) * (1 - random()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = randomNormal(random);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** One number from Beta(a, b), a and b > 0. */
export function randomBeta(a: number, b: number, random: Random): number {
  const x = randomGamma(a, random);
  const y = randomGamma(b, random);
  return x + y > 0 ? x / (x + y) : a / (a + b);
}
