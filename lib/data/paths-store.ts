/** The ways of an account's deals: kept beside the snapshots, and followed on from where they were kept. */

import type { Deal } from '../domain/deal';
import { unpackDeals } from '../domain/history/deal-columns';
import { emptyBook, followReading, nameTraces, type TraceBook } from '../domain/history/deal-traces';
import { withImported } from '../domain/history/imported-paths';
import { isComplete } from '../domain/history/snapshot';
import { packBook, unpackBook } from '../domain/history/trace-columns';
import type { DealHistory } from '../domain/pipeline';
import type { PreludeDatabase, StoredHead } from './database';
import type { NamedSnapshot } from './pipeline-names';
import { readableDeals } from './snapshot-columns';

/**
 * Ways of all deals of an account: what is kept of them, followed on through the snapshots that were stored since. Without
 * a record they are worked out from all snapshots.
 */
export async function bookOf(db: PreludeDatabase, account: string): Promise<TraceBook> {
  const stored = await db.paths.get(account);
  const upTo = stored?.upTo ?? 0;
  const book = stored && upTo > 0 ? unpackBook(stored.columns) : emptyBook();
  const heads = await db.heads.where('account').equals(account).toArray();
  for (const head of heads.filter(({ seq }) => seq > upTo).sort((a, b) => a.seq - b.seq)) {
    const deals = await readableDeals(db, head);
    // A head without its deals must not make every deal look gone.
    if (deals) followReading(book, tracedReading(head, deals));
  }
  return book;
}

/**
 * Keep the ways as they stand now. Storing a snapshot does not wait for it: until it is done, or when the worker dies
 * before, `bookOf` follows the snapshots itself.
 */
export async function keepPaths(db: PreludeDatabase, account: string): Promise<void> {
  await db.transaction('rw', [db.heads, db.columns, db.paths], async () =>
    savePaths(db, account, await bookOf(db, account)),
  );
}

/** Bring the names of older snapshots to the ways of their deals. To be called in the transaction that names them. */
export async function namePaths(
  db: PreludeDatabase,
  account: string,
  named: readonly NamedSnapshot[],
): Promise<void> {
  const book = await bookOf(db, account);
  nameBook(book, named);
  await savePaths(db, account, book);
}

function nameBook(book: TraceBook, named: readonly NamedSnapshot[]): void {
  for (const { head, deals } of named) nameTraces(book, tracedReading(head, deals));
}

/** Write the ways back, as followed through every snapshot there is. To be called inside a transaction. */
export async function savePaths(db: PreludeDatabase, account: string, book: TraceBook): Promise<void> {
  const heads = await db.heads.where('account').equals(account).toArray();
  const upTo = heads.reduce((most, { seq }) => Math.max(most, seq), 0);
  await db.paths.put({ account, upTo, columns: packBook(book) });
}

/**
 * What is known of the deals of an account: what was watched, completed by what was imported.
 * @param heads All snapshots of the account.
 * @param orders Open stages in order, per pipeline.
 * @param imported Closed deals of all imports, see `importedDeals`.
 */
export async function historyOf(
  db: PreludeDatabase,
  account: string,
  heads: readonly StoredHead[],
  orders: Readonly<Record<string, readonly string[]>>,
  imported: readonly Deal[],
): Promise<DealHistory> {
  const { traces } = await bookOf(db, account);
  return { paths: withImported(traces, imported, orders), snapshots: daysRead(heads) };
}

/** Closed deals that a person imported, oldest import first; those of the import `without` are left out. */
export async function importedDeals(db: PreludeDatabase, account: string, without?: string): Promise<Deal[]> {
  const imports = await db.imports.where('account').equals(account).sortBy('at');
  return imports.filter(({ id }) => id !== without).flatMap(({ columns }) => unpackDeals(columns));
}

/** Readings of one list or board on several days tell of changes; different lists on one day do not. */
function daysRead(heads: readonly StoredHead[]): number {
  const days = new Map<string, number>();
  for (const { view } of heads) days.set(view, (days.get(view) ?? 0) + 1);
  return Math.max(0, ...days.values());
}

function tracedReading(head: StoredHead, deals: readonly Deal[]) {
  const whole = head.filter === null && isComplete(head, head.read);
  return { view: head.view, day: head.day, whole, deals };
}
