import type { PreludeDatabase, StoredHead } from '../data/database';
import { headsOf } from '../data/deals-store';
import { keptView } from '../data/kept-view';
import { readableDeals } from '../data/snapshot-columns';
import {
  type DayPoints,
  pointsOn,
  TREND_WEEKS,
  type Trend,
  type TrendInput,
  type TrendsView,
  tilePeriods,
  trendDays,
} from '../domain/board';
import { partReason } from '../domain/history/snapshot';
import { convertedDeals, converter, type NumberSettings } from '../domain/outlook';
import { type WeighedAccount, weighAccount } from './weigh-account';

/** Raise when the same history and settings give another answer than before. */
const ANSWER_VERSION = 2;

/** So many deals may be weighed for one trend; with very many deals it reaches back fewer weeks. */
const MOST_WEIGHED = 300_000;

/**
 * The numbers of the tiles on earlier days, from whole readings alone. Kept until a reading, an import or the settings
 * change it.
 * @param now Milliseconds since the epoch.
 */
export async function trendsView(
  db: PreludeDatabase,
  account: string,
  settings: NumberSettings | null,
  now: number,
  convert: boolean,
): Promise<TrendsView> {
  if ((await headsOf(db, account)).length === 0) return { account, trends: [] };
  const rules = [ANSWER_VERSION, settings];
  const make = () => workOut(db, account, settings, now, convert);
  // What one person asks for now and then is not worth losing the kept answer.
  const trends = convert ? await make() : await keptView(db, account, 'trends', { rules }, make);
  return { account, trends };
}

async function workOut(
  db: PreludeDatabase,
  account: string,
  settings: NumberSettings | null,
  now: number,
  convert: boolean,
): Promise<Trend[]> {
  const weighed = await weighAccount(db, account, settings, now, convert);
  if (weighed === null) return [];
  const { asOf } = weighed;
  const input: TrendInput = {
    ...weighed,
    coefficients: weighed.coefficients.rules,
    settings,
    ...tilePeriods(asOf),
  };
  const trends: Trend[] = [];
  for (const [pipeline, head] of weighed.standsFor) {
    if (!isWhole(head)) continue;
    trends.push(...(await trendsOf(db, pipeline, head, weighed, input)));
  }
  return trends;
}

async function trendsOf(
  db: PreludeDatabase,
  pipeline: string,
  latest: StoredHead,
  { heads, asOf, conversion }: WeighedAccount,
  input: TrendInput,
): Promise<Trend[]> {
  const alike = heads.filter((head) => head.view === latest.view && isWhole(head) && head.seq <= latest.seq);
  const weeks = Math.max(2, Math.min(TREND_WEEKS, Math.floor(MOST_WEIGHED / Math.max(1, latest.read))));
  const days = trendDays(alike, asOf, weeks);
  const rates = conversion && input.settings?.analytics.rates;
  const points = new Map<StoredHead, DayPoints>();
  for (const head of [...days.weeks, days.monday]) {
    if (head === null || points.has(head)) continue;
    const deals = await readableDeals(db, head);
    if (deals === null) continue;
    points.set(
      head,
      pointsOn(head.day, pipeline, rates ? convertedDeals(deals, converter(rates)) : deals, input),
    );
  }
  const at = (head: StoredHead | null, currency: string) => (head && points.get(head)?.get(currency)) ?? null;
  return [...(points.get(latest)?.keys() ?? [])].map((currency) => ({
    pipeline,
    currency,
    weeks: days.weeks.map((head) => at(head, currency)),
    monday: at(days.monday, currency),
  }));
}

/** A part is compared with nothing. */
function isWhole(head: StoredHead): boolean {
  return partReason(head) === null;
}
