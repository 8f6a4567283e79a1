/** Moves out of one stage: to other stages by position from 0, to the won and to the lost end. */
export interface StageMoves {
  readonly to: Readonly<Record<number, number>>;
  readonly won: number;
  readonly lost: number;
}

/**
 * Chance of being won from each stage when deals also step back and skip: the absorbing Markov chain
 * p = (I − Q)⁻¹·r (Kemeny and Snell, "Finite Markov Chains", 1960).
 * A stage that nobody has left, or from which no end can be reached, gives null.
 */
export function markovWinRates(stages: readonly StageMoves[]): (number | null)[] {
  const ends = stages.map((_, i) => reachesEnd(stages, i));
  const size = stages.length;
  const rows = stages.map((moves, i) => {
    const row = new Array<number>(size + 1).fill(0);
    row[i] = 1;
    const left = leaving(moves);
    if (!ends[i] || left === 0) return row;
    for (const [to, count] of Object.entries(moves.to))
      row[Number(to)] = (row[Number(to)] ?? 0) - count / left;
    row[size] = moves.won / left;
    return row;
  });
  const solved = solve(rows);
  return solved.map((p, i) => (ends[i] && Number.isFinite(p) ? Math.min(1, Math.max(0, p)) : null));
}

function leaving(moves: StageMoves): number {
  return moves.won + moves.lost + Object.values(moves.to).reduce((sum, count) => sum + count, 0);
}

function reachesEnd(stages: readonly StageMoves[], from: number): boolean {
  const seen = new Set([from]);
  for (const at of seen) {
    const moves = stages[at];
    if (!moves) continue;
    if (moves.won + moves.lost > 0) return true;
    for (const [to, count] of Object.entries(moves.to)) if (count > 0) seen.add(Number(to));
  }
  return false;
}

/** Gaussian elimination with row exchange over rows of coefficients with the right side at the end. */
function solve(rows: number[][]): number[] {
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    const pivotAt = largestBelow(rows, column);
    const pivot = rows[pivotAt] ?? [];
    rows[pivotAt] = rows[column] ?? [];
    rows[column] = pivot;
    const head = pivot[column] ?? 0;
    if (head === 0) continue;
    rows.forEach((row, i) => {
      const factor = (row[column] ?? 0) / head;
      if (i === column || factor === 0) return;
      for (let k = column; k <= size; k++) row[k] = (row[k] ?? 0) - factor * (pivot[k] ?? 0);
    });
  }
  return rows.map((row, i) => (row[size] ?? 0) / (row[i] ?? 0));
}

function largestBelow(rows: readonly number[][], column: number): number {
  let best = column;
  for (let i = column; i < rows.length; i++) {
    if (Math.abs(rows[i]?.[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)) best = i;
  }
  return best;
}
