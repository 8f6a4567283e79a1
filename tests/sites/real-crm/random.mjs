/**
 * A small seeded generator (mulberry32, https://github.com/bryc/code/blob/master/jshash/PRNGs.md),
 * so that every run, on every machine, makes the same records.
 * @param {number} seed
 */
export function createRandom(seed) {
  let state = seed >>> 0;

  /** @returns {number} At least 0 and below 1. */
  function next() {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** @param {number} low @param {number} high @returns {number} A whole number, both ends included. */
  const int = (low, high) => low + Math.floor(next() * (high - low + 1));

  /** @template T @param {readonly T[]} items Not empty. @returns {T} */
  const pick = (items) => /** @type {T} */ (items[int(0, items.length - 1)]);

  /** @param {number} probability @returns {boolean} */
  const chance = (probability) => next() < probability;

  return { int, pick, chance };
}
