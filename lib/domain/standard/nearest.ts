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
    const distance = editDistance(wanted, candidate.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = (above[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const swap = swapped ? (before[column - 2] ?? Infinity) + 1 : Infinity;
      current.push(Math.min(replaced, swap, (above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    [before, above] = [above, current];
  }
  return above[b.length] ?? 0;
}
