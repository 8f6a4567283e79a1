/** The way to the database: opened on first use, opened once more when the browser drops it, never waited for without end. */
import type { PreludeDatabase } from './database';
import { DataRefusal, type DataRefusalCode } from './refusal';

/** Runs work on an open database. */
export interface Connection {
  /**
   * @returns What `work` returns.
   * @throws DataRefusal when the database cannot be used; errors of the work itself are passed on.
   */
  run<T>(work: (db: PreludeDatabase) => Promise<T>): Promise<T>;
  close(): void;
}

/** What the browser writes all databases to. */
export interface DatabaseLog {
  /** Resolves once writing is safe; never rejects. */
  sound(): Promise<void>;
  /** A write failed; what it left behind may harm those after it. */
  doubt(): void;
}

const TRUSTED: DatabaseLog = { sound: () => Promise.resolve(), doubt: () => undefined };

const OPEN_TIMEOUT_MS = 10_000;

/** Errors that a fresh connection usually cures. */
const DROPPED = new Set([
  'InvalidStateError',
  'UnknownError',
  'AbortError',
  'DatabaseClosedError',
  'DatabaseClosed',
  'TransactionInactiveError',
  'PrematureCommitError',
]);

const CODES: Readonly<Record<string, DataRefusalCode>> = {
  QuotaExceededError: 'no-space',
  VersionError: 'newer-version',
  MissingAPIError: 'no-database',
  SecurityError: 'no-database',
  OpenTimeout: 'database-silent',
};

/**
 * @param make Makes a database object; called again for each new connection.
 * @param timeoutMs How long opening may take.
 * @param log Asked before all work, told of all failures.
 */
export function connect(
  make: () => PreludeDatabase,
  timeoutMs: number = OPEN_TIMEOUT_MS,
  log: DatabaseLog = TRUSTED,
): Connection {
  /** The last failure was for want of room. */
  let full = false;
  const { attempt, close } = keepOpen(make, timeoutMs, log, (error) => {
    full ||= causeOf(error) === 'QuotaExceededError';
  });
  const attemptTwice = async <T>(work: (db: PreludeDatabase) => Promise<T>): Promise<T> => {
    try {
      return await attempt(work);
    } catch (error) {
      if (!DROPPED.has(causeOf(error))) throw error;
      close();
      return attempt(work);
    }
  };
  return {
    async run(work) {
      try {
        const result = await attemptTwice(work);
        full = false;
        return result;
      } catch (error) {
        const refusal = refusalOf(error);
        if (!(refusal instanceof DataRefusal)) throw refusal;
        full = refusal.code === 'no-space' || (full && refusal.code === 'database-failed');
        // On a full disk the browser cannot even open what it had to close, and does not say why.
        throw full ? new DataRefusal('no-space', refusal.detail) : refusal;
      }
    },
    close,
  };
}

/** A database that is opened for the first work and stays open. @param brokenOff Told why a transaction was broken off. */
function keepOpen(
  make: () => PreludeDatabase,
  timeoutMs: number,
  log: DatabaseLog,
  brokenOff: (error: unknown) => void,
) {
  let current: Promise<PreludeDatabase> | null = null;
  const watch = ({ target }: Event) => {
    log.doubt();
    brokenOff((target as Partial<IDBTransaction> | null)?.error);
  };
  return {
    async attempt<T>(work: (db: PreludeDatabase) => Promise<T>): Promise<T> {
      await log.sound();
      const opening = (current ??= openWatched(make(), timeoutMs, watch));
      opening.catch(() => {
        if (current === opening) current = null;
        log.doubt();
      });
      return work(await opening);
    },
    close() {
      current?.then((db) => db.close()).catch(() => undefined);
      current = null;
    },
  };
}

/** Open a database, and tell of everything that the browser breaks off, whether anybody asks how it went or not. */
function openWatched(
  db: PreludeDatabase,
  timeoutMs: number,
  brokenOff: (event: Event) => void,
): Promise<PreludeDatabase> {
  // Whenever it is opened: it opens by itself once more after it was erased.
  const always = true;
  // Dexie lets no event of a transaction rise, so they are met on their way down.
  const listen = () => {
    for (const end of ['abort', 'close']) db.backendDB().addEventListener(end, brokenOff, true);
  };
  db.on('ready', listen, always);
  return openWithin(db, timeoutMs);
}

async function openWithin(db: PreludeDatabase, timeoutMs: number): Promise<PreludeDatabase> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error('open'), { name: 'OpenTimeout' })), timeoutMs);
  });
  try {
    await Promise.race([db.open(), late]);
    return db;
  } catch (error) {
    db.close();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** How Chromium names a full disk, inside the message of an unknown error. */
const DISK_FULL = 'FILE_ERROR_NO_SPACE';

/** The name of what lies behind an error: Dexie wraps what the browser said. */
function causeOf(error: unknown): string {
  const { name = '', message = '', inner } = (error ?? {}) as Partial<Error> & { inner?: unknown };
  if (message.includes(DISK_FULL)) return 'QuotaExceededError';
  const within = inner && inner !== error ? causeOf(inner) : '';
  return within !== '' && (CODES[within] || name === 'AbortError' || name === 'OpenFailedError')
    ? within
    : name;
}

/** A refusal for errors of the database; any other error as it is. */
function refusalOf(error: unknown): unknown {
  if (error instanceof DataRefusal) return error;
  const cause = causeOf(error);
  const code = CODES[cause] ?? (DROPPED.has(cause) || cause === 'OpenFailedError' ? 'database-failed' : null);
  return code ? new DataRefusal(code, cause) : error;
}
