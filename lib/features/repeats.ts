import type { CardField, CheckContext, FieldMatch } from '../domain/card';
import type { RepeatedPrint } from '../domain/card-repeats';
import { valuePrint } from '../domain/value-print';
import type { Entity } from '../domain/views';

/** Whose cards of which kind. */
export interface CardsOf {
  readonly entity: Entity;
  readonly owner: string | null;
}

/** What people repeat over their cards, as far as the background has told it to this page. */
export interface Repeats {
  /** @returns Whether that says something new. */
  learn(cards: CardsOf, prints: readonly RepeatedPrint[]): boolean;
  /** The repeated values that stand in this card, by field of the standard. */
  inCard(
    cards: CardsOf,
    fields: readonly CardField[],
    places: ReadonlyMap<string, FieldMatch>,
  ): CheckContext['repeated'];
}

/** @param account Prints are of one account; see `valuePrint`. */
export function knownRepeats(account: () => string): Repeats {
  const known = new Map<string, readonly RepeatedPrint[]>();
  const keyOf = ({ entity, owner }: CardsOf) => `${entity} ${owner}`;
  return {
    learn(cards, prints) {
      const before = known.get(keyOf(cards)) ?? [];
      known.set(keyOf(cards), prints);
      return JSON.stringify(before) !== JSON.stringify(prints);
    },
    inCard(cards, fields, places) {
      const prints = known.get(keyOf(cards)) ?? [];
      if (prints.length === 0) return {};
      const here = account();
      return Object.fromEntries(
        prints.flatMap(({ field, print, records, of }) => {
          const place = places.get(field);
          const value = place?.kind === 'found' ? (fields[place.index]?.value ?? null) : null;
          return value !== null && valuePrint(here, value) === print
            ? [[field, [{ value, records, of }]]]
            : [];
        }),
      );
    },
  };
}
