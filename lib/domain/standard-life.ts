/**
 * What is kept about the life of the team's standard beside its text: pinned
 * keys and the subscription. Plain data that survives JSON, and what the
 * screens are told of it.
 */
import type { Change, ListOperation, TrustDecision } from './standard';

/** The key that signs a line of versions, pinned when the first signed file of the line was taken. */
export type PinnedKeys = Readonly<Record<string, string>>;

/** A file that came by subscription and waits for the person's word. */
export interface WaitingUpdate {
  readonly text: string;
  readonly hash: string;
  /** Milliseconds since the epoch. */
  readonly foundAt: number;
}

export interface Subscription {
  /** The address that a person gave; null when the file's own `update.url` is followed. */
  readonly url: string | null;
  /** Address and tag of the last answer: the tag of one address says nothing about another. */
  readonly from: string | null;
  readonly etag: string | null;
  readonly checkedAt: number | null;
  readonly nextAt: number;
  /** Failures in a row. */
  readonly failures: number;
  /** Code of the last failure; null after a success. */
  readonly problem: string | null;
  readonly waiting: WaitingUpdate | null;
  /** Hash of a file that the person took back or turned down; it is not offered again. */
  readonly declined: string | null;
}

export const NO_SUBSCRIPTION: Subscription = {
  url: null,
  from: null,
  etag: null,
  checkedAt: null,
  nextAt: 0,
  failures: 0,
  problem: null,
  waiting: null,
  declined: null,
};

const HOUR = 3_600_000;
const LONGEST_PAUSE_HOURS = 24;

/** When to ask again after `failures` in a row: 1, 2, 4 … hours, at most a day. Times in milliseconds. */
export function nextTry(now: number, failures: number, everyHours: number): number {
  const hours = failures === 0 ? everyHours : Math.min(2 ** (failures - 1), LONGEST_PAUSE_HOURS);
  return now + hours * HOUR;
}

/** Reads stored keys; what is no key is left out, so that a damaged pin never counts as one. */
export function readPinnedKeys(stored: unknown): PinnedKeys {
  const entries = isRecord(stored) ? Object.entries(stored) : [];
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => isText(entry[1]) && /^[\w-]{43}$/.test(entry[1])),
  );
}

/** Reads a stored subscription; each damaged part falls back alone. */
export function readSubscription(stored: unknown): Subscription {
  if (!isRecord(stored)) return NO_SUBSCRIPTION;
  const text = (value: unknown) => (isText(value) ? value : null);
  const count = (value: unknown) => (typeof value === 'number' && value >= 0 ? value : 0);
  return {
    url: text(stored.url),
    from: text(stored.from),
    etag: text(stored.etag),
    checkedAt: typeof stored.checkedAt === 'number' ? stored.checkedAt : null,
    nextAt: count(stored.nextAt),
    failures: count(stored.failures),
    problem: text(stored.problem),
    waiting: isWaiting(stored.waiting) ? stored.waiting : null,
    declined: text(stored.declined),
  };
}

function isWaiting(value: unknown): value is WaitingUpdate {
  return isRecord(value) && isText(value.text) && isText(value.hash) && typeof value.foundAt === 'number';
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Words of a key, to be compared by voice, in both languages. */
export interface KeyWords {
  readonly en: readonly string[];
  readonly ru: readonly string[];
}

/** What an incoming file is to the one in force, and whose hand signed it. */
export interface TrustView extends TrustDecision {
  /** Null when the file is not validly signed. */
  readonly words: KeyWords | null;
  /** Words of the key pinned for this line; null when none is. */
  readonly pinned: KeyWords | null;
}

/** A version that can be brought back. */
export interface KeptVersion {
  readonly hash: string;
  readonly name: string;
  readonly version: number;
  readonly appliedAt: number;
  readonly signed: boolean;
}

/** What the screens need to know about the standard in force besides its rules. */
export interface StandardLife {
  /** Newest first; the first is in force. */
  readonly kept: readonly KeptVersion[];
  /** Words of the key of the line in force; null when it is unsigned. */
  readonly words: KeyWords | null;
  /** The person's own changes of lists. */
  readonly operations: readonly ListOperation[];
  readonly policy: PolicyFacts | null;
  readonly update: UpdateFacts;
}

export interface PolicyFacts {
  readonly lockdown: boolean;
  /** Name of the file inside the policy; null when there is none. */
  readonly standard: string | null;
  readonly teamFileUrl: string | null;
  readonly onlyTrustedKeys: boolean;
  /** Keys of the policy that could not be used. */
  readonly ignored: readonly string[];
  /** Parts of the standard that the policy's own file sets, in the order of the file. */
  readonly holds: readonly PolicyHold[];
}

export interface PolicyHold {
  /** Key of the part, for instance `menu`. */
  readonly part: string;
  /** True when the team's file sets the part too, and is overruled. */
  readonly overTeam: boolean;
}

export interface UpdateFacts {
  readonly url: string | null;
  /** Who named the address. */
  readonly by: 'policy' | 'person' | 'file' | null;
  readonly checkedAt: number | null;
  readonly problem: string | null;
  readonly waiting: { readonly version: number; readonly changes: number } | null;
}

/** One change of the person's own menu; `reset` forgets what was changed about the item. */
export type OwnMenuChange =
  | { readonly op: 'reset'; readonly item: string }
  | { readonly op: 'pin' | 'hide' | 'unhide'; readonly item: string }
  | { readonly op: 'moveAfter'; readonly item: string; readonly after: string | null };

/** What publishing gave. */
export interface Published {
  readonly text: string;
  readonly fileName: string;
  readonly name: string;
  readonly version: number;
  readonly changes: readonly Change[];
  readonly words: KeyWords | null;
}
