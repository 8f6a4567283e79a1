import type { Deal } from '../domain/deal';
import { packDeals, unpackDeals } from '../domain/history/deal-columns';
import { dayIn, mergeReading, type PlacedReading } from '../domain/history/snapshot';
import type { ReadingChunk, ReadingReceipt } from '../platform/messages';
import type { PreludeDatabase, StoredCard, StoredHead } from './database';

/** Pieces of a reading that never ended are swept away after this long. */
const PIECES_KEPT_MS = 3600 * 1000;

/**
 * Take one piece of a reading. Pieces wait unseen until the last one is there;
 * then, in a single transaction, they become part of a snapshot and vanish. A
 * worker that dies at any moment leaves either the old snapshot or the new one.
 * Sending the same piece again, even after the end, changes nothing.
 */
export async function takeChunk(
  db: PreludeDatabase,
  chunk: ReadingChunk,
  now: number,
): Promise<ReadingReceipt> {
  const done = await finishedEarlier(db, chunk);
  if (done) return done;
  await db.pieces.put({ readingId: chunk.readingId, seq: chunk.seq, at: now, chunk });
  if (!chunk.last) return { stored: false, read: 0, total: chunk.total };
  if (chunk.source === 'card') return storeCards(db, chunk);
  return storeSnapshot(db, chunk);
}

async function finishedEarlier(db: PreludeDatabase, chunk: ReadingChunk): Promise<ReadingReceipt | null> {
  const head = await db.heads.get(headId(chunk));
  return head?.readingId === chunk.readingId ? receiptOf(head) : null;
}

function storeSnapshot(db: PreludeDatabase, last: ReadingChunk): Promise<ReadingReceipt> {
  return db.transaction('rw', db.pieces, db.heads, db.columns, async () => {
    const reading = await gather(db, last);
    const id = headId(last);
    const before = await db.heads.get(id);
    const columns = before && (await db.columns.get(id));
    const newest = await db.heads.orderBy('seq').last();
    const merged = mergeReading(
      before && columns ? { snapshot: before, deals: unpackDeals(columns.columns) } : null,
      reading,
      (newest?.seq ?? 0) + 1,
    );
    const head = { ...merged.snapshot, read: merged.deals.length, pipelines: pipelinesOf(merged.deals) };
    await db.columns.put({ id, columns: packDeals(merged.deals) });
    await db.heads.put(head);
    await dropPieces(db, last.readingId);
    return receiptOf(head);
  });
}

function storeCards(db: PreludeDatabase, last: ReadingChunk): Promise<ReadingReceipt> {
  return db.transaction('rw', db.pieces, db.cards, async () => {
    const { deals, account, takenAt } = await gather(db, last);
    await db.cards.bulkPut(deals.map((deal) => ({ key: `${account}|${deal.id}`, account, takenAt, deal })));
    await dropPieces(db, last.readingId);
    return { stored: true, read: deals.length, total: null };
  });
}

/** @throws RangeError when a piece is missing; the sender then starts over. */
async function gather(db: PreludeDatabase, last: ReadingChunk): Promise<PlacedReading> {
  const pieces = await db.pieces
    .where('[readingId+seq]')
    .between([last.readingId, 0], [last.readingId, last.seq], true, true)
    .toArray();
  if (pieces.length !== last.seq + 1)
    throw new RangeError(`reading has ${pieces.length} of ${last.seq + 1} pieces`);
  const chunks = pieces.map((piece) => piece.chunk);
  return {
    ...last,
    deals: chunks.flatMap((chunk) => chunk.deals),
    skipped: chunks.flatMap((chunk) => chunk.skipped),
    refused: chunks.flatMap((chunk) => chunk.refused),
  };
}

async function dropPieces(db: PreludeDatabase, readingId: string): Promise<void> {
  await db.pieces
    .where('[readingId+seq]')
    .between([readingId, 0], [readingId, Number.MAX_SAFE_INTEGER])
    .delete();
}

/** Remove what readings left behind that never came to their end. */
export async function sweepPieces(db: PreludeDatabase, now: number): Promise<void> {
  await db.pieces
    .where('at')
    .below(now - PIECES_KEPT_MS)
    .delete();
}

/** Heads of all snapshots of one account, in order of writing. */
export async function headsOf(db: PreludeDatabase, account: string): Promise<StoredHead[]> {
  const heads = await db.heads.where('account').equals(account).toArray();
  return heads.sort((a, b) => a.seq - b.seq);
}

/** Deals of one snapshot; empty when it is gone. */
export async function dealsOf(db: PreludeDatabase, snapshotId: string): Promise<Deal[]> {
  const stored = await db.columns.get(snapshotId);
  return stored ? unpackDeals(stored.columns) : [];
}

function headId(chunk: ReadingChunk): string {
  return `${chunk.account}|${chunk.view}|${dayIn(chunk.timeZone, chunk.takenAt)}`;
}

function receiptOf(head: StoredHead): ReadingReceipt {
  return { stored: true, read: head.read, total: head.total };
}

function pipelinesOf(deals: readonly Deal[]): string[] {
  return [...new Set(deals.map((deal) => deal.pipeline ?? ''))].sort();
}

/** What record pages of an account have shown, oldest first. */
export async function cardsOf(db: PreludeDatabase, account: string): Promise<StoredCard[]> {
  const cards = await db.cards.where('account').equals(account).toArray();
  return cards.sort((a, b) => a.takenAt - b.takenAt);
}
