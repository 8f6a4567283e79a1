/** Compares two lists of ids: what came, what went, and the fewest items that moved. */

export interface ListDiff {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Items in both lists that stand elsewhere among the others. */
  readonly moved: readonly string[];
}

/** Compares two lists; an item moves only when it is not on the longest run that kept its order. */
export function diffLists(before: readonly string[], after: readonly string[]): ListDiff {
  const old = new Set(before);
  const now = new Set(after);
  const rank = new Map(before.map((id, index) => [id, index]));
  const common = [...now].filter((id) => old.has(id));
  const kept = longestRising(common.map((id) => rank.get(id) ?? 0));
  return {
    added: [...now].filter((id) => !old.has(id)),
    removed: [...old].filter((id) => !now.has(id)),
    moved: common.filter((id) => !kept.has(rank.get(id) ?? 0)),
  };
}

/** The item before `id` in a list; null when it stands first or not at all. */
export function neighbourOf(list: readonly string[], id: string): string | null {
  return list[list.indexOf(id) - 1] ?? null;
}

/** The members of a longest rising subsequence (patience sorting with back links). */
function longestRising(numbers: readonly number[]): Set<number> {
  const tails: number[] = [];
  const previous = new Map<number, number | undefined>();
  for (const number of numbers) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tails[middle] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    previous.set(number, tails[low - 1]);
    tails[low] = number;
  }
  const kept = new Set<number>();
  for (let at = tails.at(-1); at !== undefined; at = previous.get(at)) kept.add(at);
  return kept;
}
