/**
 * Exact one-sided sign test: the chance that at least `wins` of `wins + losses` tosses of a fair coin are heads.
 * Pairs without a difference are left out by the caller; without any pair nothing speaks against chance.
 * @param wins Whole number, at least 0; with `losses` at most 1000, beyond which powers of a half are too small to add up.
 * @param losses Whole number, at least 0.
 */
export function signTest(wins: number, losses: number): number {
  const n = wins + losses;
  let chance = 0.5 ** n;
  let tail = 0;
  // Adds P(k heads) from n heads down to `wins`, each from the one above it.
  for (let heads = n; heads >= wins; heads--) {
    tail += chance;
    chance *= heads / (n - heads + 1);
  }
  return Math.min(1, tail);
}
