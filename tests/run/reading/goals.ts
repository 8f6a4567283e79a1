/** What the reader without adapters must reach, and whether it did. */
import { type Score, type Share, sumOf } from './compare';

/** Least share that must be read right, by part; wrong amounts must be none at all. */
export const GOALS = { menu: 0.95, deals: 0.95, fields: 0.9 } as const;

const PARTS = Object.keys(GOALS) as (keyof typeof GOALS)[];

export const shareOf = ({ right, of }: Share): number | null => (of > 0 ? right / of : null);

/** Goals that a score misses. */
export function missed(score: Score): string[] {
  const low = PARTS.filter((part) => (shareOf(score[part]) ?? 1) < GOALS[part]);
  return score.wrongAmounts > 0 ? [...low, 'amounts silently wrong'] : low;
}

/** Scores by group of pages. */
export function byGroup<G extends string>(
  pages: readonly { readonly group: G; readonly score: Score }[],
): Map<G, Score> {
  const groups = new Set(pages.map(({ group }) => group));
  return new Map(
    [...groups].map((group) => [
      group,
      sumOf(pages.filter((page) => page.group === group).map(({ score }) => score)),
    ]),
  );
}
