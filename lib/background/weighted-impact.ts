import type { PreludeDatabase } from '../data/database';
import { historyOf } from '../data/paths-store';
import { stageOrders, typedLadders } from '../domain/history/stage-order';
import type { WeightedImpact } from '../domain/impact';
import { DEFAULT_PROBABILITY_RULES, stageProbabilities, weightedPipeline } from '../domain/pipeline';
import type { EffectiveSettings } from '../domain/standard';
import { currentDeals } from './current-deals';

/**
 * Weighted sums of an account under two standards, where they differ; nothing
 * is worked out when neither stages nor the rules of counting have changed.
 * @param now Milliseconds since the epoch.
 */
export async function weightedImpact(
  db: PreludeDatabase,
  { account, now }: { readonly account: string; readonly now: number },
  before: EffectiveSettings | null,
  after: EffectiveSettings,
): Promise<readonly WeightedImpact[]> {
  const restsOn = (settings: EffectiveSettings | null) =>
    JSON.stringify([settings?.stages ?? {}, settings?.analytics ?? {}]);
  if (restsOn(before) === restsOn(after)) return [];
  const next = await weightedSums(db, account, after, now);
  const sums = await weightedSums(db, account, before, now);
  const lines = [...next].map(([key, { pipeline, currency, weighted }]) => ({
    pipeline,
    currency,
    before: sums.get(key)?.weighted ?? 0,
    after: weighted,
  }));
  return lines.filter((line) => line.before !== line.after);
}

async function weightedSums(
  db: PreludeDatabase,
  account: string,
  settings: EffectiveSettings | null,
  now: number,
) {
  const { heads, current, deals, cards } = await currentDeals(db, account, now);
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
  const { pipelines } = weightedPipeline(deals, { probabilities, refused });
  const sums = pipelines.flatMap(({ pipeline, currencies }) =>
    currencies.map(({ currency, total: { weighted } }) => ({ pipeline, currency, weighted })),
  );
  return new Map(sums.map((sum) => [`${sum.pipeline}|${sum.currency}`, sum]));
}
