import { stageTest } from './stage-order';
import type { CheckContext } from './types';

/** A fact asked for when a deal enters a stage; the standard writes the wording. */
export interface StageQuestion {
  readonly id: string;
  readonly stage: string;
}

/** A move of one deal. `from` is null when it is not known where the deal was. */
export interface StageMove {
  readonly from: string | null;
  readonly to: string;
}

/**
 * The question to ask at a move: the first one whose stage the deal reaches
 * with it, also by jumping over, and that was not asked for this deal yet.
 * At most one, so that moving a deal never becomes an interview; null for none.
 */
export function questionAt<Q extends StageQuestion>(
  questions: readonly Q[],
  { from, to }: StageMove,
  asked: readonly string[],
  { stages, stageDictionary }: Pick<CheckContext, 'stages' | 'stageDictionary'>,
): Q | null {
  const reachedBefore = stageTest({ stage: from, stages, stageDictionary });
  const reachedNow = stageTest({ stage: to, stages, stageDictionary });
  const isDue = ({ id, stage }: Q) =>
    reachedNow(stage) === 'yes' && (from === null || reachedBefore(stage) === 'no') && !asked.includes(id);
  return questions.find(isDue) ?? null;
}
