/**
 * What one browser keeps of a pilot week: when it began, how people started their work, how cards were found and left.
 * No name and no value of a field is in it. Everything is plain data that survives JSON and a restart.
 */
import type { CalendarDate } from '../deal';
import type { CardSighting } from '../journal';
import { workingDayFrom } from './working-days';

/** What is decided at the end: the rules hold, they are changed first, or everything goes back. */
export const PILOT_CHOICES = ['introduce', 'change', 'take-back'] as const;

export type PilotChoice = (typeof PILOT_CHOICES)[number];

export interface PilotRecord {
  readonly format: 'prelude-pilot/1';
  /** The first working day. */
  readonly startedOn: CalendarDate;
  /** Hash of the standard that held before; null when none did. Taking back returns to it. */
  readonly before: string | null;
  /** Set while the week is broken off; taken away when it goes on. */
  readonly stoppedOn: CalendarDate | null;
  readonly starts: readonly PilotStart[];
  readonly cards: readonly PilotCard[];
  /** Tasks that the person says are done. */
  readonly ticks: readonly string[];
  readonly decision: PilotDecision | null;
}

/** One start of work under the standard. */
export interface PilotStart {
  readonly day: CalendarDate;
  readonly presses: number;
  /** Null when the time was not measured. */
  readonly seconds: number | null;
}

/** One card, as it was found first in the week and as it was left last. */
export interface PilotCard {
  /** Kind and record id. */
  readonly id: string;
  readonly found: CardState;
  /** The same as `found` while the card was seen once. */
  readonly left: CardState;
}

export interface CardState {
  readonly day: CalendarDate;
  /** Weights of fields that are as the standard asks, and of all that are due. */
  readonly ok: number;
  readonly of: number;
  /** Fields that are empty, and fields that hold a placeholder. */
  readonly empty: number;
  readonly junk: number;
}

export interface PilotDecision {
  readonly choice: PilotChoice;
  readonly on: CalendarDate;
  /** Hash of the standard in force when it was decided, to go back to. */
  readonly from: string | null;
}

const STARTS_KEPT = 200;
const CARDS_KEPT = 500;
const TICKS_KEPT = 100;

/** A week that begins today, or on Monday when today is no working day; null for what is no date. */
export function startPilot(today: CalendarDate, before: string | null): PilotRecord | null {
  const startedOn = workingDayFrom(today);
  return startedOn === null
    ? null
    : {
        format: 'prelude-pilot/1',
        startedOn,
        before,
        stoppedOn: null,
        starts: [],
        cards: [],
        ticks: [],
        decision: null,
      };
}

export function noteStart(record: PilotRecord, start: PilotStart): PilotRecord {
  return { ...record, starts: [...record.starts, start].slice(-STARTS_KEPT) };
}

/** Put a sighting in. The first of a card is kept as it was found; later ones take each other's place. */
export function noteCard(record: PilotRecord, sighting: CardSighting, day: CalendarDate): PilotRecord {
  if (sighting.of <= 0) return record;
  const id = `${sighting.entity} ${sighting.recordId.slice(0, 120)}`;
  const seen = stateOf(sighting, day);
  const known = record.cards.find((card) => card.id === id);
  const card: PilotCard = { id, found: known?.found ?? seen, left: seen };
  const others = record.cards.filter((each) => each !== known);
  return { ...record, cards: [...others, card].slice(-CARDS_KEPT) };
}

function stateOf({ ok, of, fields }: CardSighting, day: CalendarDate): CardState {
  const count = (state: string) => fields.filter((field) => field.state === state).length;
  return { day, ok, of, empty: count('empty'), junk: count('placeholder') };
}

export function tickTask(record: PilotRecord, task: string, done: boolean): PilotRecord {
  const others = record.ticks.filter((each) => each !== task);
  return { ...record, ticks: (done ? [...others, task] : others).slice(-TICKS_KEPT) };
}

/** @returns What was stored, each damaged part left out alone; null when it is no record of a pilot. */
export function readPilot(stored: unknown): PilotRecord | null {
  const value = (stored ?? {}) as Partial<PilotRecord>;
  if (value.format !== 'prelude-pilot/1' || typeof value.startedOn !== 'string') return null;
  const base = startPilot(value.startedOn, textOrNull(value.before));
  if (!base) return null;
  const { decision } = value;
  return {
    ...base,
    stoppedOn: textOrNull(value.stoppedOn),
    starts: listOf(value.starts).filter(isStart),
    cards: listOf(value.cards).filter(isCard),
    ticks: listOf(value.ticks).filter((each) => typeof each === 'string'),
    decision: decision && PILOT_CHOICES.includes(decision.choice) ? decision : null,
  };
}

function listOf<T>(value: readonly T[] | undefined): readonly T[] {
  return Array.isArray(value) ? value : [];
}

const textOrNull = (value: unknown) => (typeof value === 'string' ? value : null);

function isStart(start: Partial<PilotStart> | null): boolean {
  const { day, presses, seconds } = start ?? {};
  return typeof day === 'string' && isNumber(presses) && (seconds === null || isNumber(seconds));
}

function isCard(card: Partial<PilotCard> | null): boolean {
  const { id, found, left } = card ?? {};
  return typeof id === 'string' && isState(found) && isState(left);
}

function isState(state: CardState | undefined): boolean {
  if (typeof state?.day !== 'string') return false;
  return [state.ok, state.of, state.empty, state.junk].every(isNumber);
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
