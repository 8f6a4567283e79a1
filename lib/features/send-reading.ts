/** Hands a reading over to the background, in pieces that become a snapshot at the last one. */
import type { Reading } from '../domain/deal';
import { packPiece } from '../domain/history/packed-deals';
import { filterOf } from '../domain/view-key';
import type { ReadingChunk } from '../platform/messages';
import type { PageHost } from './feature';

/** Deals per message; to write a piece of this size takes the page's thread a few milliseconds. */
const PIECE = 2000;

/** So few deals go as they are, since packing has a price of its own: a record page has one. */
const FEW = 50;

/** Pieces on their way at a time: while the background takes one in, the page packs the next. */
const AT_ONCE = 3;

/** A background that dies between two pieces forgets the first ones; more often than this it is not chance. */
const BEGINNINGS = 3;

/**
 * @param view Identity of the list or board, as `viewKey` gives it.
 * @param onSent Called before each piece with the number of deals that went before it.
 * @returns Distinct deals that the view holds now, and how many the page says there are.
 */
export async function sendReading(
  host: PageHost,
  reading: Reading,
  view: string,
  url: URL,
  onSent: (count: number) => void = () => {},
): Promise<{ read: number; total: number | null }> {
  const common = {
    readingId: crypto.randomUUID(),
    account: host.account(),
    view,
    takenAt: Date.now(),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    total: reading.total,
    source: reading.source,
    stages: reading.stages,
    filter: reading.filter ?? filterOf(url),
  };
  for (let beginning = 1; ; beginning++) {
    try {
      return await sendPieces(host, reading, common, onSent);
    } catch (error) {
      if (!isForgotten(error) || beginning === BEGINNINGS) throw error;
    }
  }
}

async function sendPieces(
  host: PageHost,
  { deals, skipped, refused }: Reading,
  common: Omit<ReadingChunk, 'seq' | 'last' | 'deals' | 'skipped' | 'refused'>,
  onSent: (count: number) => void,
): Promise<{ read: number; total: number | null }> {
  const count = Math.max(1, Math.ceil(deals.length / PIECE));
  const send = (seq: number) => {
    onSent(seq * PIECE);
    const piece = deals.slice(seq * PIECE, (seq + 1) * PIECE);
    return host.send('reading/chunk', {
      ...common,
      seq,
      last: seq === count - 1,
      deals: piece.length > FEW ? packPiece(piece) : piece,
      skipped: seq === 0 ? skipped : [],
      refused: seq === 0 ? refused : [],
    });
  };
  const underway: Promise<unknown>[] = [];
  for (let seq = 0; seq < count - 1; seq++) {
    if (seq >= AT_ONCE) await underway[seq - AT_ONCE];
    const sending = send(seq);
    // It is waited for below; until then a refusal has nobody to go to.
    sending.catch(() => undefined);
    underway.push(sending);
  }
  // The last piece asks for all the others, so it goes alone.
  await Promise.all(underway);
  const { read, total } = await send(count - 1);
  return { read, total };
}

function isForgotten(error: unknown): boolean {
  return (error as { readonly code?: unknown } | null)?.code === 'pieces-missing';
}
