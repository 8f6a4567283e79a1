import { own } from '../standard/own';
import { labelKey } from './text';
import type { CheckContext, StageDictionary } from './types';

/**
 * Whether a rule that starts at a stage is in force now. `card-unknown`: the
 * page does not say where the card is; `rule-unknown`: the pipeline has no such stage.
 */
export type Reached = 'yes' | 'no' | 'card-unknown' | 'rule-unknown';

/** Answers for one card whether it has reached a rule's stage. */
export type StageTest = (fromStage: string | null | undefined) => Reached;

/** What the test depends on. */
export type StageContext = Pick<CheckContext, 'stage' | 'stages' | 'outcome' | 'stageDictionary'>;

/**
 * Prepares the test for one card. A stage may be named by its dictionary id or
 * by a label. What is not among the pipeline's stages is told and never guessed.
 */
export function stageTest(context: StageContext): StageTest {
  const order = new Map(context.stages.map((label, index) => [labelKey(label), index]));
  const position = (stage: string): number | undefined =>
    [stage, ...(own(context.stageDictionary, stage) ?? []), ...labelsBeside(stage, context.stageDictionary)]
      .map((label) => order.get(labelKey(label)))
      .find((index) => index !== undefined);
  const now = currentPosition(context, position);
  const answers = new Map<string, Reached>();
  return (fromStage) => {
    if (fromStage === undefined || fromStage === null) return 'yes';
    if (context.outcome === 'lost') return 'no';
    const answer = answers.get(fromStage) ?? compare(position(fromStage), now);
    answers.set(fromStage, answer);
    return answer;
  };
}

function compare(from: number | undefined, now: number | undefined): Reached {
  if (from === undefined) return 'rule-unknown';
  if (now === undefined) return 'card-unknown';
  return now >= from ? 'yes' : 'no';
}

/** A label of one language finds the labels of the others through the dictionary entry it stands in. */
function labelsBeside(stage: string, dictionary: StageDictionary = {}): readonly string[] {
  const label = labelKey(stage);
  return Object.values(dictionary).find((labels) => labels.some((other) => labelKey(other) === label)) ?? [];
}

function currentPosition(
  context: StageContext,
  position: (stage: string) => number | undefined,
): number | undefined {
  if (context.outcome === 'won') return context.stages.length;
  return context.stage === null ? undefined : position(context.stage);
}
