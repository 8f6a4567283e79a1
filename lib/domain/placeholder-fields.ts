/** Fields that are filled for the look of it, as the journal of cards tells. */
import type { FieldFacts } from './card-habits';
import { repeatedPrints } from './card-repeats';
import type { Journal } from './journal';

/** How often a field is filled for the look of it. */
export interface PlaceholderShare extends FieldFacts {
  readonly count: number;
  readonly of: number;
  /** Of `count`: cards with a value that stands in more than 30 % of the cards of their owner. */
  readonly repeated: number;
}

const LEAST_SHARE = 0.1;
const ENOUGH_CARDS = 5;
const SHOWN = 20;

/** Fields where a placeholder, or what its person repeats, stands in at least a tenth of the cards that show the field. */
export function placeholderFields(journal: Journal): PlaceholderShare[] {
  const { cards, uses } = journal;
  const keyOf = (...parts: readonly (string | null | undefined)[]) => parts.join('\n');
  const repeats = new Set(
    repeatedPrints(journal).map(({ entity, owner, field, print }) => keyOf(entity, owner, field, print)),
  );
  return uses
    .map(({ entity, field, label }) => {
      const seen = cards.filter((card) => card.entity === entity && Object.hasOwn(card.states, field));
      const junk = seen.filter(({ states }) => states[field] === 'placeholder').length;
      const repeated = seen.filter(
        ({ owner, states, prints }) =>
          states[field] === 'ok' && repeats.has(keyOf(entity, owner, field, prints?.[field])),
      ).length;
      return { entity, field, label, count: junk + repeated, repeated, of: seen.length };
    })
    .filter(({ count, of }) => of >= ENOUGH_CARDS && count >= of * LEAST_SHARE && count > 0)
    .sort((a, b) => b.count / b.of - a.count / a.of)
    .slice(0, SHOWN);
}
