/** An open deal is never certain: its probability stays within these ends. */
export const LEAST_PROBABILITY = 0.01;
export const MOST_PROBABILITY = 0.99;

/** Brings the probability of an open deal into 0.01…0.99; what is not a number becomes the least. */
export function clampProbability(p: number): number {
  if (!(p > LEAST_PROBABILITY)) return LEAST_PROBABILITY;
  return Math.min(p, MOST_PROBABILITY);
}
