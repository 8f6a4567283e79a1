/**
 * Which two snapshots may be compared to tell what changed between two days:
 * of the same list or board, both whole, both without a filter. Anything else
 * would call deals new or gone that merely were not shown.
 */
import type { CalendarDate } from '../deal';
import { addDays, mondayOf } from '../pipeline';
import { isNameless } from './name-pipelines';
import { isComplete, type Snapshot } from './snapshot';

/** A head with what comparing needs. */
export interface ComparableHead extends Snapshot {
  readonly read: number;
  readonly pipelines: readonly string[];
  /** Pipeline that a view without a name was found to show. */
  readonly named?: string;
}

/** What the person asks for. */
export type ChangeSpan =
  | { readonly kind: 'yesterday' }
  | { readonly kind: 'since-monday' }
  | { readonly kind: 'days'; readonly from: CalendarDate; readonly to: CalendarDate };

/**
 * Why days cannot be compared:
 * - `no-reading`: nothing was read on `day`.
 * - `other-views`: on both days something was read, but no list or board on both, or only on one of them its pipeline is known.
 * - `filtered`, `partial`: what was read on `day` does not show everything.
 * - `wrong-order`: the later day was written before the earlier one, as after a clock was set.
 * - `damaged`: the deals of `day` cannot be read any more.
 */
export interface CompareRefusal {
  readonly reason: 'no-reading' | 'other-views' | 'filtered' | 'partial' | 'wrong-order' | 'damaged';
  readonly day: CalendarDate | null;
  /** Deals read and deals that the page spoke of, for `partial`. */
  readonly read?: number;
  readonly total?: number | null;
}

/** A pipeline and the two snapshots that tell its changes. */
export interface ComparedPair<Head> {
  readonly pipeline: string;
  readonly before: Head;
  readonly after: Head;
}

/**
 * The two days that a span means. "Yesterday" is from yesterday's reading to today's; "since Monday" is from this week's
 * Monday, on a Monday from the one before, to the newest reading.
 * @returns Null ends where no day can be named.
 */
export function spanDays(
  span: ChangeSpan,
  today: CalendarDate,
  newest: CalendarDate | null,
): { from: CalendarDate | null; to: CalendarDate | null } {
  if (span.kind === 'days') return { from: span.from, to: span.to };
  if (span.kind === 'yesterday') return { from: addDays(today, -1), to: today };
  const monday = mondayOf(today);
  return { from: monday === today ? addDays(today, -7) : monday, to: newest };
}

/** Pairs per pipeline, or why there is none. Where several views show a pipeline, the one with most deals counts. */
export function pairDays<Head extends ComparableHead>(
  heads: readonly Head[],
  from: CalendarDate,
  to: CalendarDate,
): { pairs: ComparedPair<Head>[] } | { refusal: CompareRefusal } {
  const before = heads.filter(({ day }) => day === from);
  const after = heads.filter(({ day }) => day === to);
  if (before.length === 0) return { refusal: { reason: 'no-reading', day: from } };
  if (after.length === 0 || from === to) return { refusal: { reason: 'no-reading', day: to } };
  const common = after.flatMap((late) => {
    const early = before.find(({ view }) => view === late.view);
    return early && speakAlike(early, late) ? [{ before: early, after: late }] : [];
  });
  if (common.length === 0) return { refusal: { reason: 'other-views', day: null } };
  const usable = common.filter((pair) => refusalOf(pair) === null);
  const [first] = common;
  if (usable.length === 0 && first)
    return { refusal: refusalOf(first) ?? { reason: 'other-views', day: null } };
  return { pairs: perPipeline(usable) };
}

/** Under different names every deal would look gone from one pipeline and new in the other. */
function speakAlike(before: ComparableHead, after: ComparableHead): boolean {
  if (before.named !== undefined && after.named !== undefined) return before.named === after.named;
  const empty = before.pipelines.length === 0 || after.pipelines.length === 0;
  return empty || isNameless(before.pipelines) === isNameless(after.pipelines);
}

function refusalOf({
  before,
  after,
}: {
  before: ComparableHead;
  after: ComparableHead;
}): CompareRefusal | null {
  for (const head of [before, after]) {
    const { day, read, total } = head;
    if (head.filter !== null) return { reason: 'filtered', day };
    if (!isComplete(head, read)) return { reason: 'partial', day, read, total };
  }
  return before.seq < after.seq ? null : { reason: 'wrong-order', day: after.day };
}

function perPipeline<Head extends ComparableHead>(
  common: readonly { before: Head; after: Head }[],
): ComparedPair<Head>[] {
  const best = new Map<string, ComparedPair<Head>>();
  for (const pair of common) {
    for (const pipeline of new Set([...pair.before.pipelines, ...pair.after.pipelines])) {
      const rival = best.get(pipeline);
      if (!rival || pair.after.read > rival.after.read) best.set(pipeline, { pipeline, ...pair });
    }
  }
  return [...best.values()].sort((a, b) => (a.pipeline < b.pipeline ? -1 : 1));
}
