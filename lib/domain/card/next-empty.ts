import { cardView } from './card-view';
import { countsAsFilled } from './field-state';
import type { CardField, CardStandard, CheckContext } from './types';

/** One step of the order of filling. */
export interface FillingStep {
  /** Dictionary id. */
  readonly field: string;
  /** Number in the order, from 1; fields that are not on the page keep their number. */
  readonly number: number;
  /** Position in the list of fields. */
  readonly index: number;
  readonly filled: boolean | 'unknown';
}

/** The order of filling as it stands on this card: only fields that are on the page and not hidden. */
export function fillingOrder(
  fields: readonly CardField[],
  standard: CardStandard,
  context: CheckContext,
): FillingStep[] {
  const card = cardView(fields, standard, context);
  return (standard.order ?? []).flatMap((field, position) => {
    const place = card.place(field);
    if (place.kind !== 'found' || standard.hidden?.includes(field)) return [];
    const state = card.state(place.index);
    const filled = state === 'unknown' ? ('unknown' as const) : countsAsFilled(state);
    return [{ field, number: position + 1, index: place.index, filled }];
  });
}

/**
 * The field to go to next: the first empty one behind `after` (a dictionary
 * id), then from the start; null when nothing is empty. A placeholder is empty.
 */
export function nextEmpty(steps: readonly FillingStep[], after: string | null = null): FillingStep | null {
  const start = steps.findIndex(({ field }) => field === after) + 1;
  const round = [...steps.slice(start), ...steps.slice(0, start)];
  return round.find(({ filled }) => filled === false) ?? null;
}
