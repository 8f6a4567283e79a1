/** What the journal of cards says: how full cards are, what is filled with placeholders, what nobody uses. */
import { offerMoves, rarelyUsed, usageScores } from './card/usage';
import type { Journal, KeptCard, KeptUse } from './journal';
import { type PlaceholderShare, placeholderFields } from './placeholder-fields';
import type { Entity } from './views';

/** Fill rate of one group of cards (e16): the mean of the cards' own shares, with how many cards. */
export interface FillRate {
  readonly name: string | null;
  readonly mean: number | null;
  readonly cards: number;
}

export interface FieldFacts {
  readonly entity: Entity;
  readonly field: string;
  readonly label: string;
}

/** A move of a field that its use speaks for. Never made by itself. */
export interface PlaceOffer extends FieldFacts {
  readonly move: 'raise' | 'lower' | 'drop';
  /** Place in the order of filling that its use speaks for, from 1; the last one for a field that is hardly used. */
  readonly to: number;
}

export interface CardHabits {
  /** Who this person is on the cards: chosen by the person, else the owner of most cards edited here. */
  readonly me: string | null;
  readonly byEntity: readonly (FillRate & { readonly entity: Entity })[];
  readonly byStage: readonly FillRate[];
  /** The person's own rate first. */
  readonly byOwner: readonly FillRate[];
  /** Fields filled for the look of it in at least a tenth of the cards that show them. */
  readonly placeholders: readonly PlaceholderShare[];
  /** Fields that were in sight and never edited here. */
  readonly unedited: readonly (FieldFacts & { readonly views: number; readonly days: number })[];
  readonly offers: readonly PlaceOffer[];
  /** Days on which cards were seen. */
  readonly days: number;
}

/** A field says something about itself once it was in sight this often. */
const ENOUGH_VIEWS = 10;
const SHOWN = 20;

/**
 * @param orders Fields of each kind of card in the standard's order.
 * @param today `YYYY-MM-DD` in the person's time zone.
 * @param chosen Who the person says to be; null for the best guess.
 */
export function cardHabits(
  journal: Journal,
  orders: Readonly<Partial<Record<Entity, readonly string[]>>>,
  today: string,
  chosen: string | null,
): CardHabits {
  const { cards, uses } = journal;
  const me = chosen ?? usualOwner(cards);
  const byOwner = ratesBy(cards, ({ owner }) => owner);
  const entities = [...new Set(cards.map(({ entity }) => entity))];
  return {
    me,
    byEntity: entities.map((entity) => ({
      entity,
      ...rateOf(
        entity,
        cards.filter((card) => card.entity === entity),
      ),
    })),
    byStage: ratesBy(cards, ({ stage }) => stage),
    byOwner: [
      ...byOwner.filter(({ name }) => name === me),
      ...byOwner.filter(({ name }) => name !== me),
    ].slice(0, SHOWN),
    placeholders: placeholderFields(journal),
    unedited: uneditedFields(uses),
    offers: Object.entries(orders).flatMap(([entity, order]) =>
      offersFor(entity as Entity, order, uses, today),
    ),
    days: new Set(uses.flatMap(({ days }) => Object.keys(days))).size,
  };
}

function usualOwner(cards: readonly KeptCard[]): string | null {
  const counts = new Map<string, number>();
  for (const { owner, edited } of cards) if (owner && edited) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function ratesBy(cards: readonly KeptCard[], nameOf: (card: KeptCard) => string | null): FillRate[] {
  const names = [...new Set(cards.map(nameOf))];
  return names
    .map((name) =>
      rateOf(
        name,
        cards.filter((card) => nameOf(card) === name),
      ),
    )
    .filter((rate) => rate.mean !== null)
    .sort((a, b) => b.cards - a.cards)
    .slice(0, SHOWN);
}

/** Cards that owe nothing say nothing and are not counted. */
function rateOf(name: string | null, cards: readonly KeptCard[]): FillRate {
  const due = cards.filter(({ of }) => of > 0);
  const sum = due.reduce((total, { ok, of }) => total + ok / of, 0);
  return { name, mean: due.length > 0 ? sum / due.length : null, cards: due.length };
}

function uneditedFields(uses: readonly KeptUse[]): CardHabits['unedited'] {
  return uses
    .map(({ entity, field, label, days }) => {
      const all = Object.values(days);
      const [views, edits] = [0, 1].map((at) => all.reduce((sum, use) => sum + (use[at] ?? 0), 0));
      return { entity, field, label, views: views ?? 0, edits: edits ?? 0, days: all.length };
    })
    .filter(({ views, edits }) => edits === 0 && views >= ENOUGH_VIEWS)
    .sort((a, b) => b.views - a.views)
    .slice(0, SHOWN)
    .map(({ edits: _, ...facts }) => facts);
}

/** Offers of e18: a rank that differs by two places or more on each of seven days; rarely used fields may go below. */
function offersFor(
  entity: Entity,
  order: readonly string[],
  uses: readonly KeptUse[],
  today: string,
): PlaceOffer[] {
  const own = uses.filter((use) => use.entity === entity && order.includes(use.field));
  const days = [6, 5, 4, 3, 2, 1, 0].map((back) => scoresAt(own, dayBefore(today, back)));
  if (own.length === 0 || new Set(own.flatMap((use) => Object.keys(use.days))).size < 7) return [];
  const moved = offerMoves(order, days).map(({ field, from, to }) => ({
    ...{ field, to },
    move: to < from ? ('raise' as const) : ('lower' as const),
  }));
  const rare = rarelyUsed(order, days.at(-1) ?? new Map()).map((field) => ({
    ...{ field, to: order.length, move: 'drop' as const },
  }));
  const dropped = new Set(rare.map(({ field }) => field));
  return [...moved.filter(({ field }) => !dropped.has(field)), ...rare].map(({ field, move, to }) => ({
    ...{ entity, field, move, to },
    label: own.find((use) => use.field === field)?.label ?? field,
  }));
}

function scoresAt(uses: readonly KeptUse[], day: string): Map<string, number> {
  return usageScores(
    uses.flatMap(({ field, days }) =>
      Object.entries(days)
        .filter(([date]) => date <= day)
        .flatMap(([date, [views, edits]]) => {
          const ageDays = (Date.parse(day) - Date.parse(date)) / 86_400_000;
          return [
            ...Array.from({ length: views }, () => ({ field, kind: 'view' as const, ageDays })),
            ...Array.from({ length: edits }, () => ({ field, kind: 'edit' as const, ageDays })),
          ];
        }),
    ),
  );
}

function dayBefore(day: string, back: number): string {
  return new Date(Date.parse(day) - back * 86_400_000).toISOString().slice(0, 10);
}
