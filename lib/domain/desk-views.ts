/** What the background tells the manager's desk and the sellers about keys, drafts and feedback. */
import type { FeedbackItem, FeedbackRule, Reply, Standard, Tally, Vote } from './standard';
import type { KeyWords } from './standard-life';

/** The signing key of this browser. */
export interface KeyState {
  /** False where the browser does not know Ed25519 (Chromium before 137). */
  readonly canSign: boolean;
  /** Null until a key is made. */
  readonly words: KeyWords | null;
  /** Whether a backup was handed out when the key was made. */
  readonly backedUp: boolean;
  /** Words of the key that vouched for this one; null when the key was not changed. */
  readonly former: KeyWords | null;
}

/** A file to save. */
export interface NamedFile {
  readonly text: string;
  readonly fileName: string;
}

/** One remark with what came of it. */
export interface RemarkView {
  readonly item: FeedbackItem;
  /** Short number to speak of it, `F-4821`. */
  readonly code: string;
  /** The manager's answer: as published, or as it waits for the next version. */
  readonly reply: Reply | null;
}

export interface FeedbackView {
  readonly author: string | null;
  readonly rule: FeedbackRule;
  readonly own: readonly RemarkView[];
  readonly votes: readonly Vote[];
  /** Own remarks and votes that were made after the last sending. */
  readonly unsent: number;
  /** Answers in the standard in force that the person has not seen. */
  readonly answers: readonly RemarkView[];
  /** Question to put now; null when there is none. */
  readonly question: { readonly id: string; readonly version: number } | null;
  /** What the team sent, newest first. */
  readonly inbox: readonly RemarkView[];
  /** Votes on the next version of the line in force. */
  readonly tallies: readonly Tally[];
}

/** What the background did with a seller's file. */
export interface MergeReport {
  readonly view: FeedbackView;
  /** Remarks and votes that were not known before. */
  readonly added: number;
}

/** A draft that came for review. */
export interface ReviewFacts {
  readonly line: string;
  readonly version: number;
  readonly votes: readonly Vote[];
}

/** Notes of a version as the editor hands them over. */
export type NewNote = Pick<NonNullable<Standard['changes']>[number], 'text' | 'why'>;
