import type { Breach } from '../problems';
import type { LadderStep, Target } from '../types';
import { type CheckContext, listedTwice, unknownItem, unknownStage } from './context';

/** `won` names the end of every pipeline, which no dictionary lists. */
const WON = 'won';

/** Ladders that fall or name a stage twice, stages that do not exist, plans given twice. */
export function* checkNumbers(context: CheckContext): Generator<Breach> {
  const { analytics = {}, targets } = context.standard;
  for (const [pipeline, steps] of Object.entries(analytics.ladder ?? {}))
    yield* checkLadder(context, pipeline, steps);
  for (const [index, stage] of (analytics.hotStages ?? []).entries()) {
    yield* unknownStage(context, stage, ['analytics', 'hotStages', index]);
  }
  for (const [id, stage] of Object.entries(analytics.milestones ?? {})) {
    if (stage !== WON) yield* unknownStage(context, stage, ['analytics', 'milestones', id]);
  }
  for (const stage of Object.keys(analytics.stuckDays ?? {})) {
    yield* unknownStage(context, stage, ['analytics', 'stuckDays', stage], true);
  }
  for (const [index, { field }] of (analytics.coefficients ?? []).entries()) {
    yield* unknownItem(context, 'fields', field, ['analytics', 'coefficients', index, 'field']);
  }
  yield* listedTwice(['targets'], targets, targetKey);
}

function* checkLadder(
  context: CheckContext,
  pipeline: string,
  steps: readonly LadderStep[],
): Generator<Breach> {
  const path = ['analytics', 'ladder', pipeline];
  yield* listedTwice(path, steps, ({ stage }) => context.names.keyOf('stages', stage));
  for (const [index, { stage, probability }] of steps.entries()) {
    yield* unknownStage(context, stage, [...path, index, 'stage']);
    const before = steps[index - 1]?.probability ?? 0;
    if (probability < before) {
      yield {
        code: 'ladder-falls',
        path: [...path, index, 'probability'],
        received: String(probability),
        expected: `≥ ${before}`,
      };
    }
  }
}

function targetKey({ period, currency, by = 'team', owner = '' }: Target): string {
  return [period, currency, by, owner].filter(Boolean).join(' · ');
}
