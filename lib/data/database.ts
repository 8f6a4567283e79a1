import { Dexie, type Table } from 'dexie';
import type { Deal, Reading } from '../domain/deal';
import type { DealColumns } from '../domain/history/deal-columns';
import type { DealPart } from '../domain/history/deal-parts';
import type { Snapshot } from '../domain/history/snapshot';
import type { SnapshotDelta } from '../domain/history/snapshot-delta';
import type { TraceColumns } from '../domain/history/trace-columns';
import type { ReadingChunk, ReadingReceipt } from '../platform/messages';

/** A piece of a reading as earlier versions wrote it down while it was being sent; invisible to every sum. */
export interface StoredPiece {
  readonly readingId: string;
  readonly seq: number;
  readonly at: number;
  readonly chunk: ReadingChunk;
  readonly columns: DealColumns;
}

/** A reading that came to its end, so that a retry is answered and changes nothing. */
export interface FinishedReading {
  readonly readingId: string;
  readonly at: number;
  readonly receipt: ReadingReceipt;
}

/** The deals of one snapshot, apart from its head, so that heads are cheap to list. */
export type StoredFull = StoredParts | StoredWhole;

/** As they came: nothing is unpacked before it is looked at. */
export interface StoredParts {
  readonly id: string;
  readonly base: '';
  readonly parts: readonly DealPart[];
}

/** As earlier versions wrote them. */
export interface StoredWhole {
  readonly id: string;
  readonly base: '';
  readonly columns: DealColumns;
}

/** The deals of an older snapshot, as what differs from a later one of the same view. */
export interface StoredDelta {
  readonly id: string;
  readonly base: string;
  readonly delta: SnapshotDelta;
}

export type StoredColumns = StoredFull | StoredDelta;

/** The head of a snapshot with what choosing needs. */
export interface StoredHead extends Snapshot {
  readonly read: number;
  readonly pipelines: readonly string[];
  /** Pipeline of a view that names none itself, as the account's other views call it. */
  readonly named?: string;
}

export interface StoredCard {
  /** `account|deal id`. */
  readonly key: string;
  readonly account: string;
  readonly takenAt: number;
  readonly deal: Deal;
  /** Order of stages as the record's own stage bar shows it, by pipeline; absent in cards stored before it was kept. */
  readonly stages?: Reading['stages'];
  /** Pipeline of a deal whose page names none, as the account's views call it. */
  readonly named?: string;
}

/** The ways of an account's deals. */
export interface StoredPaths {
  readonly account: string;
  /** `seq` of the last snapshot that they were followed through; those after it are still to be followed. */
  readonly upTo?: number;
  readonly columns: TraceColumns;
}

/** Closed deals that a person imported from one file. */
export interface StoredImport {
  /** `account|import|hash of the table`: the same file twice is one import. */
  readonly id: string;
  readonly account: string;
  readonly at: number;
  readonly name: string;
  readonly columns: DealColumns;
}

/** Counts the writes to an account's history. */
export interface StoredMark {
  readonly account: string;
  readonly changes: number;
}

/** An answer that took long to work out, and what it was worked out from. */
export interface StoredView {
  readonly account: string;
  readonly from: string;
  /** The rules that it was worked out by; absent from older records. */
  readonly rules?: string;
  /** Version of the method and of the answer's shape; absent where answers to other rules are of no use. */
  readonly version?: number;
  readonly view: unknown;
}

/** Which column means what, as a person confirmed it for tables with this header. */
export interface StoredMapping {
  readonly fingerprint: string;
  readonly at: number;
  readonly columns: readonly (string | null)[];
}

/**
 * The only database, owned by the background alone. A snapshot is two records:
 * its head and its columns; both are written in one transaction.
 */
export class PreludeDatabase extends Dexie {
  declare readonly pieces: Table<StoredPiece, [string, number]>;
  declare readonly finished: Table<FinishedReading, string>;
  declare readonly heads: Table<StoredHead, string>;
  declare readonly columns: Table<StoredColumns, string>;
  declare readonly cards: Table<StoredCard, string>;
  declare readonly paths: Table<StoredPaths, string>;
  declare readonly imports: Table<StoredImport, string>;
  declare readonly mappings: Table<StoredMapping, string>;
  declare readonly marks: Table<StoredMark, string>;
  declare readonly views: Table<StoredView, string>;

  constructor(name = 'prelude') {
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      pieces: '[readingId+seq], at',
      heads: 'id, account, seq',
      columns: 'id',
      cards: 'key, account',
    });
    this.version(2)
      .stores({
        finished: 'readingId, at',
        columns: 'id, base',
        paths: 'account',
        imports: 'id, account',
        mappings: 'fingerprint',
        marks: 'account',
        views: 'account',
      })
      .upgrade((upgrade) => upgrade.table('columns').toCollection().modify({ base: '' }));
  }
}
