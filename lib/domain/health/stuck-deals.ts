import { byId } from '../by-id';
import type { CalendarDate, Deal } from '../deal';
import type { ShownMoney } from '../money';
import { type DealPath, stagePositions } from '../pipeline/deal-path';
import type { PipelineProbabilities } from '../pipeline/stage-probabilities';
import { advancedDays, daysOnStage, staysByStage } from './stage-stays';
import { moneyAtRisk, type StuckThreshold, stuckProbability, stuckThreshold } from './stuck-threshold';

/** What is usual on one stage. */
export interface StagePace {
  readonly stage: string;
  readonly threshold: StuckThreshold;
  /** Chance of a deal on this stage. */
  readonly p: number;
  /** Chance of a deal that stands here too long. */
  readonly stuckP: number;
  /** True for stages near the end (chance of at least one half) and those the manager marked. */
  readonly hot: boolean;
}

/** A deal that stands too long with nothing planned. */
export interface StuckDeal {
  readonly id: string;
  readonly pipeline: string;
  readonly stage: string;
  readonly days: number;
  /** True when it may stand there even longer. */
  readonly atLeast: boolean;
  readonly threshold: StuckThreshold;
  readonly critical: boolean;
  readonly hot: boolean;
  /** Chance at which it should count, for the age-aware sum. */
  readonly stuckP: number;
  readonly amount: ShownMoney | null;
  /** Minor units of the amount's currency; null without an amount. */
  readonly atRisk: number | null;
}

/** The manager's choices. */
export interface StuckRules {
  /** Days per stage label for stages with little history. */
  readonly typedDays: Readonly<Record<string, number>>;
  readonly hotStages: readonly string[];
  /** Ids of deals put aside by a person. */
  readonly snoozed: ReadonlySet<string>;
}

export const DEFAULT_STUCK_RULES: StuckRules = { typedDays: {}, hotStages: [], snoozed: new Set() };

/** From this chance on a stage is hot without being marked. */
const HOT_FROM = 0.5;

/** Pace of every stage of one pipeline. */
export function stagePaces(
  probabilities: PipelineProbabilities,
  paths: readonly DealPath[],
  rules: StuckRules,
  today: CalendarDate,
): StagePace[] {
  const positions = stagePositions(probabilities.stages.map(({ stage }) => stage));
  const own = paths.filter((path) => path.pipeline === probabilities.pipeline);
  const stays = staysByStage(own, positions);
  return probabilities.stages.map(({ stage, value, k }) => {
    const here = stays.get(stage) ?? [];
    const typed = Object.hasOwn(rules.typedDays, stage) ? (rules.typedDays[stage] ?? null) : null;
    const threshold = stuckThreshold(advancedDays(here, today), typed);
    const late = here.filter((stay) => stay.outcome !== 'open' && stay.days > threshold.days);
    const deals = new Map(late.map((stay) => [stay.dealId, stay.outcome]));
    const won = [...deals.values()].filter((outcome) => outcome === 'won').length;
    const stuckP = stuckProbability(won, deals.size, value, k);
    const hot = value >= HOT_FROM || rules.hotStages.includes(stage);
    return { stage, threshold, p: value, stuckP, hot };
  });
}

/**
 * Open deals that stand longer than usual on their stage, have no activity planned for today or later, and were not put
 * aside. By currency, then by money at risk, largest first; deals without an amount come last.
 */
export function stuckDeals(
  deals: readonly Deal[],
  paths: readonly DealPath[],
  pipelines: readonly PipelineProbabilities[],
  rules: StuckRules,
  today: CalendarDate,
): StuckDeal[] {
  const pathById = byId(paths);
  const paces = new Map(pipelines.map((p) => [p.pipeline, byStage(stagePaces(p, paths, rules, today))]));
  return deals
    .flatMap((deal) => {
      const pace = paces.get(deal.pipeline ?? '')?.get(deal.stage ?? '');
      const path = pathById.get(deal.id);
      if (!pace || !path || deal.outcome !== 'open' || rules.snoozed.has(deal.id)) return [];
      if (deal.nextActivity !== null && deal.nextActivity >= today) return [];
      const standing = daysOnStage(path, today);
      if (standing === null || standing.days <= pace.threshold.days) return [];
      return [describe(deal, pace, standing.days, standing.atLeast)];
    })
    .sort(byMoneyAtRisk);
}

function byStage(paces: readonly StagePace[]): ReadonlyMap<string, StagePace> {
  return new Map(paces.map((pace) => [pace.stage, pace]));
}

function describe(deal: Deal, pace: StagePace, days: number, atLeast: boolean): StuckDeal {
  const { threshold, stuckP, hot, p, stage } = pace;
  return {
    id: deal.id,
    pipeline: deal.pipeline ?? '',
    stage,
    days,
    atLeast,
    threshold,
    critical: days > threshold.critical,
    hot,
    stuckP,
    amount: deal.amount,
    atRisk: deal.amount && moneyAtRisk(deal.amount.minor, p, stuckP),
  };
}

function byMoneyAtRisk(a: StuckDeal, b: StuckDeal): number {
  if (a.amount === null || b.amount === null) {
    return Number(a.amount === null) - Number(b.amount === null) || (a.id < b.id ? -1 : 1);
  }
  if (a.amount.currency !== b.amount.currency) return a.amount.currency < b.amount.currency ? -1 : 1;
  return (b.atRisk ?? 0) - (a.atRisk ?? 0) || (a.id < b.id ? -1 : 1);
}
