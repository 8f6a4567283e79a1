import { type Digest, fromBase64url } from '../canonical';
import { ENGLISH_WORDS, RUSSIAN_WORDS } from './words';

export type FingerprintLanguage = 'en' | 'ru';

/** Eight words of 8 bits: 64 bits, too many to search for a look-alike key, few enough to read out. */
const WORDS = 8;

/**
 * The words by which two people compare a key over the phone: one word for each
 * of the first bytes of the key's SHA-256. Null when `key` is not a public key.
 */
export async function fingerprint(
  key: string,
  language: FingerprintLanguage,
  digest: Digest,
): Promise<string[] | null> {
  const bytes = fromBase64url(key);
  if (bytes?.length !== 32) return null;
  const words = language === 'ru' ? RUSSIAN_WORDS : ENGLISH_WORDS;
  const hash = new Uint8Array(await digest(bytes));
  return Array.from(hash.subarray(0, WORDS), (byte) => words[byte] ?? '');
}
