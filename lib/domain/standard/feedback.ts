/** What sellers send back: remarks bound to an element, and votes on the changes of a draft. */
import { canonicalJson } from './canonical';
import type { Moment, Reply, Standard } from './types';

export const FEEDBACK_FORMAT = 'crm-feedback/1';

export const FEEDBACK_KINDS = ['bad', 'good', 'idea'] as const;
export type FeedbackKind = (typeof FEEDBACK_KINDS)[number];

/** The element a remark is about, by the names of the standard. */
export interface FeedbackTarget {
  readonly menu?: string;
  readonly entity?: string;
  readonly field?: string;
  readonly stage?: string;
  /** Id of a block of the card. */
  readonly block?: string;
  /** Id of a question that the product asks, `cardEase`. */
  readonly question?: string;
}

/** One remark. It never holds values of a card. */
export interface FeedbackItem {
  /** UUID; the same remark met twice is one. */
  readonly id: string;
  readonly at: Moment;
  /** Null when the person prefers not to be named. */
  readonly author: string | null;
  /** Line and version that were in force. */
  readonly standard: { readonly line: string; readonly version: number };
  readonly target: FeedbackTarget;
  readonly kind: FeedbackKind;
  /** 1 (a trifle) to 5 (cannot work). */
  readonly pain?: number;
  readonly text?: string;
}

/** One person's word on one change of a draft. The latest word counts. */
export interface Vote {
  readonly line: string;
  readonly version: number;
  /** `changeKey` of the change. */
  readonly change: string;
  /** Random id of the person's installation. */
  readonly voter: string;
  readonly choice: 'for' | 'against';
  readonly at: Moment;
  readonly text?: string;
  /** Absent or null when the person prefers not to be named. */
  readonly author?: string | null;
}

export interface FeedbackFile {
  readonly format: typeof FEEDBACK_FORMAT;
  readonly items: readonly FeedbackItem[];
  readonly votes: readonly Vote[];
}

export const NO_FEEDBACK: FeedbackFile = { format: FEEDBACK_FORMAT, items: [], votes: [] };

/**
 * Brings files of several sellers together. The order of the files does not
 * matter, nor does importing one twice: of two forms of one remark or vote the
 * later stands, and of two with one time the greater in canonical text.
 */
export function mergeFeedback(...files: readonly FeedbackFile[]): FeedbackFile {
  return {
    format: FEEDBACK_FORMAT,
    items: latest(
      files.flatMap(({ items }) => items),
      ({ id }) => id,
    ),
    votes: latest(
      files.flatMap(({ votes }) => votes),
      voteKey,
    ),
  };
}

function voteKey({ line, version, change, voter }: Vote): string {
  return canonicalJson([line, version, change, voter]);
}

/** The latest entry of each key, sorted by time and key so that equal sets print alike. */
function latest<T extends { readonly at: Moment }>(entries: readonly T[], keyOf: (entry: T) => string): T[] {
  const kept = new Map<string, T>();
  for (const entry of entries) {
    const other = kept.get(keyOf(entry));
    if (!other || isLater(entry, other)) kept.set(keyOf(entry), entry);
  }
  return [...kept]
    .sort(([a, left], [b, right]) => timeOf(left) - timeOf(right) || (a < b ? -1 : 1))
    .map(([, entry]) => entry);
}

function isLater<T extends { readonly at: Moment }>(entry: T, other: T): boolean {
  const difference = timeOf(entry) - timeOf(other);
  return difference === 0 ? canonicalJson(entry) > canonicalJson(other) : difference > 0;
}

/** A time that cannot be read counts as the earliest. */
function timeOf({ at }: { readonly at: Moment }): number {
  const time = Date.parse(at);
  return Number.isNaN(time) ? 0 : time;
}

/** Votes on one change. */
export interface Tally {
  readonly change: string;
  readonly for: number;
  readonly against: number;
  /** What voters wrote, in the order of time. */
  readonly words: readonly Pick<Vote, 'choice' | 'author' | 'text'>[];
}

/** Counts the votes on one version of a line, the most contested change first. */
export function tallyVotes({ votes }: FeedbackFile, line: string, version: number): Tally[] {
  const tallies = new Map<string, Tally>();
  for (const vote of latest(votes, voteKey)) {
    if (vote.line !== line || vote.version !== version) continue;
    const tally = tallies.get(vote.change) ?? { change: vote.change, for: 0, against: 0, words: [] };
    const words = vote.text === undefined ? tally.words : [...tally.words, wordsOf(vote)];
    tallies.set(vote.change, { ...tally, [vote.choice]: tally[vote.choice] + 1, words });
  }
  return [...tallies.values()].sort((a, b) => b.against - a.against || (a.change < b.change ? -1 : 1));
}

function wordsOf({ choice, author = null, text = '' }: Vote): Tally['words'][number] {
  return { choice, author, text };
}

/** A number by which two people speak of one remark: `F-4821`, the same in every browser. */
export function feedbackCode(id: string): string {
  const head = /^[\da-f]{8}-/i.exec(id)?.[0].slice(0, 8);
  return head === undefined ? id : `F-${String(Number.parseInt(head, 16) % 10_000).padStart(4, '0')}`;
}

/** An answer that has reached the author of a remark. */
export interface Answer {
  readonly item: FeedbackItem;
  readonly reply: Reply;
}

/**
 * The answers in a standard to the remarks that this person made.
 * @param seen Ids of remarks with the status last shown, so that an answer shows once.
 */
export function answersFor(
  own: readonly FeedbackItem[],
  standard: Standard,
  seen: ReadonlyMap<string, Reply['status']> = new Map(),
): Answer[] {
  const items = new Map(own.map((item) => [item.id, item]));
  return (standard.replies ?? []).flatMap((reply) => {
    const item = items.get(reply.id);
    return item && seen.get(reply.id) !== reply.status ? [{ item, reply }] : [];
  });
}

/** Writes replies into the next version; a new reply to a remark replaces the former. */
export function withReplies(standard: Standard, replies: readonly Reply[]): Standard {
  const byId = new Map([...(standard.replies ?? []), ...replies].map((reply) => [reply.id, reply]));
  return { ...standard, replies: [...byId.values()] };
}
