/**
 * Signing and checking a standard with Ed25519. The browser's crypto is handed in.
 *
 * Signed is the canonical text of the document as it stood in the file, before
 * anything was cleaned or migrated. A file with doubled keys or inexact numbers
 * is refused before, so one text has one meaning and one canonical form.
 */
import { canonicalStandard, fromBase64url, toBase64url } from '../canonical';
import type { Signature, Standard } from '../types';

/** The part of WebCrypto that is needed; pass `crypto.subtle`. */
export type SigningCrypto = Pick<SubtleCrypto, 'sign' | 'verify' | 'importKey' | 'exportKey'>;

export type Verification =
  | { readonly kind: 'unsigned' }
  | {
      readonly kind: 'valid';
      /** Public key, base64url. */
      readonly key: string;
      readonly sequence: number;
      /** The key that vouched for this one; null when the key was not changed. */
      readonly rotatedFrom: string | null;
    }
  | { readonly kind: 'invalid'; readonly reason: 'bad-form' | 'bad-signature' | 'bad-rotation' };

export interface Signer {
  /** Ed25519 pair; the private key may be non-extractable. */
  readonly keys: CryptoKeyPair;
  /** One more than the last that this key signed. */
  readonly sequence: number;
  /** The former pair, when this publication changes the key. */
  readonly former?: CryptoKeyPair;
  /** The word of a former key that was given before, for every version after a change. */
  readonly rotation?: Rotation;
}

/** A former key's word for its successor. */
export type Rotation = NonNullable<Signature['rotation']>;

/** Different first lines keep a signature for one purpose from serving another. */
const DOCUMENT_DOMAIN = 'prelude standard, signed document, 1';
const ROTATION_DOMAIN = 'prelude standard, changed key, 1';

/** The bytes that a signature covers: purpose, sequence, key, canonical document. */
export function documentPayload(document: object, key: string, sequence: number): Uint8Array<ArrayBuffer> {
  return lines(DOCUMENT_DOMAIN, String(sequence), key, canonicalStandard(document));
}

/** The bytes by which a former key vouches for a new one. */
export function rotationPayload(from: string, to: string): Uint8Array<ArrayBuffer> {
  return lines(ROTATION_DOMAIN, from, to);
}

/** Returns the standard with its signature in place of any former one. */
export async function signStandard(
  standard: Standard,
  signer: Signer,
  subtle: SigningCrypto,
): Promise<Standard> {
  const { keys, sequence, former, rotation } = signer;
  const key = await publicKeyText(keys, subtle);
  const value = await signed(keys, documentPayload(standard, key, sequence), subtle);
  const signature: Signature = { alg: 'Ed25519', key, sequence, value };
  const vouched = former ? await vouchFor(keys, former, subtle) : rotation;
  return { ...standard, signature: vouched ? { ...signature, rotation: vouched } : signature };
}

/** The former key's word that `keys` are its successor. */
export async function vouchFor(
  keys: CryptoKeyPair,
  former: CryptoKeyPair,
  subtle: SigningCrypto,
): Promise<Rotation> {
  const [from, to] = [await publicKeyText(former, subtle), await publicKeyText(keys, subtle)];
  return { from, value: await signed(former, rotationPayload(from, to), subtle) };
}

/**
 * Checks the signature inside a file.
 * @param document The parsed JSON of the very text that is to be applied, after
 *   `parseStandard` has accepted that text.
 */
export async function verifyDocument(document: unknown, subtle: SigningCrypto): Promise<Verification> {
  if (typeof document !== 'object' || document === null || !('signature' in document))
    return { kind: 'unsigned' };
  const { signature } = document;
  if (!isSignature(signature)) return { kind: 'invalid', reason: 'bad-form' };
  const { key, sequence, value, rotation } = signature;
  if (!(await holds(key, value, documentPayload(document, key, sequence), subtle))) {
    return { kind: 'invalid', reason: 'bad-signature' };
  }
  if (
    rotation &&
    !(await holds(rotation.from, rotation.value, rotationPayload(rotation.from, key), subtle))
  ) {
    return { kind: 'invalid', reason: 'bad-rotation' };
  }
  return { kind: 'valid', key, sequence, rotatedFrom: rotation?.from ?? null };
}

/** The public half as it stands in files: raw 32 bytes in base64url. */
export async function publicKeyText(
  { publicKey }: CryptoKeyPair,
  subtle: Pick<SubtleCrypto, 'exportKey'>,
): Promise<string> {
  return toBase64url(new Uint8Array(await subtle.exportKey('raw', publicKey)));
}

async function signed(
  { privateKey }: CryptoKeyPair,
  payload: Uint8Array<ArrayBuffer>,
  subtle: SigningCrypto,
): Promise<string> {
  return toBase64url(new Uint8Array(await subtle.sign('Ed25519', privateKey, payload)));
}

async function holds(
  key: string,
  value: string,
  payload: Uint8Array<ArrayBuffer>,
  subtle: SigningCrypto,
): Promise<boolean> {
  const [keyBytes, signature] = [fromBase64url(key), fromBase64url(value)];
  if (keyBytes?.length !== 32 || signature?.length !== 64) return false;
  try {
    const publicKey = await subtle.importKey('raw', keyBytes, 'Ed25519', false, ['verify']);
    return await subtle.verify('Ed25519', publicKey, signature, payload);
  } catch {
    // Bytes that are no point of the curve make the import fail: not a valid signature.
    return false;
  }
}

function lines(...parts: readonly string[]): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(parts.join('\n'));
}

function isSignature(value: unknown): value is Signature {
  if (!isRecord(value) || value.alg !== 'Ed25519') return false;
  const { key, value: bytes, sequence, rotation } = value;
  const vouched =
    rotation === undefined ||
    (isRecord(rotation) && typeof rotation.from === 'string' && typeof rotation.value === 'string');
  return vouched && typeof key === 'string' && typeof bytes === 'string' && Number.isSafeInteger(sequence);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
