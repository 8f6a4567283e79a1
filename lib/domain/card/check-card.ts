import { type CardView, cardView } from './card-view';
import { checkRules } from './cross-check';
import { stricter } from './finding';
import { checkRequired } from './required-check';
import type { CardField, CardStandard, CheckContext, Finding } from './types';
import { checkValues } from './value-check';

/**
 * Checks one card against the standard. In: the fields as read off the page,
 * the standard of this kind of card, and what is known around it (for a gate,
 * `stage` is the stage the card is about to enter). Out: findings in the order
 * of the standard, required first; an empty list when all is well. Rules that
 * could not be checked are among them as hints, see `isBreach`. Never throws.
 */
export function checkCard(
  fields: readonly CardField[],
  standard: CardStandard,
  context: CheckContext,
): Finding[] {
  return checkView(cardView(fields, standard, context));
}

/** As `checkCard`, for a card that was read before. */
export function checkView(card: CardView): Finding[] {
  const found = [...checkRequired(card), ...checkValues(card), ...checkRules(card)];
  if (found.length < 2) return found;
  const byKey = new Map<string, Finding>();
  for (const finding of found) {
    const key = `${finding.code} ${finding.rule} ${finding.field}`;
    const known = byKey.get(key);
    // Two rules may ask for one field, and the stricter one speaks.
    byKey.set(key, known && stricter(known.mode, finding.mode) === known.mode ? known : finding);
  }
  return [...byKey.values()];
}
