import type { PreludeDatabase, StoredHead } from '../data/database';
import { readableDeals } from '../data/snapshot-columns';
import type { CalendarDate, Deal } from '../domain/deal';
import type { EarlierReading } from '../domain/health';
import { partReason } from '../domain/history/snapshot';
import {
  convertedDeals,
  converter,
  type FoundInReading,
  type NumberSettings,
  namelessIn,
  type WatchInput,
  withNames,
} from '../domain/outlook';
import { addDays } from '../domain/pipeline';
import type { WeighedAccount } from './weigh-account';

/** The present is compared with a reading between one week and four weeks old: of several with the oldest. */
const LEAST_DAYS = 7;
const MOST_DAYS = 28;

/** For the names of deals that no list shows any more, readings of five weeks are opened, but not many deals. */
const NAMED_DAYS = 35;
const MOST_OPENED = 100_000;

/** What warnings about one moment are compared with: the last month's oldest whole reading of the same list. */
export async function earlierReadings(
  db: PreludeDatabase,
  { heads, standsFor, asOf, conversion }: WeighedAccount,
  settings: NumberSettings | null,
): Promise<Pick<WatchInput, 'earlier' | 'wholeSince'>> {
  const earlier = new Map<string, EarlierReading>();
  const wholeSince = new Map<string, CalendarDate>();
  const rates = conversion && settings?.analytics.rates;
  const [from, to] = [addDays(asOf, -MOST_DAYS) ?? asOf, addDays(asOf, -LEAST_DAYS) ?? asOf];
  for (const [pipeline, latest] of standsFor) {
    const whole = heads.filter((head) => head.view === latest.view && partReason(head) === null);
    const days = whole.map(({ day }) => day).sort();
    if (days[0] !== undefined) wholeSince.set(pipeline, days[0]);
    const found = await firstReadable(
      db,
      whole.filter(({ day }) => day >= from && day <= to),
    );
    if (found === null) continue;
    const deals = rates ? convertedDeals(found.deals, converter(rates)) : found.deals;
    earlier.set(pipeline, { day: found.day, deals });
  }
  return { earlier, wholeSince };
}

async function firstReadable(
  db: PreludeDatabase,
  heads: readonly StoredHead[],
): Promise<EarlierReading | null> {
  for (const head of [...heads].sort((a, b) => (a.day < b.day ? -1 : 1))) {
    const deals = await readableDeals(db, head);
    if (deals !== null) return { day: head.day, deals };
  }
  return null;
}

/** Gives deals that left the lists the names under which they were last read, as far as a few readings tell. */
export async function named(
  db: PreludeDatabase,
  found: FoundInReading,
  heads: readonly StoredHead[],
  asOf: CalendarDate,
): Promise<FoundInReading> {
  const wanted = new Set(namelessIn(found));
  const known = new Map<string, Deal>();
  const from = addDays(asOf, -NAMED_DAYS) ?? asOf;
  let opened = 0;
  for (const head of heads.filter(({ day }) => day >= from).reverse()) {
    opened += head.read;
    if (wanted.size === 0 || opened > MOST_OPENED) break;
    for (const deal of (await readableDeals(db, head)) ?? []) {
      if (!wanted.delete(deal.id)) continue;
      known.set(deal.id, deal);
    }
  }
  return withNames(found, known);
}
