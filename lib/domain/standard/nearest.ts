/**
 * The known word closest to a mistyped one, or null when none is close: at most
 * two typing slips (one in words of up to four letters). Swapping two
 * neighbours is one slip (optimal string alignment distance).
 */
export function nearest(word: string, known: Iterable<string>): string | null {
  const wanted = word.slice(0, 60).toLowerCase();
  let best: string | null = null;
  let bestDistance = wanted.length > 4 ? 3 : 2;
  for (const candidate of known) {
    if (candidate === word || Math.abs(candidate.length - wanted.length) >= bestDistance) continue;
    const distance = editDistance(wanted, candidate.toLowerCase(), bestDistance);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

/** As `nearest` for the first `most` words, then silent: nobody reads a longer list of slips. */
export function nearestForFirst(most: number): typeof nearest {
  let left = most;
  return (word, known) => {
    left -= 1;
    return left >= 0 ? nearest(word, known) : null;
  };
}

/**
 * Distance of two words as far as it is below `limit`; at least `limit` otherwise. Only cells
 * that may still be below it are looked at, because a hostile file asks for half a million pairs.
 */
function editDistance(a: string, b: string, limit: number): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const from = Math.max(1, row - limit);
    const current: number[] = [];
    current[from - 1] = from === 1 ? row : Infinity;
    let least = Infinity;
    for (let column = from; column <= Math.min(b.length, row + limit); column += 1) {
      const replaced = (above[column - 1] ?? Infinity) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const swap = swapped ? (before[column - 2] ?? Infinity) + 1 : Infinity;
      const gap = Math.min(above[column] ?? Infinity, current[column - 1] ?? Infinity) + 1;
      current[column] = Math.min(replaced, swap, gap);
      least = Math.min(least, current[column] ?? Infinity);
    }
    if (least >= limit) return limit;
    [before, above] = [above, current];
  }
  return above[b.length] ?? limit;
}
