import type { CalendarDate } from '../deal';
import {
  addDays,
  type DealHistory,
  historyAsOf,
  type PipelineProbabilities,
  type ProbabilityChange,
  type ProbabilityRules,
  probabilityChanges,
  stageProbabilities,
} from '../pipeline';

/** The table of probabilities beside the one of a week before. */
export interface ProbabilityTable {
  readonly today: readonly PipelineProbabilities[];
  /** Null while the history is younger than a week. */
  readonly weekAgo: {
    readonly day: CalendarDate;
    readonly probabilities: readonly PipelineProbabilities[];
    readonly changes: readonly ProbabilityChange[];
  } | null;
}

const WEEK = 7;

/**
 * Works out the table of a week ago from what was known by then, under the rules and stages of today, so that what
 * differs is what the team's own deals have shown since.
 * @param stages open stages in order, per pipeline
 * @param knownSince day of the first reading
 */
export function probabilityTable(
  today: readonly PipelineProbabilities[],
  stages: Readonly<Record<string, readonly string[]>>,
  history: DealHistory,
  rules: ProbabilityRules,
  asOf: CalendarDate,
  knownSince: CalendarDate | null,
): ProbabilityTable {
  const day = addDays(asOf, -WEEK);
  if (day === null || knownSince === null || knownSince > day) return { today, weekAgo: null };
  const probabilities = stageProbabilities(stages, historyAsOf(history, day), rules, day);
  return { today, weekAgo: { day, probabilities, changes: probabilityChanges(probabilities, today) } };
}
