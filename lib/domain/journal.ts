/**
 * What the cards that a person opened looked like, and which of their fields were
 * looked at and edited. Kept on the device; no value of a field is in it, only prints of some.
 */
import type { Entity } from './views';

/** What a field was worth when its card was last seen. */
export type SeenState = 'ok' | 'empty' | 'placeholder';

export interface SeenField {
  /** Dictionary id; the label where the standard does not know the field. */
  readonly field: string;
  readonly label: string;
  readonly state: SeenState;
  /** Print of what was typed (`valuePrint`); absent where the field is empty or chosen from a list. */
  readonly print?: string;
  /** Whether the field is typed into freely; absent while the card only shows it. */
  readonly typed?: boolean;
}

/** One card as it was left. */
export interface CardSighting {
  readonly account: string;
  readonly entity: Entity;
  readonly recordId: string;
  readonly stage: string | null;
  /** Who answers for the record, as the card shows it. */
  readonly owner: string | null;
  /** Weights of fields that are as the standard asks, and of all that are due. */
  readonly ok: number;
  readonly of: number;
  readonly fields: readonly SeenField[];
  /** Fields that were in sight, and fields that the person changed. */
  readonly viewed: readonly string[];
  readonly edited: readonly string[];
  /** The stage for which the person has given a reason; absent when none was asked for. */
  readonly excused?: string;
}

export interface KeptCard extends Pick<CardSighting, 'entity' | 'stage' | 'owner' | 'ok' | 'of'> {
  readonly id: string;
  readonly states: Readonly<Record<string, SeenState>>;
  readonly edited: boolean;
  readonly prints?: Readonly<Record<string, string>>;
  readonly excused?: string;
}

/** Views and edits of one field on one day. */
export type DayUse = readonly [views: number, edits: number];

export interface KeptUse {
  readonly entity: Entity;
  readonly field: string;
  readonly label: string;
  /** By `YYYY-MM-DD`. */
  readonly days: Readonly<Record<string, DayUse>>;
  /** Whether people type into the field; once seen to be a choice it stays one. */
  readonly typed?: boolean;
}

export interface Journal {
  readonly cards: readonly KeptCard[];
  readonly uses: readonly KeptUse[];
}

export const CARDS_KEPT = 2000;
export const DAYS_KEPT = 60;
const USES_KEPT = 400;
const LONGEST = 120;

/** @returns What was stored, or an empty journal for anything else. */
export function readJournal(stored: unknown): Journal {
  const { cards, uses } = (stored ?? {}) as Partial<Journal>;
  return { cards: Array.isArray(cards) ? cards : [], uses: Array.isArray(uses) ? uses : [] };
}

/** Put a sighting in: the newest of a record takes the place of the one before. */
export function keepSighting(journal: Journal, sighting: CardSighting, day: string): Journal {
  const { entity, stage, owner, ok, of } = sighting;
  const id = `${entity} ${short(sighting.recordId)}`;
  const before = journal.cards.find((card) => card.id === id);
  const excused = sighting.excused ?? before?.excused;
  const card: KeptCard = {
    id,
    entity,
    stage: stage && short(stage),
    owner: owner && short(owner),
    ok,
    of,
    states: Object.fromEntries(sighting.fields.map(({ field, state }) => [short(field), state])),
    edited: sighting.edited.length > 0 || before?.edited === true,
    ...(excused === undefined ? {} : { excused: short(excused) }),
    prints: Object.fromEntries(
      sighting.fields.flatMap(({ field, print }) => (print ? [[short(field), short(print)]] : [])),
    ),
  };
  const cards = [...journal.cards.filter((each) => each !== before), card].slice(-CARDS_KEPT);
  return { cards, uses: countUses(journal.uses, sighting, day) };
}

function countUses(
  uses: readonly KeptUse[],
  { entity, fields, viewed, edited }: CardSighting,
  day: string,
): KeptUse[] {
  const views = new Set(viewed);
  const edits = new Set(edited);
  const known = new Map(uses.map((use) => [`${use.entity} ${use.field}`, use]));
  for (const { field, label, typed } of fields) {
    const key = `${entity} ${short(field)}`;
    const { days = {}, typed: before } = known.get(key) ?? {};
    const isTyped = before === false ? false : (typed ?? before);
    const [seen, changed] = days[day] ?? [0, 0];
    const now: DayUse = [seen + Number(views.has(field)), changed + Number(edits.has(field))];
    known.set(key, {
      entity,
      field: short(field),
      label: short(label),
      days: recent({ ...days, [day]: now }),
      ...(isTyped === undefined ? {} : { typed: isTyped }),
    });
  }
  return [...known.values()].slice(-USES_KEPT);
}

function recent(days: Readonly<Record<string, DayUse>>): Record<string, DayUse> {
  return Object.fromEntries(
    Object.entries(days)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .slice(-DAYS_KEPT),
  );
}

function short(text: string): string {
  return text.slice(0, LONGEST);
}
