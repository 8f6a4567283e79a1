/**
 * A signing key in a file, locked by a password: PBKDF2-HMAC-SHA-256 makes the
 * key of AES-GCM out of it. The iterations follow the OWASP advice of 2023
 * (600,000). The browser's crypto and its random numbers are handed in.
 */
import { canonicalJson, fromBase64url, toBase64url } from '../canonical';
import { publicKeyText } from './signature';

/** The part of WebCrypto that is needed; pass `crypto.subtle`. */
export type BackupCrypto = Pick<
  SubtleCrypto,
  'importKey' | 'exportKey' | 'deriveKey' | 'encrypt' | 'decrypt' | 'sign' | 'verify'
>;

export const KEY_BACKUP_FORMAT = 'prelude-key/1';
export const SHORTEST_PASSWORD = 10;

const ITERATIONS = 600_000;
/** A file may ask for more work than we do, but not for so much that the browser stands still. */
const MOST_ITERATIONS = 10_000_000;
const SALT_BYTES = 16;
const NONCE_BYTES = 12;
const LONGEST_FILE = 4096;

/** What stands in the clear; all of it is vouched for by the encryption. */
interface Head {
  readonly format: typeof KEY_BACKUP_FORMAT;
  /** Public key, base64url. */
  readonly key: string;
  readonly iterations: number;
  readonly salt: string;
  readonly nonce: string;
}

interface Backup extends Head {
  readonly sealed: string;
}

/**
 * Locks a pair of keys with a password.
 * @param keys An Ed25519 pair whose private key may be exported.
 * @param random Gives that many random bytes.
 */
export async function sealKeys(
  keys: CryptoKeyPair,
  password: string,
  subtle: BackupCrypto,
  random: (bytes: number) => Uint8Array<ArrayBuffer>,
): Promise<string> {
  const head: Head = {
    format: KEY_BACKUP_FORMAT,
    key: await publicKeyText(keys, subtle),
    iterations: ITERATIONS,
    salt: toBase64url(random(SALT_BYTES)),
    nonce: toBase64url(random(NONCE_BYTES)),
  };
  const secret = await subtle.exportKey('pkcs8', keys.privateKey);
  const sealed = await subtle.encrypt(cipherOf(head), await lockOf(head, password, subtle), secret);
  return `${JSON.stringify({ ...head, sealed: toBase64url(new Uint8Array(sealed)) }, null, 2)}\n`;
}

/**
 * Opens a backup. The private key comes out non-exportable.
 * @returns null for a wrong password and for a file that is cut, changed or none at all: which of them it was helps
 *   only who guesses.
 */
export async function openKeys(
  text: string,
  password: string,
  subtle: BackupCrypto,
): Promise<CryptoKeyPair | null> {
  const backup = readBackup(text);
  if (!backup) return null;
  const { sealed, ...head } = backup;
  try {
    const bytes = fromBase64url(sealed);
    const publicBytes = fromBase64url(head.key);
    if (!bytes || !publicBytes) return null;
    const secret = await subtle.decrypt(cipherOf(head), await lockOf(head, password, subtle), bytes);
    const privateKey = await subtle.importKey('pkcs8', secret, 'Ed25519', false, ['sign']);
    const publicKey = await subtle.importKey('raw', publicBytes, 'Ed25519', true, ['verify']);
    return (await belong(privateKey, publicKey, subtle)) ? { privateKey, publicKey } : null;
  } catch {
    return null;
  }
}

/** The head is bound to the content: a changed salt, count or public key opens nothing. */
function cipherOf({ nonce, ...head }: Head): AesGcmParams {
  const additionalData = new TextEncoder().encode(canonicalJson(head));
  return { name: 'AES-GCM', iv: fromBase64url(nonce) ?? new Uint8Array(NONCE_BYTES), additionalData };
}

async function lockOf({ salt, iterations }: Head, password: string, subtle: BackupCrypto) {
  const bytes = new TextEncoder().encode(password.normalize('NFKC'));
  const base = await subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveKey']);
  const by = {
    name: 'PBKDF2',
    hash: 'SHA-256',
    salt: fromBase64url(salt) ?? new Uint8Array(SALT_BYTES),
    iterations,
  };
  return subtle.deriveKey(by, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

async function belong(privateKey: CryptoKey, publicKey: CryptoKey, subtle: BackupCrypto): Promise<boolean> {
  const probe = new TextEncoder().encode(KEY_BACKUP_FORMAT);
  return subtle.verify('Ed25519', publicKey, await subtle.sign('Ed25519', privateKey, probe), probe);
}

function readBackup(text: string): Backup | null {
  if (text.length > LONGEST_FILE) return null;
  let parsed: Partial<Record<keyof Backup, unknown>> | null;
  try {
    parsed = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof parsed !== 'object' || parsed === null || parsed.format !== KEY_BACKUP_FORMAT) return null;
  const { key, salt, nonce, sealed, iterations } = parsed;
  const isCount =
    typeof iterations === 'number' &&
    Number.isSafeInteger(iterations) &&
    iterations >= ITERATIONS &&
    iterations <= MOST_ITERATIONS;
  if (!isCount || !isBytes(key, 32) || !isBytes(salt, SALT_BYTES) || !isBytes(nonce, NONCE_BYTES))
    return null;
  if (typeof sealed !== 'string') return null;
  return { format: KEY_BACKUP_FORMAT, key, iterations, salt, nonce, sealed };
}

/** Bytes of that number in base64url, not all of them zero: such a salt or nonce was made by no random source. */
function isBytes(value: unknown, count: number): value is string {
  const bytes = typeof value === 'string' ? fromBase64url(value) : null;
  return bytes?.length === count && bytes.some((byte) => byte !== 0);
}
