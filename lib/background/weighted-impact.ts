import type { PreludeDatabase } from '../data/database';
import type { WeightedImpact } from '../domain/impact';
import { weightedPipeline } from '../domain/pipeline';
import type { EffectiveSettings } from '../domain/standard';
import { weighAccount } from './weigh-account';

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
  const weighed = await weighAccount(db, account, settings, now, false);
  const { deals = [], probabilities = [], refused = [], coefficients } = weighed ?? {};
  const { pipelines } = weightedPipeline(deals, {
    probabilities,
    refused,
    ...(coefficients ? { coefficients: coefficients.rules } : {}),
  });
  const sums = pipelines.flatMap(({ pipeline, currencies }) =>
    currencies.map(({ currency, total: { weighted } }) => ({ pipeline, currency, weighted })),
  );
  return new Map(sums.map((sum) => [`${sum.pipeline}|${sum.currency}`, sum]));
}
