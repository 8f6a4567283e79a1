import { type DealColumns, packDeals, unpackDeals } from '../domain/history/deal-columns';
import { hasRepeats, joinColumns, pipelinesIn } from '../domain/history/join-columns';
import {
  dayIn,
  isComplete,
  mergeReading,
  type PlacedReading,
  type Snapshot,
} from '../domain/history/snapshot';
import { isSoundChunk } from '../domain/history/sound-chunk';
import type { ReadingChunk, ReadingReceipt } from '../platform/messages';
import type { PreludeDatabase, StoredCard, StoredHead } from './database';
import { markChanged } from './kept-view';
import { namePaths } from './paths-store';
import { namedCard, namedHead, nameViews } from './pipeline-names';
import { DataRefusal } from './refusal';
import { saveColumns, standAlone, storedDeals } from './snapshot-columns';

export { dealsOf } from './snapshot-columns';

/** Pieces of a reading that never ended, and receipts of those that did, are swept away after this long. */
const PIECES_KEPT_MS = 3600 * 1000;

/**
 * Take one piece of a reading, in whatever order pieces come. They wait unseen
 * until all are there; then, in a single transaction, they become part of a
 * snapshot and vanish. A worker that dies at any moment leaves either the old
 * snapshot or the new one. Sending the same piece again, even after the end,
 * changes nothing.
 * @throws DataRefusal `bad-piece`, or `pieces-missing` when the last piece comes before others; it is kept, and the
 *   reading ends once the others are there.
 */
export async function takeChunk(
  db: PreludeDatabase,
  chunk: ReadingChunk,
  now: number,
): Promise<ReadingReceipt> {
  if (!isSoundChunk(chunk)) throw new DataRefusal('bad-piece');
  const tables = [db.pieces, db.finished, db.heads, db.columns, db.cards, db.paths, db.marks];
  const receipt = await db.transaction('rw', tables, async () => {
    const finished = await db.finished.get(chunk.readingId);
    if (finished) return finished.receipt;
    const assembled = await assemble(db, chunk);
    if (assembled === null) {
      const { readingId, seq, deals } = chunk;
      await db.pieces.put({
        readingId,
        seq,
        at: now,
        chunk: { ...chunk, deals: [] },
        columns: packDeals(deals),
      });
      return chunk.last ? null : { stored: false, read: 0, total: chunk.total };
    }
    const { source } = assembled.reading;
    const ended = source === 'card' ? await storeCards(db, assembled) : await storeSnapshot(db, assembled);
    await piecesOf(db, chunk.readingId).delete();
    await markChanged(db, chunk.account);
    await db.finished.put({ readingId: chunk.readingId, at: now, receipt: ended });
    return ended;
  });
  if (receipt === null) throw new DataRefusal('pieces-missing', chunk.readingId);
  return receipt;
}

/** A reading whose pieces are all there; its deals are still in the columns in which they waited. */
interface Assembled {
  readonly reading: PlacedReading;
  readonly columns: DealColumns;
}

/** The whole reading when this piece is the only one that was still missing, else null. */
async function assemble(db: PreludeDatabase, chunk: ReadingChunk): Promise<Assembled | null> {
  const [newest] = await piecesOf(db, chunk.readingId).reverse().limit(1).primaryKeys();
  // Most pieces come in order and are followed by more: then there is nothing to look up.
  if (!chunk.last && (newest?.[1] ?? -1) < chunk.seq) return null;
  const waiting = await piecesOf(db, chunk.readingId).primaryKeys();
  const seqs = new Set([...waiting.map(([, seq]) => seq), chunk.seq]);
  const highest = Math.max(...seqs);
  if (seqs.size !== highest + 1) return null;
  const ending = chunk.seq === highest ? chunk : (await db.pieces.get([chunk.readingId, highest]))?.chunk;
  if (!ending?.last) return null;
  const others = (await piecesOf(db, chunk.readingId).toArray()).filter(({ seq }) => seq !== chunk.seq);
  const own = { seq: chunk.seq, chunk, columns: packDeals(chunk.deals) };
  const pieces = [...others, own].sort((a, b) => a.seq - b.seq);
  return {
    reading: {
      ...ending,
      deals: [],
      skipped: pieces.flatMap(({ chunk: { skipped } }) => skipped),
      refused: pieces.flatMap(({ chunk: { refused } }) => refused),
    },
    columns: joinColumns(pieces.map(({ columns }) => columns)),
  };
}

function piecesOf(db: PreludeDatabase, readingId: string) {
  return db.pieces.where('[readingId+seq]').between([readingId, 0], [readingId, Number.MAX_SAFE_INTEGER]);
}

async function storeSnapshot(
  db: PreludeDatabase,
  { reading, columns: read }: Assembled,
): Promise<ReadingReceipt> {
  const id = `${reading.account}|${reading.view}|${dayIn(reading.timeZone, reading.takenAt)}`;
  const seq = ((await db.heads.orderBy('seq').last())?.seq ?? 0) + 1;
  const { snapshot, columns } = await mergeIntoDay(db, id, reading, read, seq);
  const shown = { ...snapshot, read: columns.count, pipelines: pipelinesIn(columns) };
  const fresh = {
    head: shown,
    get deals() {
      return unpackDeals(columns);
    },
  };
  const { own, older } = await nameViews(db, reading.account, fresh);
  const head = own === null ? shown : { ...shown, named: own };
  if (older.length > 0) await namePaths(db, reading.account, older);
  await standAlone(db, id);
  await saveColumns(db, id, columns);
  await db.heads.put(head);
  return { stored: true, read: head.read, total: head.total };
}

/** Most readings are a day's first, or whole by themselves: then what was read is what is kept, as it is. */
async function mergeIntoDay(
  db: PreludeDatabase,
  id: string,
  reading: PlacedReading,
  columns: DealColumns,
  seq: number,
): Promise<{ readonly snapshot: Snapshot; readonly columns: DealColumns }> {
  const before = await db.heads.get(id);
  const replaces = !before || isComplete(reading, columns.count);
  if (replaces && !hasRepeats(columns))
    return { snapshot: mergeReading(null, reading, seq).snapshot, columns };
  const held = before ? await storedDeals(db, id) : null;
  const day = before && held ? { snapshot: before, deals: held } : null;
  const merged = mergeReading(day, { ...reading, deals: unpackDeals(columns) }, seq);
  return { snapshot: merged.snapshot, columns: packDeals(merged.deals) };
}

async function storeCards(db: PreludeDatabase, { reading, columns }: Assembled): Promise<ReadingReceipt> {
  const { account, takenAt, stages } = reading;
  const deals = unpackDeals(columns);
  await db.cards.bulkPut(
    deals.map((deal) => ({ key: `${account}|${deal.id}`, account, takenAt, deal, stages })),
  );
  const { older } = await nameViews(db, account, null);
  if (older.length > 0) await namePaths(db, account, older);
  return { stored: true, read: deals.length, total: null };
}

/** Remove what readings left behind that never came to their end, and receipts that nobody asks for any more. */
export async function sweepPieces(db: PreludeDatabase, now: number): Promise<void> {
  const old = now - PIECES_KEPT_MS;
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
