import type { PreludeDatabase, StoredHead } from '../data/database';
import { headsOf } from '../data/deals-store';
import { keptView } from '../data/kept-view';
import { readableDeals } from '../data/snapshot-columns';
import { type DuelView, duelOf } from '../domain/board';
import type { Outcome } from '../domain/deal';
import { partReason } from '../domain/history/snapshot';
import type { NumberSettings } from '../domain/outlook';
import { dealAdjustment, forecastBook, historyAsOf, stageProbabilities } from '../domain/pipeline';
import { type WeighedAccount, weighAccount } from './weigh-account';

/** Raise when the same history and settings give another answer than before. */
const ANSWER_VERSION = 2;

/** More readings than this are thinned out evenly: a year is then looked through week by week. */
const READINGS = 60;

/**
 * Forecasts of the CRM or its sellers against those that history would have told on the same days, from whole readings
 * alone. Kept until a reading, an import or the settings change it.
 * @param now Milliseconds since the epoch.
 */
export async function duelView(
  db: PreludeDatabase,
  account: string,
  origin: string | null,
  settings: NumberSettings | null,
  now: number,
): Promise<DuelView> {
  const rules = [ANSWER_VERSION, settings?.analytics, settings?.stages];
  const none = { readings: 0, of: 0, parts: 0, pipelines: [] };
  if ((await headsOf(db, account)).length === 0) return { account, origin, ...none };
  const answer = await keptView(db, account, 'duel', { rules }, () => workOut(db, account, settings, now));
  return { account, origin, ...(answer ?? none) };
}

async function workOut(
  db: PreludeDatabase,
  account: string,
  settings: NumberSettings | null,
  now: number,
): Promise<Omit<DuelView, 'account' | 'origin'> | null> {
  const weighed = await weighAccount(db, account, settings, now, false);
  if (weighed === null) return null;
  const whole = weighed.heads.filter((head) => partReason(head) === null).sort((a, b) => a.seq - b.seq);
  const chosen = spread(whole, READINGS);
  const book = forecastBook(automaticOf(weighed));
  for (const head of chosen) {
    const deals = await readableDeals(db, head);
    if (deals) book.add({ ...readingOf(head), deals });
  }
  const rounds = book.rounds(endsOf(weighed));
  return {
    readings: chosen.length,
    of: weighed.heads.length,
    parts: weighed.heads.length - whole.length,
    pipelines: weighed.probabilities.map(({ pipeline }) => duelOf(pipeline, rounds, weighed.deals)),
  };
}

function readingOf(head: StoredHead) {
  const { seq: sequence, day: takenOn, filter } = head;
  return { sequence, takenOn, filter, complete: true };
}

/** The probability of a deal by what was known on the day of the reading, worked out once a day. */
function automaticOf({
  history,
  orders,
  rules,
  coefficients,
}: WeighedAccount): Parameters<typeof forecastBook>[0] {
  const adjust = dealAdjustment(coefficients.rules);
  const byDay = new Map<string, ReadonlyMap<string, number>>();
  const tableOf = (day: string) => {
    const known = byDay.get(day);
    if (known) return known;
    const tables = stageProbabilities(orders, historyAsOf(history, day), rules, day);
    const table = new Map(
      tables.flatMap(({ pipeline, stages }) =>
        stages.map(({ stage, value }) => [JSON.stringify([pipeline, stage]), value] as const),
      ),
    );
    byDay.set(day, table);
    return table;
  };
  return (deal, { takenOn }) => {
    const p = tableOf(takenOn).get(JSON.stringify([deal.pipeline ?? '', deal.stage]));
    return p === undefined ? null : adjust(deal, p);
  };
}

/** Deals that have ended, as the history knows them. */
function endsOf({ history, deals }: WeighedAccount): Map<string, Outcome> {
  const ended = [...history.paths, ...deals].filter(({ outcome }) => outcome !== 'open');
  return new Map(ended.map(({ id, outcome }) => [id, outcome]));
}

/** So many of a list, evenly spread, the first and the last among them. */
function spread<T>(list: readonly T[], most: number): T[] {
  if (list.length <= most) return [...list];
  const step = (list.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, at) => list[Math.round(at * step)]).filter(
    (each) => each !== undefined,
  );
}
