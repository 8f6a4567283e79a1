import type { CalendarDate } from '../deal';
import { dayNumber } from './days';
import type { DealPath } from './deal-path';
import { highestSeen, middleDay, stagePositions } from './deal-path';
import type { MaturityRule } from './maturity';
import { maturityDays } from './maturity';
import { recencyWeight } from './recency';
import type { StageDefinition } from './stage-counting';
import { overdueSince, stagesCounted } from './stage-counting';

/** How closed deals are counted per stage. */
export interface CountingRules {
  /** Open stages of the pipeline, first to last. */
  readonly stages: readonly string[];
  readonly definition: StageDefinition;
  readonly maturity: MaturityRule;
  /** Days after which an observation counts half; null counts all alike. */
  readonly halfLifeDays: number | null;
  /** The day of the reading; ages are counted back from it. */
  readonly today: CalendarDate;
}

/** Deals that came to one stage, and the won ones among them; fractions come from recency weights. */
export interface StageSample {
  readonly stage: string;
  readonly n: number;
  readonly won: number;
  /** Number of deals behind `n`, unweighted. */
  readonly deals: number;
  /** Kish's effective size of the sample, (Σw)² / Σw²: how many deals of equal weight would say as much. */
  readonly effective: number;
  /** Lost deals whose way nobody saw: they count on the first stage alone, and might belong here. */
  readonly unknownLost: number;
}

/**
 * Counts, per stage, the deals that came there and how many of them were won.
 * Deals that vanished from sight are left out. Needs `rules.today` to be a date, else recency is not applied.
 * @returns one sample per stage of `rules.stages`, in that order
 */
export function stageSamples(paths: readonly DealPath[], rules: CountingRules): StageSample[] {
  const positions = stagePositions(rules.stages);
  const counts = rules.stages.map(() => ({ n: 0, squares: 0, won: 0, deals: 0 }));
  const maturities = rules.stages.map((_, at) =>
    rules.maturity === 'overdue-as-lost' ? maturityDays(paths, at, positions) : null,
  );
  let unknownLost = 0;
  for (const path of paths) {
    if (path.missingSince !== null) continue;
    if (path.outcome === 'lost' && highestSeen(path, positions) < 0) unknownLost++;
    const weightAt = weightOf(path, rules, positions, maturities);
    for (const at of stagesCounted(path, rules.definition, positions)) {
      const weight = weightAt(at);
      const count = counts[at];
      if (weight === null || !count) continue;
      count.n += weight;
      count.squares += weight * weight;
      count.deals++;
      if (path.outcome === 'won') count.won += weight;
    }
  }
  return counts.map(({ squares, ...count }, at) => ({
    stage: rules.stages[at] ?? '',
    ...count,
    effective: squares > 0 ? (count.n * count.n) / squares : 0,
    unknownLost: at === 0 ? 0 : unknownLost,
  }));
}

/** How much the deal counts on the stage at a position; null when it does not count there yet. */
function weightOf(
  path: DealPath,
  { maturity, halfLifeDays, today }: CountingRules,
  positions: ReadonlyMap<string, number>,
  maturities: readonly (number | null)[],
): (at: number) => number | null {
  const now = dayNumber(today);
  if (path.outcome !== 'open') {
    const closed = middleDay(path.closed);
    const weight = recencyWeight(now === null || closed === null ? 0 : now - closed, halfLifeDays);
    return () => weight;
  }
  if (maturity === 'closed-only') return () => null;
  if (maturity === 'all') return () => 1;
  return (at) => {
    const since = overdueSince(path, at, positions, maturities[at] ?? null);
    return since === null || now === null || now <= since ? null : recencyWeight(now - since, halfLifeDays);
  };
}

/** Share of deals that go on from each stage to the next; the last value is the way from the last stage to won. */
export function stageConversions(samples: readonly StageSample[]): (number | null)[] {
  return samples.map((sample, i) => {
    const next = samples[i + 1]?.n ?? sample.won;
    return sample.n > 0 ? next / sample.n : null;
  });
}
