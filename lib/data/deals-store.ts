import {
  countOf,
  type DealPart,
  dealsIn,
  partsOf,
  pipelinesIn,
  withoutTexts,
} from '../domain/history/deal-parts';
import { packPiece } from '../domain/history/packed-deals';
import { dayIn, isComplete, mergeReading, type Snapshot } from '../domain/history/snapshot';
import { isSoundChunk } from '../domain/history/sound-chunk';
import type { OptionalColumn } from '../domain/privacy/privacy-settings';
import type { ReadingChunk, ReadingReceipt } from '../platform/messages';
import type { PreludeDatabase, StoredCard, StoredHead } from './database';
import { markChanged } from './kept-view';
import { namePaths } from './paths-store';
import { namedCard, namedHead, nameViews } from './pipeline-names';
import { DataRefusal } from './refusal';
import { saveParts, standAlone, storedDeals } from './snapshot-columns';
import { type Assembled, type PackedChunk, piecesFor } from './waiting-pieces';

export { dealsOf } from './snapshot-columns';

/** Receipts are swept away after this long; nobody asks for them any more. */
const RECEIPTS_KEPT_MS = 3600 * 1000;

/** Tells which columns a person does not want kept. */
export type LeftOutColumns = () => Promise<readonly OptionalColumn[]>;

/**
 * Take one piece of a reading, in whatever order pieces come. They wait unseen
 * until all are there; then, in a single transaction, they become part of a
 * snapshot. A worker that dies at any moment leaves either the old snapshot or
 * the new one. Sending the same piece again, even after the end, changes nothing.
 * @param leaveOut Columns that are not to be kept; asked for when a reading is whole.
 * @throws DataRefusal `bad-piece`, or `pieces-missing` when the last piece comes before others, or when the worker died
 *   since they came. What is here is kept, and the reading ends once the others are there as well.
 */
export async function takeChunk(
  db: PreludeDatabase,
  chunk: ReadingChunk,
  now: number,
  leaveOut: LeftOutColumns = async () => [],
): Promise<ReadingReceipt> {
  if (!isSoundChunk(chunk)) throw new DataRefusal('bad-piece');
  const { readingId, last, total } = chunk;
  const pieces = piecesFor(db);
  const finished = pieces.knows(readingId) ? undefined : await db.finished.get(readingId);
  if (finished) return finished.receipt;
  const whole = pieces.add(packed(chunk));
  if (whole === null && last) throw new DataRefusal('pieces-missing', readingId);
  if (whole === null) return { stored: false, read: 0, total };
  const receipt = await storeOnce(db, leftOut(whole, await leaveOut()), now);
  pieces.forget(readingId);
  return receipt;
}

function packed(chunk: ReadingChunk): PackedChunk {
  const { deals } = chunk;
  return { ...chunk, deals: 'count' in deals ? deals : packPiece(deals) };
}

function leftOut(whole: Assembled, columns: readonly OptionalColumn[]): Assembled {
  return { ...whole, parts: whole.parts.map((part) => withoutTexts(part, columns)) };
}

/** Everything that a reading changes, in one transaction that is on the disk before it is answered for. */
async function storeOnce(db: PreludeDatabase, whole: Assembled, now: number): Promise<ReadingReceipt> {
  const { readingId, source, account } = whole.reading;
  const tables = [db.finished, db.heads, db.columns, db.cards, db.paths, db.marks];
  return db.transaction('rw', tables, async () => {
    const finished = await db.finished.get(readingId);
    if (finished) return finished.receipt;
    const receipt = source === 'card' ? await storeCards(db, whole) : await storeSnapshot(db, whole);
    await markChanged(db, account);
    await db.finished.put({ readingId, at: now, receipt });
    return receipt;
  });
}

async function storeSnapshot(db: PreludeDatabase, whole: Assembled): Promise<ReadingReceipt> {
  const { reading } = whole;
  const id = `${reading.account}|${reading.view}|${dayIn(reading.timeZone, reading.takenAt)}`;
  const seq = ((await db.heads.orderBy('seq').last())?.seq ?? 0) + 1;
  const { snapshot, parts } = await mergeIntoDay(db, id, whole, seq);
  const shown = { ...snapshot, read: countOf(parts), pipelines: pipelinesIn(parts) };
  const fresh = {
    head: shown,
    get deals() {
      return dealsIn(parts);
    },
  };
  const { own, older } = await nameViews(db, reading.account, fresh);
  const head = own === null ? shown : { ...shown, named: own };
  if (older.length > 0) await namePaths(db, reading.account, older);
  await standAlone(db, id);
  await saveParts(db, id, parts);
  await db.heads.put(head);
  return { stored: true, read: head.read, total: head.total };
}

/** Most readings are a day's first, or whole by themselves: then what was read is what is kept, as it is. */
async function mergeIntoDay(
  db: PreludeDatabase,
  id: string,
  { reading, parts, repeats }: Assembled,
  seq: number,
): Promise<{ readonly snapshot: Snapshot; readonly parts: readonly DealPart[] }> {
  const before = await db.heads.get(id);
  const replaces = !before || isComplete(reading, countOf(parts));
  if (replaces && !repeats)
    return { snapshot: mergeReading(null, { ...reading, deals: [] }, seq).snapshot, parts };
  const held = before ? await storedDeals(db, id) : null;
  const day = before && held ? { snapshot: before, deals: held } : null;
  const merged = mergeReading(day, { ...reading, deals: dealsIn(parts) }, seq);
  return { snapshot: merged.snapshot, parts: partsOf(merged.deals) };
}

async function storeCards(db: PreludeDatabase, { reading, parts }: Assembled): Promise<ReadingReceipt> {
  const { account, takenAt, stages } = reading;
  const deals = dealsIn(parts);
  await db.cards.bulkPut(
    deals.map((deal) => ({ key: `${account}|${deal.id}`, account, takenAt, deal, stages })),
  );
  const { older } = await nameViews(db, account, null);
  if (older.length > 0) await namePaths(db, account, older);
  return { stored: true, read: deals.length, total: null };
}

/** Remove receipts that nobody asks for any more, and pieces that earlier versions wrote down and never put together. */
export async function sweepPieces(db: PreludeDatabase, now: number): Promise<void> {
  const old = now - RECEIPTS_KEPT_MS;
  await db.transaction('rw', db.pieces, db.finished, async () => {
    await db.pieces.where('at').below(old).delete();
    await db.finished.where('at').below(old).delete();
  });
}

/** Heads of all snapshots of one account under the names of their views, in order of writing. */
export async function headsOf(db: PreludeDatabase, account: string): Promise<StoredHead[]> {
  const heads = await db.heads.where('account').equals(account).toArray();
  return heads.sort((a, b) => a.seq - b.seq).map(namedHead);
}

/** What record pages of an account have shown, oldest first. */
export async function cardsOf(db: PreludeDatabase, account: string): Promise<StoredCard[]> {
  const cards = await db.cards.where('account').equals(account).toArray();
  return cards.sort((a, b) => a.takenAt - b.takenAt).map(namedCard);
}
