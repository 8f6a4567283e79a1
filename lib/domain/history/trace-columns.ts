/** The ways of an account's deals as columns, for one record of a database. */

import { calendarDate, type DateSpan, dayNumber, type StageVisit } from '../pipeline';
import { OUTCOMES } from './deal-columns';
import type { DealTrace, TraceBook } from './deal-traces';
import { TextIndex } from './text-index';

/** Stands for "no date" among day numbers. */
const NO_DAY = -(2 ** 31);

const DAYS = ['createdAt', 'closedFrom', 'closedTo', 'missingSince', 'expectedClose', 'lastSeen'] as const;
type DayColumn = (typeof DAYS)[number];

/** Rows → traces. Texts are positions in `texts`, days are day numbers. */
export interface TraceColumns {
  readonly count: number;
  readonly texts: readonly string[];
  readonly id: Int32Array;
  readonly pipeline: Int32Array;
  readonly view: Int32Array;
  readonly currency: Int32Array;
  readonly minor: Float64Array;
  readonly outcome: Uint8Array;
  readonly pushes: Uint16Array;
  readonly days: Readonly<Record<DayColumn, Int32Array>>;
  /** How many of the visits below belong to each deal; they follow one another. */
  readonly visitCount: Uint16Array;
  readonly stage: Int32Array;
  readonly enteredFrom: Int32Array;
  readonly enteredTo: Int32Array;
  readonly wholeOn: Readonly<Record<string, string>>;
  readonly lastDay: string | null;
  readonly clockWentBack: boolean;
}

/** More moves than this are noise; the last ones are kept. */
const MOST_VISITS = 500;

/** Pack a book. Dates that no calendar has are dropped. */
export function packBook(book: TraceBook): TraceColumns {
  const count = book.traces.size;
  const texts = new TextIndex();
  const columns = emptyColumns(count);
  const visits: StageVisit[] = [];
  let row = 0;
  for (const trace of book.traces.values()) {
    columns.id[row] = texts.add(trace.id);
    columns.pipeline[row] = texts.of(trace.pipeline);
    columns.view[row] = texts.of(trace.view);
    columns.currency[row] = texts.of(trace.amount?.currency ?? null);
    columns.minor[row] = trace.amount?.minor ?? Number.NaN;
    columns.outcome[row] = OUTCOMES.indexOf(trace.outcome);
    columns.pushes[row] = Math.min(trace.pushes, 65_535);
    packDays(columns.days, row, trace);
    const kept = trace.visits.length > MOST_VISITS ? trace.visits.slice(-MOST_VISITS) : trace.visits;
    columns.visitCount[row] = kept.length;
    visits.push(...kept);
    row++;
  }
  return {
    count,
    ...columns,
    stage: Int32Array.from(visits, (visit) => texts.of(visit.stage)),
    enteredFrom: Int32Array.from(visits, (visit) => dayOf(visit.entered.earliest)),
    enteredTo: Int32Array.from(visits, (visit) => dayOf(visit.entered.latest)),
    texts: texts.list(),
    wholeOn: Object.fromEntries(book.wholeOn),
    lastDay: book.lastDay,
    clockWentBack: book.clockWentBack,
  };
}

function emptyColumns(count: number) {
  return {
    id: new Int32Array(count),
    pipeline: new Int32Array(count),
    view: new Int32Array(count),
    currency: new Int32Array(count),
    minor: new Float64Array(count),
    outcome: new Uint8Array(count),
    pushes: new Uint16Array(count),
    visitCount: new Uint16Array(count),
    days: Object.fromEntries(DAYS.map((day) => [day, new Int32Array(count)])) as Record<
      DayColumn,
      Int32Array
    >,
  };
}

function packDays(days: Record<DayColumn, Int32Array>, row: number, trace: DealTrace): void {
  days.createdAt[row] = dayOf(trace.createdAt);
  days.closedFrom[row] = dayOf(trace.closed?.earliest ?? null);
  days.closedTo[row] = dayOf(trace.closed?.latest ?? null);
  days.missingSince[row] = dayOf(trace.missingSince);
  days.expectedClose[row] = dayOf(trace.expectedClose);
  days.lastSeen[row] = dayOf(trace.lastSeen);
}

