/**
 * The manager's signing key. It is made in this browser and cannot be taken out
 * of it: the browser keeps the private half and only signs with it. The one
 * moment in which it can be copied is its making, so the backup is made then. A
 * database of its own keeps it apart from deals, which people clear.
 */
import type { KeyState, NamedFile } from '../domain/desk-views';
import {
  openKeys,
  publicKeyText,
  type Rotation,
  SHORTEST_PASSWORD,
  type Signature,
  sealKeys,
  vouchFor,
} from '../domain/standard';
import { RefusedRequest } from '../platform/send';
import { wordsOf } from './trust';

const DATABASE = 'prelude-keys';
const STORE = 'keys';
const MINE = 'mine';

export interface SigningKey {
  readonly keys: CryptoKeyPair;
  /** Number of the last signature made. */
  readonly sequence: number;
  /** The word of the key before this one; it goes into every later version, for those who missed some. */
  readonly rotation?: Rotation;
  readonly backedUp?: boolean;
}

/**
 * The key with its next number already taken; made on first use.
 * @param last The signature in force: a key that came back from a backup goes on after it.
 * @throws RefusedRequest `no-signing` when this browser cannot make one.
 */
export async function takeSigningKey(last: Signature | undefined): Promise<SigningKey> {
  const stored = await readKey();
  const keys = stored?.keys ?? (await makeKeys(false));
  const isMine = last?.key === (await publicKeyText(keys, crypto.subtle));
  const sequence = Math.max(stored?.sequence ?? 0, isMine ? last.sequence : 0) + 1;
  const rotation = stored?.rotation ?? (isMine ? last.rotation : undefined);
  const next: SigningKey = { ...stored, keys, sequence, ...(rotation ? { rotation } : {}) };
  await writeKey(next);
  return next;
}

/** What the screens know of the key. */
export async function keyState(): Promise<KeyState> {
  const stored = await readKey();
  const key = stored ? await publicKeyText(stored.keys, crypto.subtle) : null;
  return {
    canSign: await canSign(),
    words: await wordsOf(key),
    backedUp: stored?.backedUp === true,
    former: await wordsOf(stored?.rotation?.from ?? null),
  };
}

/**
 * Make a key and its backup. With `rotate` the present key vouches for the new one.
 * @throws RefusedRequest `short-password`, `has-key`, `no-key` or `no-signing`.
 */
export async function makeBackedUpKey(password: string, rotate: boolean): Promise<NamedFile> {
  if (password.length < SHORTEST_PASSWORD) throw new RefusedRequest('short-password');
  const former = await readKey();
  if (rotate && !former) throw new RefusedRequest('no-key');
  if (!rotate && former) throw new RefusedRequest('has-key');
  const loose = await makeKeys(true);
  const text = await sealKeys(loose, password, crypto.subtle, (bytes) =>
    crypto.getRandomValues(new Uint8Array(bytes)),
  );
  // What is kept comes out of the backup itself: so it is known to open, and its private half is locked in.
  const keys = await openKeys(text, password, crypto.subtle);
  if (!keys) throw new RefusedRequest('no-signing');
  const rotation = former && { rotation: await vouchFor(keys, former.keys, crypto.subtle) };
  await writeKey({ keys, sequence: 0, backedUp: true, ...rotation });
  const [word] = (await wordsOf(await publicKeyText(keys, crypto.subtle)))?.en ?? [];
  return { text, fileName: `prelude-key-${word ?? 'backup'}.json` };
}

/**
 * Take a key out of its backup.
 * @param replace The person's word that another key in this browser may go.
 * @throws RefusedRequest `bad-key-backup` for a wrong password and for a damaged file alike, `has-key` without that word.
 */
export async function restoreKey(text: string, password: string, replace: boolean): Promise<void> {
  if (!(await canSign())) throw new RefusedRequest('no-signing');
  const keys = await openKeys(text, password, crypto.subtle);
  if (!keys) throw new RefusedRequest('bad-key-backup');
  const present = await readKey();
  if (present) {
    const [own, restored] = await Promise.all(
      [present.keys, keys].map((pair) => publicKeyText(pair, crypto.subtle)),
    );
    if (own === restored) return;
    if (!replace) throw new RefusedRequest('has-key');
  }
  await writeKey({ keys, sequence: 0, backedUp: true });
}

async function canSign(): Promise<boolean> {
  return makeKeys(false).then(
    () => true,
    () => false,
  );
}

async function makeKeys(extractable: boolean): Promise<CryptoKeyPair> {
  try {
    return (await crypto.subtle.generateKey('Ed25519', extractable, ['sign', 'verify'])) as CryptoKeyPair;
  } catch (error) {
    throw new RefusedRequest('no-signing', error instanceof Error ? error.name : 'unknown');
  }
}

async function readKey(): Promise<SigningKey | undefined> {
  return withStore('readonly', (store) => store.get(MINE));
}

async function writeKey(key: SigningKey): Promise<void> {
  await withStore('readwrite', (store) => store.put(key, MINE));
}

async function withStore<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>) {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  const db = await result(request);
  try {
    return await result(work(db.transaction(STORE, mode, { durability: 'strict' }).objectStore(STORE)));
  } finally {
    db.close();
  }
}

function result<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
