/** Making the next version out of a draft: number, chain, notes, answers, signature. */
import type { AppDocument } from '../domain/app-document';
import {
  type ChangeNote,
  hashOf,
  lineOf,
  nextVersion,
  type Reply,
  type Signature,
  type Standard,
  signStandard,
  versionOf,
  withReplies,
} from '../domain/standard';
import { parseStandard } from '../domain/standard/schema';
import { RefusedRequest } from '../platform/send';
import { standardInForce } from './rules';
import { takeSigningKey } from './signing-key';
import { digest } from './trust';

const LONGEST_NOTE = 500;

export interface Outgoing {
  /** The manager's own account of the change, one note per line. */
  readonly note: string;
  /** Answers that go out with this version. */
  readonly replies: readonly Reply[];
  readonly sign: boolean;
  readonly status?: 'review';
}

/**
 * The next version of a draft.
 * @throws RefusedRequest `no-signing` when this browser cannot sign.
 */
export async function nextOf(
  document: AppDocument,
  draft: Standard,
  { note, replies, sign, status }: Outgoing,
): Promise<Standard> {
  const current = standardInForce(document);
  const goesOn = current !== null && lineOf(current) === lineOf(draft);
  const version = goesOn ? versionOf(current) + 1 : 1;
  const answered = replies.length > 0 ? withReplies(draft, answersIn(version, replies)) : draft;
  const next = nextVersion(answered, {
    previous: goesOn ? { standard: current, hash: await hashOf(current, digest) } : null,
    newId: crypto.randomUUID(),
    at: new Date().toISOString(),
    changes: notesOf(note),
  });
  const marked: Standard = status ? { ...next, status } : next;
  return sign ? signed(marked, current?.signature) : marked;
}

/** Reads a draft. @throws RefusedRequest `bad-draft` with the place of the first problem. */
export function readDraft(text: string): Standard {
  const result = parseStandard(text);
  if (!result.ok) throw new RefusedRequest('bad-draft', result.problems[0]?.path ?? '');
  return result.standard;
}

function answersIn(version: number, replies: readonly Reply[]): Reply[] {
  return replies.map((reply) => (reply.status === 'accepted' ? { ...reply, inVersion: version } : reply));
}

async function signed(standard: Standard, last: Signature | undefined): Promise<Standard> {
  try {
    return await signStandard(standard, await takeSigningKey(last), crypto.subtle);
  } catch (error) {
    if (error instanceof RefusedRequest) throw error;
    throw new RefusedRequest('no-signing', error instanceof Error ? error.name : 'unknown');
  }
}

/** One note per line; what stands behind a dash between blanks is its reason, and `F-…` names the remarks behind it. */
function notesOf(note: string): ChangeNote[] {
  const lines = note.split('\n').map((line) => line.trim().slice(0, LONGEST_NOTE));
  return lines.filter((line) => line !== '').map(noteOf);
}

function noteOf(line: string, index: number): ChangeNote {
  const [, text = line, why] = /^(.+?)\s[—–-]\s(.+)$/u.exec(line) ?? [];
  const fromFeedback = line.match(/\bF-\w{1,20}/g);
  return {
    id: `c${index + 1}`,
    text,
    ...(why === undefined ? {} : { why }),
    ...(fromFeedback ? { fromFeedback } : {}),
  };
}
