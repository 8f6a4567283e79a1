import type { Standard } from './types';

/**
 * Canonical JSON (RFC 8785): keys sorted by UTF-16 unit, no spaces, numbers and
 * strings as ECMAScript prints them. Equal documents give equal text on every
 * machine. `value` is parsed JSON of limited depth.
 * @throws TypeError for a number that JSON cannot hold.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError('JSON holds no such number');
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}

/** SHA-256 of bytes, given by the caller: `(bytes) => crypto.subtle.digest('SHA-256', bytes)`. */
export type Digest = (bytes: Uint8Array<ArrayBuffer>) => Promise<ArrayBuffer>;

/** What is hashed of a standard: everything but its signature. */
export function canonicalStandard(document: object): string {
  return canonicalJson(Object.fromEntries(Object.entries(document).filter(([key]) => key !== 'signature')));
}

/** `sha256-` and the hash of the canonical text in base64url; the same for every spelling of one content. */
export async function hashOf(standard: Standard, digest: Digest): Promise<string> {
  const hash = await digest(new TextEncoder().encode(canonicalStandard(standard)));
  return `sha256-${toBase64url(new Uint8Array(hash))}`;
}

/** Bytes as base64url without padding (RFC 4648, section 5). */
export function toBase64url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The bytes of base64url text; null when it is not such text. */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[\w-]*$/.test(text) || text.length % 4 === 1) return null;
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (char) => char.charCodeAt(0));
}
