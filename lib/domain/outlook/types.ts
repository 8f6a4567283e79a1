/**
 * What the screens show of an account beyond its weighted pipeline. Plain data
 * that survives JSON. Money is in minor units; an unknown value is null, and
 * wherever something is null, a reason stands beside it.
 */
import type { CalendarDate } from '../deal';
import type { StuckThreshold, TopInflation, Warning, WarningRule } from '../health';
import type { PartReason } from '../history/snapshot';
import type { ShownMoney } from '../money';
import type {
  Coverage,
  DataLevel,
  ForecastRange,
  MaturityRule,
  PeriodKey,
  PeriodName,
  StageDefinition,
  WeightedSum,
} from '../pipeline';

/** The numbers of one account on the day of its latest reading. */
export interface Outlook {
  readonly asOf: CalendarDate;
  readonly pipelines: readonly PipelineOutlook[];
  /** Plans of the team that have not ended; all pipelines together, one currency each. */
  readonly plans: readonly PlanOutlook[];
}

/** One pipeline; never mixed with another. */
export interface PipelineOutlook {
  readonly pipeline: string;
  readonly level: DataLevel;
  /** Open deals on a known stage, and those among them without a usable amount. */
  readonly open: number;
  readonly withoutAmount: number;
  /** Sorted by code; never added up. */
  readonly currencies: readonly CurrencyOutlook[];
  readonly funnel: Funnel;
  readonly stuck: StuckList;
}

export interface CurrencyOutlook {
  readonly currency: string;
  readonly total: WeightedSum;
  /** Null below ten open deals: so few prove nothing. */
  readonly top: TopInflation | null;
  readonly months: readonly PeriodOutlook[];
  readonly quarters: readonly PeriodOutlook[];
  readonly velocity: VelocityOutlook;
}

/** Deals expected to close in one period, in one currency. */
export interface PeriodOutlook {
  readonly period: PeriodKey;
  readonly count: number;
  readonly raw: number;
  /** Amount × probability to be won at all, whenever that is. */
  readonly weighted: number;
  /** Amount × probability to be won by the end of the period; null for overdue and undated deals. */
  readonly expected: number | null;
  /** Deals whose part in `expected` takes the usual pace into account; the others count as in `weighted`. */
  readonly timed: number;
  readonly range: RangeOutlook | null;
}

/** A range that holds the outcome in eight of ten cases. */
export interface RangeOutlook
  extends Pick<ForecastRange, 'deals' | 'p10' | 'p50' | 'p90' | 'method' | 'topShare'> {}

/** Why a number about the past is missing. */
export type NoHistory = 'no-closed' | 'few-won' | 'no-dates' | 'one-reading';

export interface VelocityOutlook {
  /** Minor units per day; null with a reason. */
  readonly perDay: number | null;
  readonly reason: NoHistory | null;
  readonly open: number;
  readonly meanWonAmount: number | null;
  readonly winRate: number | null;
  readonly cycleDays: number | null;
  /** Won and closed deals of the window that the factors rest on. */
  readonly won: number;
  readonly closed: number;
  readonly windowDays: number;
}

export interface Funnel {
  readonly definition: StageDefinition;
  /** Which deals are old enough to count. */
  readonly maturity: MaturityRule;
  readonly rows: readonly FunnelRow[];
  /** Won among the deals of the first stage. */
  readonly won: number;
  readonly unknownLost: number;
  readonly reason: NoHistory | null;
}

export interface FunnelRow {
  readonly stage: string;
  readonly n: number;
  /** Share that went on to the next stage, or to won from the last; null when nobody came here. */
  readonly conversion: number | null;
}

/** A deal as far as a list names it. */
export interface DealRef {
  readonly id: string;
  readonly title: string | null;
  /** Path on the CRM's origin; null when there is no link. */
  readonly href: string | null;
  readonly owner: string | null;
  readonly stage: string | null;
  readonly amount: ShownMoney | null;
}

export interface StuckItem extends DealRef {
  readonly days: number;
  /** True when it may stand there even longer. */
  readonly atLeast: boolean;
  readonly threshold: StuckThreshold;
  readonly critical: boolean;
  readonly hot: boolean;
  /** Minor units of the amount's currency. */
  readonly atRisk: number | null;
}

export interface StuckList {
  readonly reason: NoHistory | null;
  /** All stuck deals; `items` holds the first ones by money at risk. */
  readonly count: number;
  readonly items: readonly StuckItem[];
  /** Minor units by currency. */
  readonly atRisk: Readonly<Record<string, number>>;
  /** How many of `items` belong to colleagues, whose names are not given; absent or null where every name may be seen. */
  readonly others?: number | null;
}

/** Plan and fact of one period. */
export interface PlanOutlook {
  readonly period: PeriodName;
  readonly currency: string;
  readonly target: number;
  /** Won in the period so far; null when no closed deal was ever read. */
  readonly won: number | null;
  readonly wonDeals: number;
  /** First day of what is known of won deals, when the period began before it. */
  readonly wonSince: CalendarDate | null;
  /** Open deals expected to close before the period ends. */
  readonly open: number;
  readonly raw: number;
  /** Expected of them by the end of the period. */
  readonly expected: number;
  readonly range: RangeOutlook | null;
  /** Null when `won` is. */
  readonly coverage: Coverage | null;
  /** Win rate by value, and the closed deals behind it. */
  readonly winRate: number | null;
  readonly winRateDeals: number;
  /** Chance that won and open deals together reach the target. */
  readonly chance: number | null;
}

/** A warning with the deals it speaks of. */
export interface WarningOutlook extends Omit<Warning, 'dealIds'> {
  readonly key: string;
  /** Day of the first whole reading of the pipeline: before it there is nothing to compare with. */
  readonly wholeSince: CalendarDate | null;
  readonly dealCount: number;
  readonly deals: readonly DealRef[];
}

/** Why a pipeline is not watched at the moment. */
export type UnwatchedReason = PartReason;

export interface WarningsOutlook {
  readonly shown: readonly WarningOutlook[];
  /** Kept for tomorrow, because three came up today. */
  readonly postponed: number;
  readonly hidden: readonly HiddenWarning[];
  readonly unwatched: readonly { readonly pipeline: string; readonly reason: UnwatchedReason }[];
}

export interface HiddenWarning {
  readonly key: string;
  readonly rule: WarningRule;
  readonly pipeline: string;
  readonly until: CalendarDate;
  readonly why: string;
}
