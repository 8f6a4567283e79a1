/**
 * Chromium keeps all databases of the extension in one LevelDB, which writes to the end of a log. A crash or a full disk
 * may leave half a record there. At the next start the browser passes over it, but goes on writing behind it; at the
 * start after that it takes the whole log for damaged and puts empty databases in the place of all that were there
 * (LevelDB's issue 1287). A database that is deleted, however small, makes the browser move everything into tables and
 * begin a new log. So this is done once whenever the browser was started, before anything is written, and again after
 * every failure of a database. It takes some twenty milliseconds; in Firefox there is no such log, and no harm in it.
 */
import { browser } from 'wxt/browser';

/** Stands in the memory of the browser for as long as it runs. */
const SOUND = 'prelude.log-sound';
const SCRATCH = 'prelude-log';
const PATIENCE_MS = 5000;

/** A write that comes at the very same moment may swallow the first. */
const ROUNDS = 2;

let looking: Promise<void> | null = null;

export const databaseLog = {
  /** Resolves once there is nothing to fear from the log, or nothing can be done about it now; never rejects. */
  sound(): Promise<void> {
    return (looking ??= attempt(beginUnlessSound()));
  },
  /** To be called when a database failed: half a record may now stand at the end of the log. */
  doubt(): void {
    const before = looking ?? Promise.resolve();
    looking = attempt(before.then(() => browser.storage.session.remove(SOUND)).then(beginUnlessSound));
  },
};

/** A log that could not be begun anew, for instance on a full disk, is looked at again next time. */
function attempt(work: Promise<void>): Promise<void> {
  const look: Promise<void> = within(PATIENCE_MS, work).catch(() => {
    if (looking === look) looking = null;
  });
  return look;
}

async function beginUnlessSound(): Promise<void> {
  if ((await browser.storage.session.get(SOUND))[SOUND] === true) return;
  // Where no database is there is no log, and looking leaves no trace.
  if ((await indexedDB.databases()).length === 0) return;
  for (let round = 0; round < ROUNDS; round++) await begin();
  await browser.storage.session.set({ [SOUND]: true });
}

async function begin(): Promise<void> {
  const opening = indexedDB.open(SCRATCH, 1);
  (await done(opening)).close();
  await done(indexedDB.deleteDatabase(SCRATCH));
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
}

async function within(ms: number, work: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The browser did not answer')), ms);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
