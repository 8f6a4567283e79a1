/** Whose file this is: signatures are checked here, over the very text that gets applied. */
import type { AppDocument } from '../domain/app-document';
import {
  decideTrust,
  fingerprint,
  hashOf,
  type Incoming,
  type Installed,
  lineOf,
  type Standard,
  type Verification,
  verifyDocument,
  versionOf,
} from '../domain/standard';
import type { KeyWords, TrustView } from '../domain/standard-life';
import { policyOf, standardInForce } from './rules';

export const digest = (bytes: Uint8Array<ArrayBuffer>) => crypto.subtle.digest('SHA-256', bytes);

/** A judged file: what may be done with it, and the key to pin once it is taken. */
export interface Judged {
  readonly trust: TrustView;
  readonly line: string;
  readonly key: string | null;
}

/**
 * Compares a file with what is in force and with the key pinned for its line.
 * @param text A text that `parseStandard` has accepted.
 * @param standard What it was read as.
 */
export async function judge(document: AppDocument, text: string, standard: Standard): Promise<Judged> {
  const verification = await verifyText(text);
  const incoming: Incoming = {
    line: lineOf(standard),
    version: versionOf(standard),
    hash: await hashOf(standard, digest),
    basedOn: standard.basedOn ?? null,
    verification,
  };
  const pinned = keyOf(document, incoming.line);
  const installed = await installedFor(document, incoming.line, pinned);
  const decision = decideTrust(installed, incoming, { trustedKeys: policyOf(document)?.trustedKeys ?? null });
  const key = verification.kind === 'valid' ? verification.key : null;
  const trust = { ...decision, words: await wordsOf(key), pinned: await wordsOf(pinned) };
  return { trust, line: incoming.line, key };
}

/** The key pinned for a line of versions; null when there is none. */
export function keyOf({ keys }: AppDocument, line: string): string | null {
  return Object.hasOwn(keys, line) ? (keys[line] ?? null) : null;
}

/** The words by which two people compare a key; null without a key. */
export async function wordsOf(key: string | null): Promise<KeyWords | null> {
  if (key === null) return null;
  const [en, ru] = await Promise.all([fingerprint(key, 'en', digest), fingerprint(key, 'ru', digest)]);
  return en && ru ? { en, ru } : null;
}

async function verifyText(text: string): Promise<Verification> {
  return verifyDocument(JSON.parse(text.replace(/^\ufeff/, '')), crypto.subtle);
}

/**
 * What is known of a line: the version in force, or, when another standard is,
 * only its key. A pinned key outlives an undo, so a foreign hand never slips in
 * between.
 */
async function installedFor(
  document: AppDocument,
  line: string,
  key: string | null,
): Promise<Installed | null> {
  const current = standardInForce(document);
  if (current && lineOf(current) === line) {
    return {
      line,
      version: versionOf(current),
      hash: await hashOf(current, digest),
      basedOn: current.basedOn ?? null,
      key,
      sequence: current.signature?.sequence ?? null,
    };
  }
  return key === null ? null : { line, version: 0, hash: '', basedOn: null, key, sequence: null };
}
