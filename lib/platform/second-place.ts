/**
 * A copy of the settings in another storage of the browser than the settings
 * themselves, so that damage to the files of one leaves the other. It is written
 * after each change and read only when nothing else can be.
 */
import { databaseLog } from './database-log';

const DATABASE = 'prelude-second-place';
const STORE = 'copies';
const SETTINGS = 'settings';

/** Keep a copy. A copy that cannot be kept is no reason to refuse the change itself. */
export async function keepSecond(document: unknown): Promise<void> {
  await databaseLog.sound();
  await inStore('readwrite', (store) => store.put(document, SETTINGS)).catch(() => databaseLog.doubt());
}

/** The copy; undefined when there is none, or no such storage. */
export async function readSecond(): Promise<unknown> {
  return inStore('readonly', (store) => store.get(SETTINGS)).catch(() => undefined);
}

async function inStore<T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const db = await open(mode === 'readwrite');
  try {
    const transaction = db.transaction(STORE, mode, { durability: 'strict' });
    const request = work(transaction.objectStore(STORE));
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    return request.result;
  } finally {
    db.close();
  }
}

/** Only a write makes the storage: looking leaves no trace. */
function open(make: boolean): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => {
      if (make) request.result.createObjectStore(STORE);
      else request.transaction?.abort();
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
