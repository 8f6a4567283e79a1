import type { PipelineProbabilities, StageProbability } from './stage-probabilities';

/**
 * Why the probability of a stage differs from the one before: the stage is new or gone, it rests on another source,
 * the ladder behind it moved, or more history spoke (which includes older deals counting less).
 */
export type ChangeCause = 'added' | 'removed' | 'source' | 'ladder' | 'history';

/** One changed stage. */
export interface ProbabilityChange {
  readonly pipeline: string;
  readonly stage: string;
  readonly before: StageProbability | null;
  readonly after: StageProbability | null;
  readonly cause: ChangeCause;
}

/** Smaller differences are not worth a line: a tenth of a percent. */
const LEAST_CHANGE = 0.001;

/** What changed between two tables of probabilities, in the order of the later table; gone stages come last. */
export function probabilityChanges(
  before: readonly PipelineProbabilities[],
  after: readonly PipelineProbabilities[],
): ProbabilityChange[] {
  const earlier = byPlace(before);
  const later = byPlace(after);
  const changed = [...later].flatMap(([key, place]) => changeOf(earlier.get(key) ?? null, place));
  const removed = [...earlier]
    .filter(([key]) => !later.has(key))
    .map(([, { pipeline, stage }]): ProbabilityChange => {
      return { pipeline, stage: stage.stage, before: stage, after: null, cause: 'removed' };
    });
  return [...changed, ...removed];
}

interface Place {
  readonly pipeline: string;
  readonly stage: StageProbability;
}

function byPlace(tables: readonly PipelineProbabilities[]): ReadonlyMap<string, Place> {
  const places = tables.flatMap(({ pipeline, stages }) => stages.map((stage) => ({ pipeline, stage })));
  return new Map(places.map((place) => [JSON.stringify([place.pipeline, place.stage.stage]), place]));
}

function changeOf(earlier: Place | null, { pipeline, stage: after }: Place): ProbabilityChange[] {
  const before = earlier?.stage ?? null;
  const place = { pipeline, stage: after.stage, before, after };
  if (before === null) return [{ ...place, cause: 'added' }];
  if (Math.abs(after.value - before.value) < LEAST_CHANGE) return [];
  if (before.source !== after.source) return [{ ...place, cause: 'source' }];
  return [{ ...place, cause: after.n === before.n ? 'ladder' : 'history' }];
}
