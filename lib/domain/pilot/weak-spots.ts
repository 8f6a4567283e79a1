/** Where a standard asks in vain: fields that stay empty, or are filled only to be rid of the question. */
import type { Journal } from '../journal';
import type { Entity } from '../views';

export interface WeakSpot {
  readonly entity: Entity;
  readonly field: string;
  readonly label: string;
  readonly empty: number;
  readonly junk: number;
  /** Cards that show the field. */
  readonly of: number;
}

/** A field says something about itself once so many cards have shown it. */
const ENOUGH_CARDS = 5;
const SHOWN = 5;

/**
 * Fields that lack a true value on at least half of the cards, worst first; five at most.
 * @param asked Fields that the standard names, per kind of card; others are nobody's rule.
 */
export function weakSpots(
  { cards, uses }: Journal,
  asked: Readonly<Partial<Record<Entity, readonly string[]>>>,
): WeakSpot[] {
  const spots = Object.entries(asked).flatMap(([entity, fields]) =>
    fields.map((field): WeakSpot => {
      const states = cards.flatMap((card) => (card.entity === entity ? (card.states[field] ?? []) : []));
      const use = uses.find((each) => each.entity === entity && each.field === field);
      return {
        entity: entity as Entity,
        field,
        label: use?.label ?? field,
        empty: states.filter((state) => state === 'empty').length,
        junk: states.filter((state) => state === 'placeholder').length,
        of: states.length,
      };
    }),
  );
  return spots
    .filter(({ empty, junk, of }) => of >= ENOUGH_CARDS && (empty + junk) * 2 >= of)
    .sort((a, b) => (b.empty + b.junk) / b.of - (a.empty + a.junk) / a.of || a.label.localeCompare(b.label))
    .slice(0, SHOWN);
}
