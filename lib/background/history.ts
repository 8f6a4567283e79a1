import type { PreludeDatabase, StoredHead } from '../data/database';
import { headsOf } from '../data/deals-store';
import { readableDeals } from '../data/snapshot-columns';
import type { Deal } from '../domain/deal';
import { type ChangeSpan, type CompareRefusal, pairDays, spanDays } from '../domain/history/compare-days';
import { countChanges } from '../domain/history/count-changes';
import { dayIn, isComplete, partReason } from '../domain/history/snapshot';
import type { ChangeBar, ChangesView, CurrencyChanges, PipelineChanges } from '../domain/history/views';
import { type CurrencyWaterfall, type WaterfallBar, type WaterfallKind, waterfall } from '../domain/pipeline';

/** So many deals of a bar are named; all are counted. */
const DEALS_NAMED = 20;
const DAYS_OFFERED = 60;

/**
 * What changed between two days of one account.
 * @param now Milliseconds since the epoch; "today" is the day in the time zone of the newest reading.
 */
export async function changesView(
  db: PreludeDatabase,
  account: string,
  span: ChangeSpan,
  now: number,
): Promise<ChangesView> {
  const heads = await headsOf(db, account);
  const wholeDays = daysReadWhole(heads);
  const newest = heads.at(-1);
  const { from, to } = spanDays(span, dayIn(newest?.timeZone ?? 'UTC', now), newest?.day ?? null);
  const view = { account, from, to, wholeDays: wholeDays.slice(0, DAYS_OFFERED), pipelines: [] };
  if (from === null || to === null) return { ...view, refusal: { reason: 'no-reading', day: from ?? to } };
  const paired = pairDays(heads, from, to);
  if ('refusal' in paired) return { ...view, refusal: paired.refusal };
  const lists = new Map<StoredHead, Deal[] | null>();
  for (const head of new Set(paired.pairs.flatMap(({ before, after }) => [before, after])))
    lists.set(head, await readableDeals(db, head));
  const damaged = [...lists].find(([, deals]) => deals === null)?.[0];
  if (damaged) return { ...view, refusal: { reason: 'damaged', day: damaged.day } };
  const compared = paired.pairs.map(({ pipeline, before, after }) =>
    compare(pipeline, snapshotOf(before, lists), snapshotOf(after, lists)),
  );
  const refusal = compared.map((each) => each.refusal).find((each) => each !== null) ?? null;
  return refusal
    ? { ...view, refusal }
    : { ...view, refusal, pipelines: compared.flatMap((each) => each.changes) };
}

function daysReadWhole(heads: readonly StoredHead[]): string[] {
  const whole = heads.filter((head) => partReason(head) === null);
  return [...new Set(whole.map(({ day }) => day))].sort().reverse();
}

function snapshotOf(head: StoredHead, lists: ReadonlyMap<StoredHead, Deal[] | null>) {
  return {
    sequence: head.seq,
    takenOn: head.day,
    complete: isComplete(head, head.read),
    filter: head.filter,
    deals: lists.get(head) ?? [],
  };
}

type ComparedSnapshot = ReturnType<typeof snapshotOf>;

function compare(
  pipeline: string,
  before: ComparedSnapshot,
  after: ComparedSnapshot,
): { refusal: CompareRefusal | null; changes: PipelineChanges[] } {
  const result = waterfall(before, after, { pipeline, window: null });
  if (!result.comparable)
    return {
      refusal: { reason: result.reason === 'wrong-order' ? 'wrong-order' : 'filtered', day: after.takenOn },
      changes: [],
    };
  const deals = new Map([...before.deals, ...after.deals].map((deal) => [deal.id, deal]));
  return {
    refusal: null,
    changes: [
      {
        pipeline,
        counts: countChanges(before.deals, after.deals, pipeline),
        currencies: result.currencies
          .filter(({ bars }) => Object.values(bars).some(({ dealIds }) => dealIds.length > 0))
          .map((each) => shortened(each, deals)),
      },
    ],
  };
}

/** Numbers and a few names instead of every id. */
function shortened(
  { currency, start, end, booked, slipRate, bars }: CurrencyWaterfall,
  deals: ReadonlyMap<string, Deal>,
): CurrencyChanges {
  const short = ([kind, bar]: [string, WaterfallBar]): [string, ChangeBar] => [
    kind,
    {
      sum: bar.sum,
      count: bar.dealIds.length,
      deals:
        kind === 'unchanged' ? [] : bar.dealIds.slice(0, DEALS_NAMED).flatMap((id) => named(deals.get(id))),
    },
  ];
  const named = (deal: Deal | undefined) =>
    deal ? [{ id: deal.id, title: deal.title, href: deal.href }] : [];
  return {
    currency,
    start,
    end,
    booked,
    slipRate,
    bars: Object.fromEntries(Object.entries(bars).map(short)) as Record<WaterfallKind, ChangeBar>,
  };
}
