import type { KeyValueStore } from '../data/canary';
import type { PreludeDatabase } from '../data/database';
import { type MeetingView, promisesOf } from '../domain/board';
import type { CalendarDate } from '../domain/deal';
import { dayNumber } from '../domain/pipeline';
import { currentDeals } from './current-deals';

/** Days of meetings stand under one key of `storage.local`: `{ account: [day, …] }`. */
const KEY = 'prelude.meetings';
const DAYS_KEPT = 20;

let queue: Promise<unknown> = Promise.resolve();

/**
 * What a meeting looks at beside the numbers.
 * @param now Milliseconds since the epoch.
 */
export async function meetingView(
  db: PreludeDatabase,
  local: KeyValueStore,
  account: string,
  now: number,
): Promise<MeetingView> {
  const { deals, current } = await currentDeals(db, account, now);
  const asOf =
    current
      .map(({ day }) => day)
      .sort()
      .at(-1) ?? null;
  const days = daysOf(await local.get(KEY), account);
  return { account, asOf, days, promises: asOf === null ? [] : promisesOf(deals, asOf) };
}

/** Note that a meeting was held over the reading of this day; twice on one day is once. What is no day is passed over. */
export function holdMeeting(local: KeyValueStore, account: string, day: CalendarDate): Promise<void> {
  const next = queue.then(async () => {
    if (dayNumber(day) === null) return;
    const stored = await local.get(KEY);
    const days = [...new Set([...daysOf(stored, account), day])].sort().slice(-DAYS_KEPT);
    await local.set(KEY, { ...(isRecord(stored) ? stored : {}), [account]: days });
  });
  queue = next.catch(() => undefined);
  return next;
}

/** Whatever else stands there is taken as no meeting. */
function daysOf(stored: unknown, account: string): CalendarDate[] {
  const days = isRecord(stored) && Object.hasOwn(stored, account) ? stored[account] : [];
  return Array.isArray(days)
    ? days.filter((day): day is CalendarDate => typeof day === 'string' && dayNumber(day) !== null)
    : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