function dayOf(date: string | null): number {
  return (date === null ? null : dayNumber(date)) ?? NO_DAY;
}

/**
 * The book behind the columns; its traces are ways of deals as they are.
 * @throws RangeError when the columns do not fit together, as after damage on disk.
 */
export function unpackBook(columns: TraceColumns): TraceBook {
  assertWhole(columns);
  const { texts, days } = columns;
  const date = dateReader();
  const span = spanReader(date);
  const text = (at: number | undefined) => texts[at ?? -1] ?? '';
  const visitsOf = visitReader(columns, span);
  const traces = new Map<string, DealTrace>();
  let at = 0;
  for (let row = 0; row < columns.count; row++) {
    const end = at + (columns.visitCount[row] ?? 0);
    const visits = visitsOf(at, end);
    at = end;
    const minor = columns.minor[row] ?? Number.NaN;
    const id = text(columns.id[row]);
    traces.set(id, {
      id,
      pipeline: text(columns.pipeline[row]),
      visits,
      outcome: OUTCOMES[columns.outcome[row] ?? 0] ?? 'open',
      createdAt: date(days.createdAt[row]),
      closed: span(days.closedFrom[row], days.closedTo[row]),
      amount: Number.isNaN(minor) ? null : { minor, currency: text(columns.currency[row]) },
      pushes: columns.pushes[row] ?? 0,
      missingSince: date(days.missingSince[row]),
      expectedClose: date(days.expectedClose[row]),
      lastSeen: date(days.lastSeen[row]) ?? '',
      view: text(columns.view[row]),
    });
  }
  const { lastDay, clockWentBack } = columns;
  return { traces, wholeOn: new Map(Object.entries(columns.wholeOn)), lastDay, clockWentBack };
}

/** The same day is named thousands of times: each name is made once. */
function dateReader(): (day: number | undefined) => string | null {
  const names = new Map<number, string>();
  return (day = NO_DAY) => {
    if (day === NO_DAY) return null;
    const known = names.get(day);
    if (known !== undefined) return known;
    const name = calendarDate(day);
    names.set(day, name);
    return name;
  };
}

type SpanReader = (from: number | undefined, to: number | undefined) => DateSpan | null;

/** Most deals share their spans with thousands of others: each is made once, and none is ever changed. */
function spanReader(date: (day: number | undefined) => string | null): SpanReader {
  const known = new Map<number, Map<number, DateSpan>>();
  return (from = NO_DAY, to = NO_DAY) => {
    const latest = date(to);
    if (latest === null) return null;
    const ending = known.get(to) ?? new Map<number, DateSpan>();
    known.set(to, ending);
    const span = ending.get(from) ?? { earliest: date(from), latest };
    ending.set(from, span);
    return span;
  };
}

/** The same for the ways of deals that were seen on one stage only, which are most. */
function visitReader(
  { stage, texts, enteredFrom, enteredTo }: TraceColumns,
  span: SpanReader,
): (at: number, end: number) => readonly StageVisit[] {
  const known = new Map<DateSpan, Map<number, readonly StageVisit[]>>();
  const single = (entered: DateSpan, text: number): readonly StageVisit[] => {
    const beginning = known.get(entered) ?? new Map<number, readonly StageVisit[]>();
    known.set(entered, beginning);
    const visits = beginning.get(text) ?? [{ stage: texts[text] ?? '', entered }];
    beginning.set(text, visits);
    return visits;
  };
  return (from, end) => {
    const visits: StageVisit[] = [];
    for (let at = from; at < end; at++) {
      const entered = span(enteredFrom[at], enteredTo[at]);
      if (!entered) continue;
      const alone = single(entered, stage[at] ?? -1);
      if (end - from === 1) return alone;
      visits.push(...alone);
    }
    return visits;
  };
}

function assertWhole(columns: TraceColumns): void {
  const perDeal = [columns.id, columns.minor, columns.outcome, columns.visitCount, columns.days?.lastSeen];
  const visits = columns.visitCount.reduce((sum, n) => sum + n, 0);
  const perVisit = [columns.stage, columns.enteredFrom, columns.enteredTo];
  const fits =
    perDeal.every((column) => column?.length === columns.count) &&
    perVisit.every((column) => column?.length === visits);
  if (!fits) throw new RangeError('columns of deal ways of unequal length');
}
