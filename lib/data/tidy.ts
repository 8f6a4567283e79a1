/**
 * What keeps the history small: old days are deleted for good, the days
 * between are kept as what differs from a later one. Every step is a
 * transaction of its own and may be cut off and begun again at any time.
 */
import { byteSize } from '../domain/history/byte-size';
import { forgetBefore } from '../domain/history/deal-traces';
import { dayIn } from '../domain/history/snapshot';
import { deltaBetween } from '../domain/history/snapshot-delta';
import { addDays } from '../domain/pipeline';
import { announceDeletion, type KeyValueStore } from './canary';
import type { PreludeDatabase, StoredHead } from './database';
import { sweepPieces } from './deals-store';
import { dropViews, markChanged } from './kept-view';
import { bookOf, savePaths } from './paths-store';
import { fullDeals, standAlone } from './snapshot-columns';

/** How long history is kept when nobody says otherwise. */
export const RETENTION_DAYS = 400;

/** So many later days are tried as a base; partial days of other pages may lie between two alike ones. */
const BASES_TRIED = 4;

/** A day is kept as a difference when that takes less than this part of it. */
const WORTH_IT = 0.5;

/**
 * Do all that is due. Cheap when nothing is.
 * @param now Milliseconds since the epoch.
 * @param retentionDays Days of history to keep, counted in the time zone of each account's newest reading.
 */
export async function tidy(
  db: PreludeDatabase,
  store: KeyValueStore,
  now: number,
  retentionDays: number = RETENTION_DAYS,
): Promise<void> {
  await sweepPieces(db, now);
  const heads = (await db.heads.toArray()).sort((a, b) => a.seq - b.seq);
  for (const [, own] of grouped(heads, ({ account }) => account))
    await retain(db, store, own, now, retentionDays);
  for (const [, own] of grouped(heads, ({ account, view }) => `${account}|${view}`)) await compact(db, own);
}

async function retain(
  db: PreludeDatabase,
  store: KeyValueStore,
  heads: readonly StoredHead[],
  now: number,
  retentionDays: number,
): Promise<void> {
  const newest = heads.at(-1);
  const oldest = newest && addDays(dayIn(newest.timeZone, now), -retentionDays);
  if (!newest || !oldest) return;
  const leaving = heads.filter(({ day }) => day < oldest).map(({ id }) => id);
  if (leaving.length === 0) return;
  await announceDeletion(db, store, leaving, now);
  await db.transaction('rw', [db.heads, db.columns, db.paths, db.cards, db.marks], async () => {
    const book = await bookOf(db, newest.account);
    forgetBefore(book, oldest);
    await savePaths(db, newest.account, book);
    // Oldest first, so that what leans on a leaving day has mostly left before it.
    for (const id of leaving) {
      await standAlone(db, id);
      await db.columns.delete(id);
    }
    await db.heads.bulkDelete(leaving);
    await markChanged(db, newest.account);
    const cut = now - retentionDays * 24 * 3600 * 1000;
    await db.cards
      .where('account')
      .equals(newest.account)
      .filter(({ takenAt }) => takenAt < cut)
      .delete();
  });
}

/** Keep the days of one view, but the newest, as differences. The newest is still changing and is no base either. */
async function compact(db: PreludeDatabase, heads: readonly StoredHead[]): Promise<void> {
  const ids = heads.slice(0, -1).map(({ id }) => id);
  const full = new Set(await db.columns.where('base').equals('').primaryKeys());
  for (const [at, id] of ids.entries()) {
    if (!full.has(id)) continue;
    for (const base of ids
      .slice(at + 1)
      .filter((later) => full.has(later))
      .slice(0, BASES_TRIED)) {
      if (!(await leanOn(db, id, base))) continue;
      full.delete(id);
      break;
    }
  }
}

/** Keep one snapshot as what differs from another, if that is worth it. */
async function leanOn(db: PreludeDatabase, id: string, base: string): Promise<boolean> {
  return db.transaction('rw', db.columns, async () => {
    const own = await db.columns.get(id);
    const other = await db.columns.get(base);
    if (!own || !other || 'delta' in own || 'delta' in other) return false;
    const delta = deltaBetween(fullDeals(other), fullDeals(own));
    if (byteSize(delta) > WORTH_IT * byteSize(own)) return false;
    await db.columns.put({ id, base, delta });
    return true;
  });
}

/** Delete everything that is known of an account: the person's own wish. @returns How many snapshots went. */
export async function forgetAccount(
  db: PreludeDatabase,
  store: KeyValueStore,
  account: string,
  now: number,
): Promise<number> {
  const ids = await db.heads.where('account').equals(account).primaryKeys();
  const imports = await db.imports.where('account').equals(account).primaryKeys();
  await announceDeletion(db, store, [...ids, ...imports], now);
  await db.transaction(
    'rw',
    [db.heads, db.columns, db.paths, db.cards, db.imports, db.marks, db.views],
    async () => {
      await db.heads.bulkDelete(ids);
      await db.columns.bulkDelete(ids);
      await db.imports.bulkDelete(imports);
      await db.paths.delete(account);
      await dropViews(db, account);
      await markChanged(db, account);
      await db.cards.where('account').equals(account).delete();
    },
  );
  return ids.length;
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
