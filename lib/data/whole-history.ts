/** The history as a whole: what it takes, a copy of it, putting a copy back, and its end. */
import { byteSize } from '../domain/history/byte-size';
import type { BackupTables } from '../domain/privacy/backup-file';
import type { StoredKind, StoredPart } from '../domain/privacy/views';
import type { PreludeDatabase } from './database';
import { DataRefusal } from './refusal';

/** Tables of the database by what they are for a person. */
const KINDS = {
  snapshots: ['heads', 'columns'],
  cards: ['cards'],
  ways: ['paths'],
  imports: ['imports', 'mappings'],
  answers: ['views', 'marks'],
  waiting: ['pieces', 'finished'],
} as const satisfies Partial<Record<StoredKind, readonly string[]>>;

/** Tables that a copy holds; the others can be worked out from them or are on their way. */
const COPIED = ['heads', 'columns', 'cards', 'paths', 'imports', 'mappings'] as const;

export const HISTORY_KINDS = Object.keys(KINDS) as (keyof typeof KINDS)[];

/** What each kind takes. A snapshot is counted once, by its head. */
export async function historyParts(db: PreludeDatabase): Promise<StoredPart[]> {
  return Promise.all(
    HISTORY_KINDS.map(async (kind) => {
      const rows = await Promise.all(KINDS[kind].map((name) => db.table(name).toArray()));
      return {
        kind,
        count: rows[0]?.length ?? 0,
        bytes: rows.reduce((sum, some) => sum + byteSize(some), 0),
      };
    }),
  );
}

/** First and last day that anything was read on. */
export async function daysKept(db: PreludeDatabase): Promise<{ first: string; last: string } | null> {
  const days = (await db.heads.toArray()).map(({ day }) => day).sort();
  const [first, last] = [days[0], days.at(-1)];
  return first && last ? { first, last } : null;
}

/** Every row of the history, read in one transaction so that it is of one moment. */
export async function copyHistory(db: PreludeDatabase): Promise<BackupTables> {
  return db.transaction(
    'r',
    COPIED.map((name) => db.table(name)),
    async () =>
      Object.fromEntries(
        await Promise.all(COPIED.map(async (name) => [name, await db.table(name).toArray()] as const)),
      ),
  );
}

/**
 * Put a copy in the place of what is there, in one transaction: afterwards all of it stands, or nothing changed.
 * @returns How many snapshots came back.
 * @throws DataRefusal `bad-backup` when a row does not fit its table.
 */
export async function putBack(db: PreludeDatabase, tables: BackupTables): Promise<number> {
  try {
    await db.transaction('rw', db.tables, async () => {
      for (const table of db.tables) await table.clear();
      for (const name of COPIED) await db.table(name).bulkAdd([...(tables[name] ?? [])]);
    });
  } catch (error) {
    const name = (error as { name?: string }).name ?? '';
    throw /Data|Constraint|Bulk/.test(name) ? new DataRefusal('bad-backup', name) : error;
  }
  return tables.heads?.length ?? 0;
}
