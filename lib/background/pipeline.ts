import type { PreludeDatabase, StoredHead } from '../data/database';
import { cardsOf, dealsOf, headsOf } from '../data/deals-store';
import { historyOf } from '../data/paths-store';
import type { Deal } from '../domain/deal';
import { chooseSnapshots } from '../domain/history/choose-snapshots';
import { applyCards } from '../domain/history/exact-amounts';
import { isComplete } from '../domain/history/snapshot';
import { stageOrders, typedLadders } from '../domain/history/stage-order';
import { DEFAULT_PROBABILITY_RULES, stageProbabilities, weightedPipeline } from '../domain/pipeline';
import type { EffectiveSettings } from '../domain/standard';
import type { PipelineView, SnapshotInfo } from '../domain/views';

/**
 * The weighted pipeline of one account as it stands now.
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
  const chosen = chooseSnapshots(
    heads.map((snapshot) => ({ snapshot, ...snapshot })),
    now,
  );
  const current = [...new Set([...chosen.values()].map(({ snapshot }) => snapshot as StoredHead))];
  if (current.length === 0) return { account, snapshot: null, pipelines: [], leftOut: [], withoutOrder: [] };
  const cards = await cardsOf(db, account);
  const parts = await Promise.all(
    current.map(async (head) => applyCards(await dealsOf(db, head.id), cards, head.takenAt)),
  );
  const deals = parts.flatMap((part, index) =>
    part.filter((deal) => chosen.get(deal.pipeline ?? '')?.snapshot === current[index]),
  );
  const sources = {
    snapshots: heads,
    cards: cards.map(({ stages = {} }) => ({ stages })),
    dictionary: settings?.stages ?? {},
    ladders: settings?.analytics.ladder ?? {},
  };
  const orders = stageOrders(deals, sources);
  const rules = { ...DEFAULT_PROBABILITY_RULES, typed: typedLadders(orders, sources) };
  const history = await historyOf(db, account, heads, orders);
  const today =
    current
      .map(({ day }) => day)
      .sort()
      .at(-1) ?? '';
  const probabilities = stageProbabilities(orders, history, rules, today);
  const refused = current.flatMap((head) => head.refused);
  const { pipelines, leftOut } = weightedPipeline(deals, { probabilities, refused });
  return {
    account,
    snapshot: infoOf(current, deals),
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

/** Several views may stand for one account, one per pipeline: their counts add up, the oldest gives the time. */
function infoOf(heads: readonly StoredHead[], deals: readonly Deal[]): SnapshotInfo {
  const totals = heads.map(({ total }) => total);
  const skipped: Record<string, number> = {};
  for (const head of heads) {
    for (const [reason, count] of Object.entries(head.skipped))
      skipped[reason] = (skipped[reason] ?? 0) + count;
  }
  return {
    takenAt: Math.min(...heads.map(({ takenAt }) => takenAt)),
    source: heads[0]?.source ?? 'list',
    filter: heads.map(({ filter }) => filter).find((filter) => filter !== null) ?? null,
    read: heads.reduce((sum, { read }) => sum + read, 0),
    total: totals.some((total) => total === null)
      ? null
      : totals.reduce<number>((sum, total) => sum + (total ?? 0), 0),
    complete: heads.every((head) => isComplete(head, head.read)),
    skipped,
    refused: heads.flatMap(({ refused }) => refused),
    refusedCount: heads.reduce((sum, { refusedCount }) => sum + refusedCount, 0),
    rounded: deals.filter(({ amount }) => (amount?.within ?? 0) > 0).length,
  };
}
