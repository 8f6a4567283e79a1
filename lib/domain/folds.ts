/** Blocks that a person has folded, by kind of card; kept on the device. */
export type Folds = Readonly<Record<string, readonly string[]>>;

/** Kinds of cards remembered; the oldest make room. */
const KINDS = 200;
const BLOCKS = 60;
const LONGEST = 200;

/** @returns What was stored, anything unreadable left out. */
export function readFolds(stored: unknown): Folds {
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(
    Object.entries(stored).flatMap(([card, ids]) =>
      Array.isArray(ids) ? [[card, ids.filter((id): id is string => typeof id === 'string')]] : [],
    ),
  );
}

/** Remember what is folded on one kind of card; nothing folded is nothing remembered. */
export function keepFolds(folds: Folds, card: string, folded: readonly string[]): Folds {
  const others = Object.entries(folds).filter(([key]) => key !== card);
  const short = folded.slice(0, BLOCKS).map((id) => id.slice(0, LONGEST));
  const all = short.length > 0 ? [...others, [card.slice(0, LONGEST), short] as const] : others;
  return Object.fromEntries(all.slice(-KINDS));
}
