import type { CalendarDate } from '../deal';
import { dayNumber } from './days';
import type { DealPath } from './deal-path';
import { arrivalDay, highestSeen, middleDay, stagePositions } from './deal-path';
import type { MaturityRule } from './maturity';
import { maturityDays } from './maturity';
import { recencyWeight } from './recency';
import type { StageDefinition } from './stage-counting';
import { stagesCounted } from './stage-counting';
import { standIns, type WatchedDeal } from './stand-ins';

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
  /** Share won: `won / n`; under `exact` set right for the deals that are too young to be counted. 0 without deals. */
  readonly rate: number;
  /** Number of deals behind `n`, unweighted. */
  readonly deals: number;
  /**
   * How many deals of equal weight would say as much: Kish's (Σw)² / Σw²; under `exact` at most what the spread of the
   * weighted share allows, for there the weight hangs on how long a deal took, and won deals take longer.
   */
  readonly effective: number;
  /** Lost deals whose way nobody saw: they count on the first stage alone, and might belong here. */
  readonly unknownLost: number;
}

/**
 * Counts, per stage, the deals that came there and how many of them were won. Deals that vanished from sight are left
 * out. Recency weighs a deal by the time since its end, or since it was overdue. Under `exact` by the time since its
 * arrival on the stage, where somebody saw it: a weight that hung on the end would favour slow deals. Needs `rules.today`
 * to be a date, else recency is not applied.
 * @returns one sample per stage of `rules.stages`, in that order
 */
export function stageSamples(paths: readonly DealPath[], rules: CountingRules): StageSample[] {
  const positions = stagePositions(rules.stages);
  const counted = rules.stages.map((): DealPath[] => []);
  let unknownLost = 0;
  for (const path of paths) {
    if (path.missingSince !== null) continue;
    if (path.outcome === 'lost' && highestSeen(path, positions) < 0) unknownLost++;
    for (const at of stagesCounted(path, rules.definition, positions)) counted[at]?.push(path);
  }
  return counted.map((here, at) => {
    const maturity = maturityDays(paths, at, positions, rules.maturity);
    const watch = watching(rules, at, positions, maturity);
    const deals = here.flatMap((path) => watch(path) ?? []);
    const standsFor = rules.maturity === 'exact' ? standIns(deals) : alone;
    return {
      stage: rules.stages[at] ?? '',
      ...sampleOf(deals, standsFor, rules.maturity === 'exact'),
      unknownLost: at === 0 ? 0 : unknownLost,
    };
  });
}

/** How long a deal was watched on the stage at a position, and what became of it; null when it does not count there. */
function watching(
  { maturity, halfLifeDays, today }: CountingRules,
  at: number,
  positions: ReadonlyMap<string, number>,
  overdueAfter: number | null,
): (path: DealPath) => WatchedDeal | null {
  const now = dayNumber(today);
  const isExact = maturity === 'exact';
  const weightSince = (day: number | null) =>
    recencyWeight(now === null || day === null ? 0 : now - day, halfLifeDays);
  return (path) => {
    const { outcome } = path;
    const arrived = arrivalDay(path, at, positions);
    if (outcome !== 'open') {
      const closed = middleDay(path.closed);
      const since = arrived === null || closed === null ? (closed ?? arrived) : Math.min(arrived, closed);
      const days = closed === null || since === null ? 0 : closed - since;
      return { days, outcome, weight: weightSince(isExact ? since : closed) };
    }
    if (maturity === 'closed-only') return null;
    if (maturity === 'all') return { days: 0, outcome: 'lost', weight: 1 };
    if (arrived === null || now === null) return null;
    const days = Math.max(0, now - arrived);
    const isOverdue = overdueAfter !== null && days > overdueAfter;
    if (!isExact && !isOverdue) return null;
    return {
      days: isOverdue ? overdueAfter : days,
      outcome: isOverdue ? 'lost' : 'open',
      weight: weightSince(isExact || overdueAfter === null ? arrived : arrived + overdueAfter),
    };
  };
}

const alone = (): number => 1;

function sampleOf(
  deals: readonly WatchedDeal[],
  standsFor: (days: number) => number,
  bySpread: boolean,
): Omit<StageSample, 'stage' | 'unknownLost'> {
  const plain = { n: 0, won: 0, deals: 0 };
  const stoodFor = { n: 0, won: 0, squares: 0, wonSquares: 0 };
  for (const { days, outcome, weight } of deals) {
    if (outcome === 'open') continue;
    const whole = weight * standsFor(days);
    const won = outcome === 'won' ? 1 : 0;
    plain.n += weight;
    plain.won += won * weight;
    plain.deals++;
    stoodFor.n += whole;
    stoodFor.won += won * whole;
    stoodFor.squares += whole * whole;
    stoodFor.wonSquares += won * whole * whole;
  }
  const { n, won } = stoodFor;
  const kish = stoodFor.squares > 0 ? (n * n) / stoodFor.squares : 0;
  const effective = bySpread ? Math.min(kish, sizeBySpread(stoodFor)) : kish;
  return { ...plain, rate: n > 0 ? won / n : 0, effective };
}

/**
 * The sample whose plain share would vary as much as this weighted one, p(1 − p) / v, with v the linearised variance of a
 * ratio of weighted sums, Σ(w·(y − p))² / (Σw)² (D. Binder, 1983; for intervals E. Korn and B. Graubard, 1998).
 * Infinite where all deals ended alike, for then there is no spread to judge by.
 */
function sizeBySpread(sums: { n: number; won: number; squares: number; wonSquares: number }): number {
  const p = sums.n > 0 ? sums.won / sums.n : 0;
  const spread = sums.wonSquares * (1 - p) ** 2 + (sums.squares - sums.wonSquares) * p ** 2;
  return spread > 0 && p < 1 ? (p * (1 - p) * sums.n * sums.n) / spread : Number.POSITIVE_INFINITY;
}

/** Share of deals that go on from each stage to the next; the last value is the way from the last stage to won. */
export function stageConversions(samples: readonly StageSample[]): (number | null)[] {
  return samples.map((sample, i) => {
    const next = samples[i + 1]?.n ?? sample.won;
    return sample.n > 0 ? next / sample.n : null;
  });
}
