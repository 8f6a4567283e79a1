import type { PageHost } from './feature';
import type { OpenCard } from './open-card';

/** What a person has folded, by kind of card. */
export interface BlockFolds {
  /** Null until it is known, which takes one question to the background in the life of a page. */
  of(card: OpenCard): ReadonlySet<string> | null;
  set(card: OpenCard, id: string, folded: boolean): void;
  /** Remember it beyond the life of the page. */
  keep(card: OpenCard): void;
}

/** Outlives a start anew under other settings, so that blocks do not flicker. */
const known = new Map<string, Set<string>>();

/** @param arrived Called once what was asked for is known. */
export function blockFolds(host: PageHost, arrived: () => void): BlockFolds {
  const asked = new Set<string>();
  const keyOf = ({ entity }: OpenCard) => `${host.settings.rules?.standard?.id ?? ''} ${entity}`;
  const ask = async (card: string) => {
    asked.add(card);
    const { folded } = await host.send('card/folds', { card }).catch(() => ({ folded: [] }));
    if (!known.has(card)) known.set(card, new Set(folded));
    if (!host.signal.aborted) arrived();
  };
  return {
    of(card) {
      const key = keyOf(card);
      const folded = known.get(key);
      if (!folded && !asked.has(key)) ask(key).catch(host.report);
      return folded ?? null;
    },
    set(card, id, folded) {
      const all = known.get(keyOf(card));
      if (folded) all?.add(id);
      else all?.delete(id);
    },
    keep(card) {
      const key = keyOf(card);
      host.send('card/fold', { card: key, folded: [...(known.get(key) ?? [])] }).catch(host.report);
    },
  };
}
