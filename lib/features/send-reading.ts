/** Hands a reading over to the background, in pieces that become a snapshot at the last one. */
import type { Reading } from '../domain/deal';
import { filterOf } from '../domain/view-key';
import type { Requests } from '../platform/messages';
import type { PageHost } from './feature';

/** Deals per message; to write a piece of this size takes the page's thread a few milliseconds. */
export const PIECE = 2000;

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
  reading: Reading,
  common: Omit<Requests['reading/chunk']['in'], 'seq' | 'last' | 'deals' | 'skipped' | 'refused'>,
  onSent: (count: number) => void,
): Promise<{ read: number; total: number | null }> {
  const count = Math.max(1, Math.ceil(reading.deals.length / PIECE));
  for (let seq = 0; ; seq++) {
    const first = seq === 0;
    onSent(seq * PIECE);
    const { read, total } = await host.send('reading/chunk', {
      ...common,
      seq,
      last: seq === count - 1,
      deals: reading.deals.slice(seq * PIECE, (seq + 1) * PIECE),
      skipped: first ? reading.skipped : [],
      refused: first ? reading.refused : [],
    });
    if (seq === count - 1) return { read, total };
  }
}

function isForgotten(error: unknown): boolean {
  return (error as { readonly code?: unknown } | null)?.code === 'pieces-missing';
}
