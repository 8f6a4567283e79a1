import { Dexie, type Table } from 'dexie';
import type { Deal } from '../domain/deal';
import type { DealColumns } from '../domain/history/deal-columns';
import type { Snapshot } from '../domain/history/snapshot';
import type { ReadingChunk } from '../platform/messages';

/** A piece of a reading that is still being sent; invisible to every sum. */
export interface StoredPiece {
  readonly readingId: string;
  readonly seq: number;
  readonly at: number;
  readonly chunk: ReadingChunk;
}

/** The deals of one snapshot, apart from its head, so that heads are cheap to list. */
export interface StoredColumns {
  readonly id: string;
  readonly columns: DealColumns;
}

/** The head of a snapshot with what choosing needs. */
export interface StoredHead extends Snapshot {
  readonly read: number;
  readonly pipelines: readonly string[];
}

export interface StoredCard {
  /** `account|deal id`. */
  readonly key: string;
  readonly account: string;
  readonly takenAt: number;
  readonly deal: Deal;
}

/**
 * The only database, owned by the background alone. A snapshot is two records:
 * its head and its columns; both are written in one transaction.
 */
export class PreludeDatabase extends Dexie {
  declare readonly pieces: Table<StoredPiece, [string, number]>;
  declare readonly heads: Table<StoredHead, string>;
  declare readonly columns: Table<StoredColumns, string>;
  declare readonly cards: Table<StoredCard, string>;

  constructor(name = 'prelude') {
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      pieces: '[readingId+seq], at',
      heads: 'id, account, seq',
      columns: 'id',
      cards: 'key, account',
    });
  }
}
