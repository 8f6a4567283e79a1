import type { PreludeDatabase } from '../data/database';
import { headsOf } from '../data/deals-store';
import { keptView } from '../data/kept-view';
import { historyOf } from '../data/paths-store';
import type { Deal } from '../domain/deal';
import { addUpViews } from '../domain/history/add-up-views';
import { stageOrders, typedLadders } from '../domain/history/stage-order';
import { DEFAULT_PROBABILITY_RULES, stageProbabilities, weightedPipeline } from '../domain/pipeline';
import type { EffectiveSettings } from '../domain/standard';
import type { PipelineView, SnapshotInfo } from '../domain/views';
import { type CurrentDeals, currentDeals, currentSnapshots } from './current-deals';

/** Raise when the same history and settings give another answer than before. */
const ANSWER_VERSION = 2;

/**
 * The weighted pipeline of one account as it stands now. Kept until a reading,
 * an import or the settings change it.
 * @param settings Effective settings of the site; null when there is no standard.
 * @param now Milliseconds since the epoch.
 */
export async function pipelineView(
  db: PreludeDatabase,
  account: string,
  settings: EffectiveSettings | null,
  now: number,
): Promise<PipelineView> {
  const heads = await headsOf(db, account);
  const { current } = currentSnapshots(heads, now);
  if (current.length === 0) return { account, snapshot: null, pipelines: [], leftOut: [], withoutOrder: [] };
  const asked = [ANSWER_VERSION, settings?.stages, settings?.analytics, current.map(({ id }) => id)];
  return keptView(db, account, asked, () => workOut(db, account, settings, now));
}

async function workOut(
  db: PreludeDatabase,
  account: string,
  settings: EffectiveSettings | null,
  now: number,
): Promise<PipelineView> {
  const { heads, current, deals, cards, shares } = await currentDeals(db, account, now);
  if (current.length === 0) return { account, snapshot: null, pipelines: [], leftOut: [], withoutOrder: [] };
  const sources = {
    snapshots: heads,
    cards: cards.map(({ stages = {} }) => ({ stages })),
    dictionary: settings?.stages ?? {},
    ladders: settings?.analytics.ladder ?? {},
  };
  const orders = stageOrders(deals, sources);
  const rules = { ...DEFAULT_PROBABILITY_RULES, typed: typedLadders(orders, sources) };
  const history = await historyOf(db, account, heads, orders);
  const days = current.map(({ day }) => day).sort();
  const probabilities = stageProbabilities(orders, history, rules, days.at(-1) ?? '');
  const refused = current.flatMap((head) => head.refused);
  const { pipelines, leftOut } = weightedPipeline(deals, { probabilities, refused });
  return {
    account,
    snapshot: infoOf(shares, deals),
    pipelines: pipelines.map((pipeline, index) => ({
      ...pipeline,
      level: probabilities[index]?.level ?? 0,
      unknownLost: probabilities[index]?.unknownLost ?? 0,
    })),
    leftOut,
    withoutOrder: [...new Set(deals.map((deal) => deal.pipeline ?? ''))].filter(
      (name) => !Object.hasOwn(orders, name),
    ),
  };
}

/** Several views may stand for one account, one per pipeline: each deal counts once, the oldest view gives the time. */
function infoOf(shares: CurrentDeals['shares'], deals: readonly Deal[]): SnapshotInfo {
  const heads = shares.map(({ head }) => head);
  const skipped: Record<string, number> = {};
  for (const head of heads) {
    for (const [reason, count] of Object.entries(head.skipped))
      skipped[reason] = (skipped[reason] ?? 0) + count;
  }
  return {
    takenAt: Math.min(...heads.map(({ takenAt }) => takenAt)),
    source: heads[0]?.source ?? 'list',
    filter: heads.map(({ filter }) => filter).find((filter) => filter !== null) ?? null,
    ...addUpViews(shares),
    skipped,
    refused: heads.flatMap(({ refused }) => refused),
    refusedCount: heads.reduce((sum, { refusedCount }) => sum + refusedCount, 0),
    rounded: deals.filter(({ amount }) => (amount?.within ?? 0) > 0).length,
  };
}
