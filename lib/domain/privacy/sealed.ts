/**
 * A text locked with a password: AES-256-GCM under a key that PBKDF2 makes of
 * the password. Whatever is wrong with a file, the answer is the same, so that
 * nobody learns from it whether the password was near.
 */

/** The part of WebCrypto that is needed; pass `crypto`. */
export interface SealCrypto {
  readonly subtle: Pick<SubtleCrypto, 'importKey' | 'deriveKey' | 'encrypt' | 'decrypt'>;
  getRandomValues(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>;
}

const FORMAT = 'prelude-sealed/1';

/** OWASP's advice of 2023 for PBKDF2 with SHA-256; a file that asks for less is not opened. */
const ROUNDS = 600_000;
/** A file that asks for more would only keep the processor busy. */
const MOST_ROUNDS = 10_000_000;
const SALT_BYTES = 16;
const IV_BYTES = 12;

/** The one refusal: a wrong password, a cut or changed file, and a file that is no such file look alike. */
export class CannotOpen extends Error {
  readonly code = 'cannot-open';
  constructor() {
    super('cannot-open');
    this.name = 'CannotOpen';
  }
}

/** Whether a text says of itself that it is locked; says nothing of whether it opens. */
export function looksSealed(text: string): boolean {
  return text.slice(0, 80).includes(FORMAT);
}

/** Lock a text. Two seals of one text differ: salt and start are random. */
export async function seal(text: string, password: string, crypto: SealCrypto): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const key = await keyOf(password, salt, ROUNDS, crypto);
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(text));
  return JSON.stringify({
    format: FORMAT,
    kdf: 'PBKDF2-SHA-256',
    rounds: ROUNDS,
    cipher: 'AES-256-GCM',
    salt: toBase64(salt),
    iv: toBase64(iv),
    data: toBase64(new Uint8Array(data)),
  });
}

/** Open what `seal` locked. @throws CannotOpen whatever the reason. */
export async function unseal(sealed: string, password: string, crypto: SealCrypto): Promise<string> {
  try {
    const { format, rounds, salt, iv, data } = JSON.parse(sealed) as Record<string, unknown>;
    const salted = fromBase64(salt);
    const start = fromBase64(iv);
    const sound =
      format === FORMAT &&
      typeof rounds === 'number' &&
      rounds >= ROUNDS &&
      rounds <= MOST_ROUNDS &&
      salted.length >= SALT_BYTES &&
      start.length === IV_BYTES;
    if (!sound) throw new CannotOpen();
    const key = await keyOf(password, salted, rounds, crypto);
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: start }, key, fromBase64(data));
    return new TextDecoder('utf-8', { fatal: true }).decode(plain);
  } catch {
    throw new CannotOpen();
  }
}

async function keyOf(
  password: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
  { subtle }: SealCrypto,
): Promise<CryptoKey> {
  const bytes = new TextEncoder().encode(password.normalize('NFKC'));
  const secret = await subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return subtle.deriveKey(how, secret, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

/** Base64 of any number of bytes; pieces keep the call's arguments few. */
export function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x8000)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  return btoa(pieces.join(''));
}

/** Bytes of base64. @throws For anything else. */
export function fromBase64(text: unknown): Uint8Array<ArrayBuffer> {
  if (typeof text !== 'string') throw new TypeError('no base64');
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
