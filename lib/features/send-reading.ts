/** Hands a reading over to the background, in pieces that become a snapshot at the last one. */
import type { Reading } from '../domain/deal';
import { filterOf } from '../domain/view-key';
import type { PageHost } from './feature';

/** Deals per message; a piece of this size takes a few milliseconds to send. */
const PIECE = 500;

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
  const count = Math.max(1, Math.ceil(reading.deals.length / PIECE));
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
