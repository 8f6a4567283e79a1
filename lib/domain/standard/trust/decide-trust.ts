/** Decides what an incoming file is to the one in force. Pure: signatures and hashes are checked before. */
import type { Verification } from './signature';

/** What is kept of the standard in force. */
export interface Installed {
  /** Id of the line of versions (`lineOf`). */
  readonly line: string;
  readonly version: number;
  readonly hash: string;
  readonly basedOn: { readonly version: number; readonly hash: string } | null;
  /** The pinned key; null while the line is unsigned. */
  readonly key: string | null;
  /** Sequence of the last accepted signature. */
  readonly sequence: number | null;
}

export interface Incoming {
  readonly line: string;
  readonly version: number;
  readonly hash: string;
  readonly basedOn: { readonly version: number; readonly hash: string } | null;
  readonly verification: Verification;
}

export interface TrustPolicy {
  /** Keys given by the administrator; when the list is there, no other key is taken. */
  readonly trustedKeys?: readonly string[] | null;
}

export const TRUST_VERDICTS = [
  /** The signature does not belong to this text: never applied. */
  'broken',
  /** The administrator's keys do not include this one, or the file is unsigned: never applied. */
  'untrusted',
  /** Nothing of this line is in force; its key, if any, gets pinned. */
  'first',
  /** The same content as in force. */
  'same',
  /** The next version, signed by the pinned key. */
  'same-key',
  /** The next version, its new key vouched for by the pinned one. */
  'rotated',
  /** The line was unsigned and is now signed. */
  'newly-signed',
  /** An unsigned next version of an unsigned line. */
  'unsigned',
  /** The line was signed and this file is not. */
  'signature-lost',
  /** Signed by somebody else. */
  'other-key',
  /** An older signing, or an older version: a replay or a forgotten file. */
  'older',
  /** An older version number, newly signed by the pinned key: a deliberate step back. */
  'rollback',
  /** Two different files made from one version. */
  'fork',
] as const;

export type TrustVerdict = (typeof TRUST_VERDICTS)[number];

export interface TrustDecision {
  readonly verdict: TrustVerdict;
  /** `apply` may happen silently, `ask` needs a person, `refuse` cannot be overruled with a click. */
  readonly action: 'apply' | 'ask' | 'refuse';
}

const ACTIONS: Readonly<Record<TrustVerdict, TrustDecision['action']>> = {
  broken: 'refuse',
  untrusted: 'refuse',
  'other-key': 'refuse',
  'signature-lost': 'refuse',
  same: 'apply',
  'same-key': 'apply',
  first: 'ask',
  rotated: 'ask',
  'newly-signed': 'ask',
  unsigned: 'ask',
  older: 'ask',
  rollback: 'ask',
  fork: 'ask',
};

/** Compares an incoming file with the installed one, signature first, then history. */
export function decideTrust(
  installed: Installed | null,
  incoming: Incoming,
  policy: TrustPolicy = {},
): TrustDecision {
  const verdict = verdictOf(installed, incoming, policy);
  return { verdict, action: ACTIONS[verdict] };
}

function verdictOf(
  installed: Installed | null,
  incoming: Incoming,
  { trustedKeys }: TrustPolicy,
): TrustVerdict {
  const { verification } = incoming;
  if (verification.kind === 'invalid') return 'broken';
  const key = verification.kind === 'valid' ? verification.key : null;
  if (trustedKeys && (key === null || !trustedKeys.includes(key))) return 'untrusted';
  if (!installed || installed.line !== incoming.line) return 'first';
  const signing = signingVerdict(installed, verification);
  if (signing === 'other-key' || signing === 'signature-lost') return signing;
  if (installed.hash === incoming.hash && installed.key === key) return 'same';
  return historyVerdict(installed, incoming) ?? signing;
}

function signingVerdict(installed: Installed, verification: Verification): TrustVerdict {
  if (verification.kind !== 'valid') return installed.key === null ? 'unsigned' : 'signature-lost';
  if (installed.key === null) return 'newly-signed';
  if (verification.key === installed.key) return 'same-key';
  return verification.rotatedFrom === installed.key ? 'rotated' : 'other-key';
}

/** What the version numbers and the chain of hashes say against a plain next version. */
function historyVerdict(installed: Installed, incoming: Incoming): TrustVerdict | null {
  const { verification } = incoming;
  const sameKey = verification.kind === 'valid' && verification.key === installed.key;
  const newlySigned = sameKey && verification.sequence > (installed.sequence ?? -1);
  if (sameKey && !newlySigned) return 'older';
  if (incoming.version < installed.version) return newlySigned ? 'rollback' : 'older';
  if (incoming.hash === installed.hash) return null;
  return isFork(installed, incoming) ? 'fork' : null;
}

function isFork(installed: Installed, { version, basedOn }: Incoming): boolean {
  if (version === installed.version) return true;
  if (!basedOn) return false;
  if (basedOn.version === installed.version) return basedOn.hash !== installed.hash;
  return installed.basedOn?.hash === basedOn.hash;
}
