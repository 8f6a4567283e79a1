import type { KeyValueStore } from '../data/canary';
import type { PreludeDatabase } from '../data/database';
import { headsOf } from '../data/deals-store';
import { keptView } from '../data/kept-view';
import { addUpViews } from '../domain/history/add-up-views';
import { isNameless } from '../domain/history/name-pipelines';
import { neverCompared } from '../domain/history/never-compared';
import { partReason } from '../domain/history/snapshot';
import {
  accountOutlook,
  type FoundInReading,
  findInPipelines,
  type NumberSettings,
  probabilityTable,
  type UnwatchedReason,
  watchPipelines,
} from '../domain/outlook';
import type { NumbersView, ReadingInfo, Renewing } from '../domain/views';
import { breathe } from './breathe';
import { type CurrentDeals, currentSnapshots } from './current-deals';
import { earlierReadings, named } from './earlier-readings';
import { idsOf, isMany } from './last-answer';
import { changeWarningLog } from './warning-log-store';
import { weighAccount } from './weigh-account';
import { notesOf } from './weighing-notes';

/** Where the numbers come from. */
export interface NumbersSources {
  readonly db: PreludeDatabase;
  /** `storage.local`, where the log of warnings stands. */
  readonly local: KeyValueStore;
}

/** Raise when the same history and settings give another answer than before. */
const ANSWER_VERSION = 5;

const NOTHING_READ = { reading: null, neverCompared: [], outlook: null, table: null, warnings: null };

/** All that takes long to work out; links and warnings are put to it at every look. */
interface NumbersAnswer {
  readonly view: Omit<NumbersView, 'account' | 'origin' | 'warnings'>;
  readonly found: FoundInReading;
}

/**
 * Forecast, plans, pace, funnel, stuck deals and warnings of one account, on the day of its latest reading. Kept until
 * a reading, an import or the settings change it. Looking takes the findings of that reading into the log of warnings;
 * looking twice changes nothing.
 * @param origin Origin of the CRM for links to its records; null when no enabled site matches.
 * @param settings Effective settings of the site; null when there is no standard.
 * @param now Milliseconds since the epoch.
 * @param convert True to bring amounts into one currency by the standard's rates.
 * @param later With very many deals the last answer is given at once, marked as such, and this is called when the new one is ready.
 */
export async function numbersView(
  { db, local }: NumbersSources,
  account: string,
  origin: string | null,
  settings: NumberSettings | null,
  now: number,
  convert = false,
  later?: () => void,
): Promise<NumbersView> {
  const { current } = currentSnapshots(await headsOf(db, account), now);
  const { analytics, alerts, targets, stages } = settings ?? {};
  const rules = [analytics, alerts, targets, stages];
  const question = { version: ANSWER_VERSION, rules, readings: idsOf(current) };
  const make = () => workOut(db, account, settings, now, convert);
  const keep = current.length > 0 && !convert;
  const meanwhile = later && isMany(current) ? { marked, ready: later } : undefined;
  const answer = keep ? await keptView(db, account, 'numbers', question, make, meanwhile) : await make();
  const asOf = answer?.view.outlook?.asOf;
  if (!answer || asOf === undefined) return { account, origin, ...NOTHING_READ };
  const warnings = await changeWarningLog(local, account, (log) => {
    const noted = watchPipelines(answer.found, asOf, log);
    return { log: noted.log, answer: noted.warnings };
  });
  return { account, origin, ...answer.view, warnings };
}

/** Says of an answer that a newer one is on its way. */
function marked(last: NumbersAnswer | null, renewing: Renewing): NumbersAnswer | null {
  return last && { ...last, view: { ...last.view, renewing } };
}

async function workOut(
  db: PreludeDatabase,
  account: string,
  settings: NumberSettings | null,
  now: number,
  convert: boolean,
): Promise<NumbersAnswer | null> {
  const weighed = await weighAccount(db, account, settings, now, convert);
  if (weighed === null) return null;
  const { deals, history, probabilities, coefficients, asOf, knownSince, orders, rules } = weighed;
  const { standsFor, shares, conversion } = weighed;
  const input = { ...weighed, settings, coefficients: coefficients.rules };
  const unwatched = unwatchedOf(standsFor, shares);
  const past = await earlierReadings(db, weighed, settings);
  // The thread is one: whoever waits for something small is let in between the steps.
  const outlook = accountOutlook(input);
  await breathe();
  const table = probabilityTable(probabilities, orders, history, rules, asOf, knownSince);
  await breathe();
  return {
    view: {
      reading: readingOf(shares, history.snapshots),
      neverCompared: neverCompared(weighed.heads, asOf),
      outlook,
      table,
      ...notesOf(settings, coefficients, conversion),
    },
    found: await named(
      db,
      findInPipelines({ deals, paths: history.paths, probabilities, settings, asOf, unwatched, ...past }),
      weighed.heads,
      asOf,
    ),
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
      const reason = partReason(head) ?? (torn.has(head) ? 'partial' : null);
      return reason === null ? [] : [[pipeline, reason]];
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
