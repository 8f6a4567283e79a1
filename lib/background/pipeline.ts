import type { PreludeDatabase } from '../data/database';
import { headsOf } from '../data/deals-store';
import { keptView } from '../data/kept-view';
import type { Deal } from '../domain/deal';
import { addUpViews } from '../domain/history/add-up-views';
import { readingGap, weightedPipeline } from '../domain/pipeline';
import type { EffectiveSettings } from '../domain/standard';
import type { PipelineView, Renewing, SnapshotInfo } from '../domain/views';
import { type CurrentDeals, currentSnapshots } from './current-deals';
import { idsOf, isMany } from './last-answer';
import { weighAccount } from './weigh-account';
import { notesOf } from './weighing-notes';

/** Raise when the same history and settings give another answer than before. */
const ANSWER_VERSION = 6;

/**
 * The weighted pipeline of one account as it stands now. Kept until a reading,
 * an import or the settings change it.
 * @param settings Effective settings of the site; null when there is no standard.
 * @param now Milliseconds since the epoch.
 * @param convert True to bring amounts into one currency by the standard's rates.
 * @param later With very many deals the last answer is given at once, marked as such, and this is called when the new one is ready.
 */
export async function pipelineView(
  db: PreludeDatabase,
  account: string,
  settings: EffectiveSettings | null,
  now: number,
  convert = false,
  later?: () => void,
): Promise<PipelineView> {
  const heads = await headsOf(db, account);
  const { current } = currentSnapshots(heads, now);
  if (current.length === 0) return nothingRead(account);
  // What one person asks for now and then is not worth losing the kept answer.
  if (convert) return workOut(db, account, settings, now, convert);
  const rules = [settings?.stages, settings?.analytics];
  const question = { version: ANSWER_VERSION, rules, readings: idsOf(current) };
  const make = () => workOut(db, account, settings, now, convert);
  const marked = (last: PipelineView, renewing: Renewing) => ({ ...last, renewing });
  const meanwhile = later && isMany(current) ? { marked, ready: later } : undefined;
  return keptView(db, account, 'pipeline', question, make, meanwhile);
}

function nothingRead(account: string): PipelineView {
  return { account, snapshot: null, pipelines: [], leftOut: [], withoutOrder: [] };
}

async function workOut(
  db: PreludeDatabase,
  account: string,
  settings: EffectiveSettings | null,
  now: number,
  convert: boolean,
): Promise<PipelineView> {
  const weighed = await weighAccount(db, account, settings, now, convert);
  if (weighed === null) return nothingRead(account);
  const { deals, history, probabilities, coefficients, refused, conversion, orders, shares } = weighed;
  const options = { probabilities, refused, coefficients: coefficients.rules };
  const { pipelines, leftOut } = weightedPipeline(deals, options);
  const names = [...new Set(deals.map((deal) => deal.pipeline ?? ''))];
  return {
    account,
    snapshot: infoOf(shares, deals),
    pipelines: pipelines.map((pipeline, index) => ({
      ...pipeline,
      level: probabilities[index]?.level ?? 0,
      unknownLost: probabilities[index]?.unknownLost ?? 0,
      gapDays: readingGap(history.paths.filter((path) => path.pipeline === pipeline.pipeline)),
    })),
    leftOut,
    withoutOrder: names.filter((name) => !Object.hasOwn(orders, name)),
    ...notesOf(settings, weighed.coefficients, conversion),
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
