import type { KeyValueStore } from '../data/canary';
import type { PreludeDatabase } from '../data/database';
import { historyOf } from '../data/paths-store';
import { addUpViews } from '../domain/history/add-up-views';
import { isNameless } from '../domain/history/name-pipelines';
import { isComplete } from '../domain/history/snapshot';
import { stageOrders, typedLadders } from '../domain/history/stage-order';
import { accountOutlook, type NumberSettings, type UnwatchedReason, watchPipelines } from '../domain/outlook';
import { DEFAULT_PROBABILITY_RULES, stageProbabilities } from '../domain/pipeline';
import type { NumbersView, ReadingInfo } from '../domain/views';
import { type CurrentDeals, currentDeals } from './current-deals';
import { changeWarningLog } from './warning-log-store';

/** Where the numbers come from. */
export interface NumbersSources {
  readonly db: PreludeDatabase;
  /** `storage.local`, where the log of warnings stands. */
  readonly local: KeyValueStore;
}

/**
 * Forecast, plans, pace, funnel, stuck deals and warnings of one account, on the day of its latest reading. Looking
 * takes the findings of that reading into the log of warnings; looking twice changes nothing.
 * @param origin Origin of the CRM for links to its records; null when no enabled site matches.
 * @param settings Effective settings of the site; null when there is no standard.
 * @param now Milliseconds since the epoch.
 */
export async function numbersView(
  { db, local }: NumbersSources,
  account: string,
  origin: string | null,
  settings: NumberSettings | null,
  now: number,
): Promise<NumbersView> {
  const { heads, current, standsFor, deals, cards, shares } = await currentDeals(db, account, now);
  const asOf = current
    .map(({ day }) => day)
    .sort()
    .at(-1);
  if (asOf === undefined) return { account, origin, reading: null, outlook: null, warnings: null };
  const sources = {
    snapshots: heads,
    cards: cards.map(({ stages = {} }) => ({ stages })),
    dictionary: settings?.stages ?? {},
    ladders: settings?.analytics.ladder ?? {},
  };
  const orders = stageOrders(deals, sources);
  const history = await historyOf(db, account, heads, orders);
  const rules = { ...DEFAULT_PROBABILITY_RULES, typed: typedLadders(orders, sources) };
  const probabilities = stageProbabilities(orders, history, rules, asOf);
  const refused = current.flatMap((head) => head.refused);
  const knownSince = heads.map(({ day }) => day).sort()[0] ?? null;
  const unwatched = unwatchedOf(standsFor, shares);
  return {
    account,
    origin,
    reading: readingOf(shares, history.snapshots),
    outlook: accountOutlook({ deals, history, probabilities, refused, settings, asOf, knownSince }),
    warnings: await changeWarningLog(local, account, (log) => {
      const watch = { deals, paths: history.paths, probabilities, settings, asOf, unwatched };
      const { log: after, warnings } = watchPipelines(watch, log);
      return { log: after, answer: warnings };
    }),
  };
}

/** Pipelines whose latest reading does not show all their deals: nothing is compared there. */
function unwatchedOf(
  standsFor: CurrentDeals['standsFor'],
  shares: CurrentDeals['shares'],
): ReadonlyMap<string, UnwatchedReason> {
  // A view without a name of which some deals count under names elsewhere.
  const torn = new Set(
    shares.flatMap(({ head, counted }) => (isNameless(head.pipelines) && counted < head.read ? [head] : [])),
  );
  return new Map(
    [...standsFor].flatMap(([pipeline, head]): [string, UnwatchedReason][] => {
      if (head.filter !== null) return [[pipeline, 'filtered']];
      if (head.total === null) return [[pipeline, 'unknown-total']];
      return isComplete(head, head.read) && !torn.has(head) ? [] : [[pipeline, 'partial']];
    }),
  );
}

function readingOf(shares: CurrentDeals['shares'], days: number): ReadingInfo {
  const heads = shares.map(({ head }) => head);
  const { read, total } = addUpViews(shares);
  return {
    takenAt: Math.min(...heads.map(({ takenAt }) => takenAt)),
    source: heads[0]?.source ?? 'list',
    filter: heads.map(({ filter }) => filter).find((filter) => filter !== null) ?? null,
    read,
    total,
    days,
  };
}
