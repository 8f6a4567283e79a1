import { type CardView, cardView } from './card-view';
import { countsAsFilled } from './field-state';
import { rulesInForce } from './required-check';
import type { CardField, CardStandard, CheckContext } from './types';
import { checkValues } from './value-check';

/** Weights of fields that count more than others; a field without one weighs 1. */
export type FieldWeights = Readonly<Record<string, number>>;

/** One required field as it counts in a score. */
export interface WeighedField {
  readonly field: string;
  readonly weight: number;
  /** Filled, not a placeholder, right format; or an honest "don't know until" that holds. */
  readonly ok: boolean;
}

/** A share with what it was made from; null when there is nothing to fill or to see. */
export interface Score {
  /** 0…1. */
  readonly score: number | null;
  /** Sum of weights of the fields that are ok, and of all that count. */
  readonly ok: number;
  readonly of: number;
}

/** Hygiene of one card: weights of fields that are ok over weights of all fields that are due. */
export function hygieneScore(fields: readonly WeighedField[]): Score {
  const sum = (some: readonly WeighedField[]) => some.reduce((total, { weight }) => total + weight, 0);
  const of = sum(fields);
  const ok = sum(fields.filter((field) => field.ok));
  return { score: of > 0 ? ok / of : null, ok, of };
}

/**
 * The fields that count in a card's score: required at its stage or before.
 * Fields that are not on the page or cannot be read are left out of both sums.
 */
export function weighedFields(card: CardView, weights: FieldWeights = {}): WeighedField[] {
  const wrong = new Set(
    checkValues(card).flatMap(({ code, field }) => (code === 'format-unknown' ? [] : [field])),
  );
  const due = new Set(rulesInForce(card).map(({ field }) => field));
  return [...due].flatMap((field) => {
    const place = card.place(field);
    if (place.kind !== 'found' || card.state(place.index) === 'unknown') return [];
    const ok = countsAsFilled(card.state(place.index)) && !wrong.has(field);
    return [{ field, weight: weightOf(weights, field), ok }];
  });
}

/** Hygiene of one card as it is read off a page. */
export function cardHygiene(
  fields: readonly CardField[],
  standard: CardStandard,
  context: CheckContext,
  weights: FieldWeights = {},
): Score {
  return hygieneScore(weighedFields(cardView(fields, standard, context), weights));
}

/** Mean over cards with the number of cards behind it; cards without a score are counted apart. */
export function teamHygiene(scores: readonly Score[]): {
  readonly mean: number | null;
  readonly cards: number;
  readonly without: number;
} {
  const known = scores.flatMap(({ score }) => (score === null ? [] : [score]));
  const mean = known.length > 0 ? known.reduce((sum, score) => sum + score, 0) / known.length : null;
  return { mean, cards: known.length, without: scores.length - known.length };
}

function weightOf(weights: FieldWeights, field: string): number {
  const weight = Object.hasOwn(weights, field) ? weights[field] : 1;
  return weight !== undefined && Number.isFinite(weight) && weight >= 0 ? weight : 1;
}
