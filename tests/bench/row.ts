/** One line of the table: a goal, what was measured for it, and whether it is met. */
export interface Row {
  /** Id of the goal, `P1` to `P13`; several lines may serve one goal. */
  readonly goal: string;
  /** What was measured, in words. */
  readonly what: string;
  readonly ours: number;
  /** The best or the named peer in the same run; null where there is none. */
  readonly peer: number | null;
  readonly peerName: string | null;
  /** The physical limit in the same run; null where none was measured. */
  readonly floor: number | null;
  /** The figure that is held against `target`: mostly ours through the peer's or the floor's. */
  readonly ratio: number | null;
  readonly unit: string;
  /** The goal in words, such as `≤ 1.05 × none`. */
  readonly target: string;
  /** Null when the run was void: two runs of the same thing differed too much to judge. */
  readonly met: boolean | null;
}

/** A part of the benchmark that can be run alone. */
export interface Section {
  readonly name: string;
  readonly goals: readonly string[];
  run(bench: Bench): Promise<Row[]>;
}

/** What sections are given. */
export interface Bench {
  /** Path of the built extension with the test hosts granted. */
  readonly build: string;
  /** Path of the extension as it is shipped. */
  readonly shipped: string;
  /** Fewer rounds, to see that it runs; its figures judge nothing. */
  readonly quick: boolean;
  log(text: string): void;
}

/** How cost grows with size: the fitted exponent, 0 for constant and 1 for linear; void when none could be fitted. */
export function growthRow(goal: string, what: string, exponent: number | null, most = 1.1): Row {
  return {
    ...{ goal, what: `${what}, exponent`, ours: exponent ?? Number.NaN, peer: null, peerName: null },
    ...{ floor: Math.floor(most), ratio: exponent, unit: '', target: `≤ ${most}` },
    met: exponent === null ? null : exponent <= most,
  };
}

/**
 * Several runs as one table: the figures of the middle run of each line, met only where each run met it, void where
 * one was void and none missed it. Lines that a run lacks are taken from those that have them.
 */
export function together(runs: readonly (readonly Row[])[]): Row[] {
  const lines = new Map<string, Row[]>();
  for (const row of runs.flat()) {
    const name = `${row.goal} ${row.what}`;
    lines.set(name, [...(lines.get(name) ?? []), row]);
  }
  return [...lines.values()].map((rows) => {
    const middle = [...rows].sort((a, b) => a.ours - b.ours)[rows.length >> 1] as Row;
    const missed = rows.some(({ met }) => met === false);
    return { ...middle, met: missed ? false : rows.every(({ met }) => met) ? true : null };
  });
}
