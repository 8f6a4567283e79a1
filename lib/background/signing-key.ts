/**
 * The manager's signing key. It is made in this browser and cannot be taken out
 * of it: the browser keeps the private half and only signs with it. A database of
 * its own keeps it apart from deals, which people clear.
 */
const DATABASE = 'prelude-keys';
const STORE = 'keys';
const MINE = 'mine';

export interface SigningKey {
  readonly keys: CryptoKeyPair;
  /** Number of the last signature made. */
  readonly sequence: number;
}

/** The key with its next number already taken; made on first use. Rejects when this browser cannot make one. */
export async function takeSigningKey(): Promise<SigningKey> {
  const db = await open();
  try {
    const stored = await result<SigningKey | undefined>(store(db, 'readonly').get(MINE));
    const keys = stored?.keys ?? (await makeKeys());
    const next: SigningKey = { keys, sequence: (stored?.sequence ?? 0) + 1 };
    await result(store(db, 'readwrite').put(next, MINE));
    return next;
  } finally {
    db.close();
  }
}

async function makeKeys(): Promise<CryptoKeyPair> {
  return (await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify'])) as CryptoKeyPair;
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return result(request);
}

function store(db: IDBDatabase, mode: IDBTransactionMode): IDBObjectStore {
  return db.transaction(STORE, mode, { durability: 'strict' }).objectStore(STORE);
}

function result<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
