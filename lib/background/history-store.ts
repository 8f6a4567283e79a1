import { checkCanary, type KeyValueStore, type Loss, writeCanary } from '../data/canary';
import { connect, type DatabaseLog } from '../data/connection';
import { PreludeDatabase } from '../data/database';
import { type LeftOutColumns, takeChunk } from '../data/deals-store';
import { DataRefusal } from '../data/refusal';
import { RETENTION_DAYS, tidy } from '../data/tidy';
import type { ReadingChunk, ReadingReceipt } from '../platform/messages';
import { RefusedRequest } from '../platform/send';

/** The history of deals as the background sees it. */
export interface HistoryStore {
  /**
   * Do something with the database. It may be done twice when the browser drops the connection on the way.
   * @throws RefusedRequest with the code of a `DataRefusal` when the database cannot be used.
   */
  run<T>(work: (db: PreludeDatabase) => Promise<T>): Promise<T>;
  readonly local: KeyValueStore;
}

const TIDIED = 'prelude.tidied';

/**
 * @param local `storage.local`, where the list of what should be there is kept.
 * @param log What the browser writes databases to.
 */
export function historyStore(
  local: KeyValueStore,
  make: () => PreludeDatabase = () => new PreludeDatabase(),
  log?: DatabaseLog,
): HistoryStore {
  const connection = connect(make, undefined, log);
  return {
    local,
    async run(work) {
      try {
        return await connection.run(work);
      } catch (error) {
        throw error instanceof DataRefusal ? new RefusedRequest(error.code, error.detail) : error;
      }
    },
  };
}

/**
 * Take one piece of a reading; what a stored reading entails is done before the answer goes out.
 * @param leaveOut Columns that the person does not want stored; asked for once a reading is whole.
 */
export async function takeReading(
  { run, local }: HistoryStore,
  chunk: ReadingChunk,
  now: number,
  leaveOut?: LeftOutColumns,
): Promise<ReadingReceipt> {
  const receipt = await run((db) => takeChunk(db, chunk, now, leaveOut));
  // A list that could not be written costs a warning about lost history later, never the reading.
  if (receipt.stored) await run((db) => writeCanary(db, local, now)).catch(() => undefined);
  return receipt;
}

/**
 * To be done when the browser starts and after a stored reading: compares the history with what should be there, and
 * once a day, or `now`, deletes what is too old and folds up the days between. Where nothing is kept nothing is written.
 * @returns Losses that the person has not been told of.
 */
export async function lookAfterHistory(
  { run, local }: HistoryStore,
  now: number,
  retentionDays: number = RETENTION_DAYS,
  due: 'daily' | 'now' = 'daily',
): Promise<readonly Loss[]> {
  const losses = await run((db) => checkCanary(db, local, now));
  const today = new Date(now).toISOString().slice(0, 10);
  if (due === 'daily' && (await local.get(TIDIED)) === today) return losses;
  await run((db) => tidy(db, local, now, retentionDays));
  await local.set(TIDIED, today);
  return losses;
}
