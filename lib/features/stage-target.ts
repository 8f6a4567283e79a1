import type { CheckContext } from '../domain/card';
import { stageEnd } from '../domain/card/stage-end';
import { labelKey } from '../domain/card/text';
import type { OpenCard } from './open-card';

/** What a check of the card depends on once it stands on `stage`. */
export function contextAt({ context }: OpenCard, stage: string | null): CheckContext {
  return stage === null ? context : { ...context, stage, outcome: stageEnd(stage) };
}

/**
 * The stage that the form would save: the value of its one field that chooses
 * among the stages of the pipeline. Null when the form has no such field.
 */
export function stageInForm(card: OpenCard): string | null {
  const known = new Set(
    [...card.context.stages, ...Object.values(card.context.stageDictionary ?? {}).flat()].map(labelKey),
  );
  const chosen = card.fields.filter(({ control, value, options }) => {
    const stages = options?.filter((option) => known.has(labelKey(option))).length;
    return (
      control !== null && value !== null && known.has(labelKey(value)) && (stages === undefined || stages > 1)
    );
  });
  return chosen.length === 1 ? (chosen[0]?.value ?? null) : null;
}
