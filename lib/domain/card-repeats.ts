/** Values that one person puts in many cards, told by the prints that the journal keeps. */
import { repeatedValues } from './card/repeated';
import type { RepeatSample } from './card/types';
import type { Journal, KeptCard } from './journal';
import type { Entity } from './views';

/** One value of one field of one person's cards, by its print. */
export interface RepeatedPrint extends RepeatSample {
  readonly field: string;
  readonly print: string;
}

type OwnedPrint = RepeatedPrint & { readonly entity: Entity; readonly owner: string };

/** What is repeated in each kind of card, by whom. Fields that were never seen typed into say nothing. */
export function repeatedPrints({ cards, uses }: Journal): OwnedPrint[] {
  const entities = [...new Set(cards.map(({ entity }) => entity))];
  return entities.flatMap((entity) => {
    const typed = uses.filter((use) => use.entity === entity && use.typed === true).map(({ field }) => field);
    const records = cards.flatMap((card) =>
      card.entity === entity ? [{ owner: card.owner, values: printsOf(card) }] : [],
    );
    return repeatedValues(records, typed).map(({ owner, field, value, records: count, of }) => ({
      ...{ entity, owner, field, print: value, records: count, of },
    }));
  });
}

/** What is repeated in the cards of one person. */
export function repeatedBy(
  journal: Journal,
  { entity, owner }: Pick<KeptCard, 'entity' | 'owner'>,
): RepeatedPrint[] {
  if (owner === null) return [];
  const cards = journal.cards.filter((card) => card.entity === entity && card.owner === owner);
  return repeatedPrints({ ...journal, cards }).map(({ field, print, records, of }) => ({
    ...{ field, print, records, of },
  }));
}

/** Prints by field; a field that was filled without leaving a print was not seen well enough to count. */
function printsOf({ states, prints = {} }: KeptCard): Record<string, string | null> {
  return Object.fromEntries(
    Object.entries(states).flatMap(([field, state]) => {
      const print = prints[field] ?? null;
      return state === 'ok' && print === null ? [] : [[field, print] as const];
    }),
  );
}
