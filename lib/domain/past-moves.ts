/**
 * Moves that went past the standard, told by the readings of a list or board on different days: made on a telephone,
 * by a colleague, by a program, in many rows at once. A move is told only where both its ends were seen for sure.
 */

import { countsAsFilled, fieldState } from './card/field-state';
import { placeholderWords } from './card/placeholders';
import { stageEnd } from './card/stage-end';
import { stageTest } from './card/stage-order';
import { labelKey } from './card/text';
import type { CalendarDate } from './deal';
import type { DealTrace } from './history/deal-traces';
import type { KeptCard } from './journal';
import type { EffectiveCard, EffectiveRequired } from './standard';

/** A move that went past the standard between two readings. */
export interface PastMove {
  readonly recordId: string;
  readonly title: string | null;
  readonly from: string;
  readonly to: string;
  /** The move was made not before the first day and not after the second. */
  readonly after: CalendarDate;
  readonly on: CalendarDate;
  /** Labels of what is missing, or, where nobody saw the fields, of all that the stage asks for. */
  readonly missing: readonly string[];
  readonly checked: boolean;
}

/** What is known of a deal besides its way. */
export interface KnownDeal {
  readonly title: string | null;
  /** Field of the standard → value; null is empty, an absent key was not seen. */
  readonly values: Readonly<Record<string, string | null>>;
}

export interface PastMoveSources {
  readonly traces: Iterable<DealTrace>;
  readonly card: Pick<EffectiveCard, 'required' | 'fields' | 'placeholders'>;
  /** Stage labels by stage id. */
  readonly stages: Readonly<Record<string, readonly string[]>>;
  /** Open stages in order, per pipeline. */
  readonly orders: Readonly<Record<string, readonly string[]>>;
  /** The day on which the rules came into force: moves that may be older are not judged by them. */
  readonly since: CalendarDate;
  /** Today in the person's time zone. */
  readonly today: CalendarDate;
  deal(id: string): KnownDeal | null;
  /** The card as it was last opened here. */
  seen(id: string): KeptCard | null;
}

/** More moves than this on one day, and most of all deals, is a page that words its stages anew. */
const REWORDED = 5;
const MOST = 50;

/** @returns The newest first. */
export function pastMoves(sources: PastMoveSources): PastMove[] {
  const open = [...sources.traces].filter(({ outcome, view }) => outcome === 'open' && view !== '');
  const moves = open.flatMap((trace) => lastMove(trace, sources.since) ?? []);
  const perDay = new Map<CalendarDate, number>();
  for (const { on } of moves) perDay.set(on, (perDay.get(on) ?? 0) + 1);
  return moves
    .filter(({ on }) => (perDay.get(on) ?? 0) <= Math.max(REWORDED, open.length / 2))
    .flatMap((move) => judge(move, sources) ?? [])
    .sort((a, b) => (a.on < b.on ? 1 : -1))
    .slice(0, MOST);
}

type Move = Pick<PastMove, 'recordId' | 'from' | 'to' | 'after' | 'on'> & { readonly pipeline: string };

/** The deal's last move; null when only one stage was seen, or when it may be older than the rules. */
function lastMove({ id, pipeline, visits }: DealTrace, since: CalendarDate): Move | null {
  const [before, now] = visits.slice(-2);
  if (!before || !now) return null;
  const { earliest, latest } = now.entered;
  // On the day itself nobody knows which came first.
  if (earliest === null || earliest <= since) return null;
  return { recordId: id, pipeline, from: before.stage, to: now.stage, after: earliest, on: latest };
}

function judge(move: Move, sources: PastMoveSources): PastMove | null {
  const { recordId, pipeline, from, to } = move;
  const card = sources.seen(recordId);
  const here = card?.stage != null && labelKey(card.stage) === labelKey(to) ? card : null;
  const excused = card?.excused !== undefined && labelKey(card.excused) === labelKey(to);
  if (excused || stageEnd(to) === 'lost') return null;
  const asked = askedAnew(from, to, sources.orders[pipeline] ?? [], sources);
  const deal = sources.deal(recordId);
  const states = asked.map(({ field }) => ({
    label: sources.card.fields[field]?.labels[0] ?? field,
    filled: filledOf(field, here, deal, sources),
  }));
  const missing = states.filter(({ filled }) => filled === false);
  const unknown = states.filter(({ filled }) => filled === null);
  const listed = missing.length > 0 ? missing : unknown;
  if (listed.length === 0) return null;
  const { after, on } = move;
  const labels = listed.map(({ label }) => label);
  return {
    recordId,
    title: deal?.title ?? null,
    from,
    to,
    after,
    on,
    missing: labels,
    checked: missing.length > 0,
  };
}

/** What the new stage asks for and the one before did not. */
function askedAnew(
  from: string,
  to: string,
  stages: readonly string[],
  { card, stages: stageDictionary }: PastMoveSources,
): EffectiveRequired[] {
  const at = (stage: string) => stageTest({ stage, stages, stageDictionary });
  const [before, now] = [at(from), at(to)];
  return card.required.filter(
    ({ mode, fromStage }) => mode !== 'hint' && now(fromStage) === 'yes' && before(fromStage) === 'no',
  );
}

/** Whether a field is filled: by the card as it was opened on that stage, else by the list; null when nobody saw it. */
function filledOf(
  field: string,
  card: KeptCard | null,
  deal: KnownDeal | null,
  { card: rules, today }: PastMoveSources,
): boolean | null {
  const state = card?.states[field];
  if (state !== undefined) return state === 'ok';
  if (!deal || !Object.hasOwn(deal.values, field)) return null;
  const value = deal.values[field] ?? null;
  const kind = rules.fields[field]?.type ?? undefined;
  const shown = { label: field, value, filled: value !== null, kind };
  return countsAsFilled(fieldState(shown, today, placeholderWords(rules.placeholders)));
}
