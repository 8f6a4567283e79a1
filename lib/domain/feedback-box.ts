/**
 * What one browser keeps of the talk about the standard: the person's own
 * remarks and votes, and, with a manager, those of the team with the answers
 * that go out with the next version. Nothing is sent by itself.
 */
import type { FeedbackFile, FeedbackItem, FeedbackTarget, Reply, Standard, Vote } from './standard';
import { FEEDBACK_FORMAT, mergeFeedback, NO_FEEDBACK } from './standard/feedback';

export interface FeedbackBox {
  /** Random id of this installation; it tells voters apart, not people. */
  readonly voter: string;
  /** The name under which the person speaks; null speaks without one. */
  readonly author: string | null;
  readonly own: FeedbackFile;
  /** What the team sent, merged. */
  readonly inbox: FeedbackFile;
  /** Answers that wait for the next version. */
  readonly replies: readonly Reply[];
  /** Remarks whose answer the person has seen, with the status seen. */
  readonly seen: Readonly<Record<string, Reply['status']>>;
  /** Questions that were put, as `question|line|version`; skipped ones included. */
  readonly asked: readonly string[];
  /** When the person last took the remarks out to send them; milliseconds since the epoch. */
  readonly sentAt: number | null;
}

/** More than a person writes; a page that floods us is stopped here. */
export const MOST_OWN = 500;
export const MOST_INBOX = 5000;
const QUESTIONS_KEPT = 100;

export function emptyBox(voter: string): FeedbackBox {
  return {
    voter,
    author: null,
    own: NO_FEEDBACK,
    inbox: NO_FEEDBACK,
    replies: [],
    seen: {},
    asked: [],
    sentAt: null,
  };
}

/** Reads a stored box; each damaged part falls back alone. @param voter A fresh id, for a box that has none. */
export function readBox(stored: unknown, voter: string): FeedbackBox {
  const empty = emptyBox(voter);
  if (!isRecord(stored)) return empty;
  const isReply = (reply: unknown): reply is Reply =>
    isRecord(reply) && typeof reply.id === 'string' && isStatus(reply.status);
  return {
    voter: typeof stored.voter === 'string' && stored.voter !== '' ? stored.voter : voter,
    author: typeof stored.author === 'string' ? stored.author : null,
    own: readFile(stored.own),
    inbox: readFile(stored.inbox),
    replies: Array.isArray(stored.replies) ? stored.replies.filter(isReply) : [],
    seen: Object.fromEntries(
      Object.entries(isRecord(stored.seen) ? stored.seen : {}).filter(
        (entry): entry is [string, Reply['status']] => isStatus(entry[1]),
      ),
    ),
    asked: Array.isArray(stored.asked) ? stored.asked.filter((each) => typeof each === 'string') : [],
    sentAt: typeof stored.sentAt === 'number' ? stored.sentAt : null,
  };
}

/** Adds a remark of the person, or its better wording under the same id. */
export function withRemark(box: FeedbackBox, item: FeedbackItem): FeedbackBox {
  return { ...box, own: mergeFeedback(box.own, { ...NO_FEEDBACK, items: [item] }) };
}

/** Takes a remark back. Where it was sent before, it stays with the manager. */
export function withoutRemark(box: FeedbackBox, id: string): FeedbackBox {
  return { ...box, own: { ...box.own, items: box.own.items.filter((item) => item.id !== id) } };
}

/** Puts a vote in place of an earlier one on the same change. */
export function withVote(box: FeedbackBox, vote: Vote): FeedbackBox {
  return { ...box, own: mergeFeedback(box.own, { ...NO_FEEDBACK, votes: [vote] }) };
}

/** Merges what a seller sent; the manager's own remarks count as sent to himself. */
export function withInbox(box: FeedbackBox, file: FeedbackFile): FeedbackBox {
  const { items, votes } = mergeFeedback(box.inbox, file);
  const inbox = { format: FEEDBACK_FORMAT, items: items.slice(-MOST_INBOX), votes: votes.slice(-MOST_INBOX) };
  return { ...box, inbox } as FeedbackBox;
}

/** How much of a file is new to a box. */
export function newIn(box: FeedbackBox, file: FeedbackFile): number {
  const merged = mergeFeedback(box.inbox, file);
  const known = box.inbox.items.length + box.inbox.votes.length;
  return merged.items.length + merged.votes.length - known;
}

/** Notes an answer for the next version; null takes it back. */
export function withReply(box: FeedbackBox, id: string, reply: Omit<Reply, 'id'> | null): FeedbackBox {
  const others = box.replies.filter((other) => other.id !== id);
  return { ...box, replies: reply === null ? others : [...others, { id, ...reply }] };
}

/** Forgets answers that went out, unless they were reworded meanwhile. */
export function withoutReplies(box: FeedbackBox, sent: readonly Reply[]): FeedbackBox {
  const isSent = (reply: Reply) => sent.some(({ id, text }) => id === reply.id && text === reply.text);
  return { ...box, replies: box.replies.filter((reply) => !isSent(reply)) };
}

/** Notes that a question was put. */
export function withAsked(box: FeedbackBox, key: string): FeedbackBox {
  return { ...box, asked: [...box.asked.filter((each) => each !== key), key].slice(-QUESTIONS_KEPT) };
}

/** Name of a question about one version of one line. */
export function questionKey(question: string, line: string, version: number): string {
  return `${question}|${line}|${version}`;
}

/**
 * Whether "is the card easier now?" is to be put: the standard has rules for
 * cards, wants feedback and does not forbid the question.
 */
export function asksCardEase({ feedback, cards, extends: presets }: Standard): boolean {
  const hasCards = Object.keys(cards ?? {}).length > 0 || (presets?.length ?? 0) > 0;
  return hasCards && feedback?.enabled !== false && feedback?.ask?.cardEase !== 'never';
}

/** One word for a target, so that remarks about one thing stand together. */
export function targetKey({ menu, entity, field, stage, block, question }: FeedbackTarget): string {
  return JSON.stringify([menu, entity, field, stage, block, question]);
}

function readFile(stored: unknown): FeedbackFile {
  if (!isRecord(stored)) return NO_FEEDBACK;
  const items = Array.isArray(stored.items) ? stored.items : [];
  const votes = Array.isArray(stored.votes) ? stored.votes : [];
  return {
    format: FEEDBACK_FORMAT,
    items: items.filter((item) => isRecord(item) && typeof item.id === 'string' && isRecord(item.target)),
    votes: votes.filter((vote) => isRecord(vote) && typeof vote.change === 'string'),
  };
}

function isStatus(value: unknown): value is Reply['status'] {
  return value === 'accepted' || value === 'declined' || value === 'later';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
