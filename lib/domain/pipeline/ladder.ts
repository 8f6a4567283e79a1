import { LEAST_PROBABILITY } from './probability';
import { poolAdjacentViolators } from './statistics/pool-adjacent-violators';

/**
 * The ladder of a pipeline without history: geometric steps from `first` up to certainty,
 * `first^((K + 1 − s) / K)` for s = 1…K, and 1 for the won stage at the end.
 * @param first probability of the first stage, 0…1
 * @param stages number K of open stages
 * @returns K + 1 probabilities; [1] when there is no open stage
 */
export function startLadder(first: number, stages: number): number[] {
  return Array.from({ length: stages + 1 }, (_, i) => (i === stages ? 1 : first ** ((stages - i) / stages)));
}

/**
 * A ladder typed by the manager, made complete and non-decreasing.
 * Gaps are filled by geometric steps between the known neighbours, the first stage (when it is not typed)
 * takes `first`, and the won stage is 1. A step down is levelled out instead of being believed.
 * @param typed one probability 0…1 or null per open stage; what is not a number counts as null
 * @returns one probability per open stage, without the won stage
 */
export function typedLadder(typed: readonly (number | null)[], first = LEAST_PROBABILITY): number[] {
  const known: (number | null)[] = [...typed.map(usable), 1];
  if (known[0] === null) known[0] = Math.min(first, ...known.filter((p) => p !== null));
  const filled = known.map((p, i) => p ?? between(known, i));
  return poolAdjacentViolators(
    filled.slice(0, -1),
    typed.map(() => 1),
  );
}

function usable(p: number | null): number | null {
  return p !== null && p >= 0 && p <= 1 ? Math.max(p, LEAST_PROBABILITY) : null;
}

function between(known: readonly (number | null)[], at: number): number {
  const left = known.findLastIndex((p, i) => i < at && p !== null);
  const right = known.findIndex((p, i) => i > at && p !== null);
  const from = known[left] ?? LEAST_PROBABILITY;
  const to = known[right] ?? 1;
  return from * (to / from) ** ((at - left) / (right - left));
}
