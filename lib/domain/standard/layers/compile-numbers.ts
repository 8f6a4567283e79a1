import type { AnalyticsRules } from '../types';
import { onlyKnown, type ResolvedView } from './view';

/** The analytics rules with every stage by id. `won` in milestones stays as it is. */
export function compileAnalytics(view: ResolvedView): AnalyticsRules {
  const rules = onlyKnown<AnalyticsRules>('analytics', view.members(['analytics']));
  const stage = (ref: string) => view.names.keyOf('stages', ref);
  const { ladder, hotStages, milestones, stuckDays } = rules;
  return {
    ...rules,
    ...(ladder
      ? { ladder: mapValues(ladder, (steps) => steps.map((step) => ({ ...step, stage: stage(step.stage) }))) }
      : {}),
    ...(hotStages ? { hotStages: hotStages.map(stage) } : {}),
    ...(milestones ? { milestones: mapValues(milestones, stage) } : {}),
    ...(stuckDays
      ? { stuckDays: Object.fromEntries(Object.entries(stuckDays).map(([ref, days]) => [stage(ref), days])) }
      : {}),
  };
}

function mapValues<T, U>(map: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value)]));
}
