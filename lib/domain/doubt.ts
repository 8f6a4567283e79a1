/** Answers to the short questions on moves to hot stages. Plain data that survives JSON. */
import type { Entity } from './views';

/** The record that a question is about. */
export interface DoubtSubject {
  readonly account: string;
  readonly entity: Entity;
  readonly recordId: string;
}

export interface DoubtAnswer extends DoubtSubject {
  /** Label of the stage that the record was moved to. */
  readonly stage: string;
  /** Id of the question in the standard. */
  readonly question: string;
  /** Null when the person skipped the question. */
  readonly answer: string | null;
}

export interface KeptDoubt extends DoubtAnswer {
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** Answers kept; the oldest make room. */
export const DOUBTS_KEPT = 500;
const LONGEST = 300;

/** @returns What was stored, anything unreadable left out. */
export function readDoubts(stored: unknown): readonly KeptDoubt[] {
  return Array.isArray(stored) ? stored.filter(isKept) : [];
}

/** Add an answer; one for the same record and question takes the place of the one before. */
export function keepDoubt(kept: readonly KeptDoubt[], answer: DoubtAnswer, at: number): readonly KeptDoubt[] {
  const { account, entity, recordId, stage, question } = answer;
  const short = (text: string) => text.slice(0, LONGEST);
  const entry: KeptDoubt = {
    account: short(account),
    entity,
    recordId: short(recordId),
    stage: short(stage),
    question: short(question),
    answer: answer.answer === null ? null : short(answer.answer),
    at,
  };
  const others = kept.filter((each) => !isAbout(each, entry) || each.question !== entry.question);
  return [...others, entry].slice(-DOUBTS_KEPT);
}

/** Ids of the questions that were put for a record. */
export function askedOf(kept: readonly KeptDoubt[], subject: DoubtSubject): string[] {
  return kept.filter((each) => isAbout(each, subject)).map(({ question }) => question);
}

function isAbout(kept: KeptDoubt, { account, entity, recordId }: DoubtSubject): boolean {
  return kept.account === account && kept.entity === entity && kept.recordId === recordId;
}

function isKept(value: unknown): value is KeptDoubt {
  const kept = value as Partial<KeptDoubt> | null;
  return (
    typeof kept?.account === 'string' &&
    typeof kept.recordId === 'string' &&
    typeof kept.question === 'string' &&
    (kept.answer === null || typeof kept.answer === 'string')
  );
}
