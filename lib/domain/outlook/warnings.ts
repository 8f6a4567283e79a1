import type { CalendarDate, Deal } from '../deal';
import {
  checkPipelines,
  type Finding,
  noteFindings,
  WARNING_RULES,
  type Warning,
  type WarningLog,
  type WarningRule,
  warningKey,
} from '../health';
import type { DealPath, PipelineProbabilities } from '../pipeline';
import { dealRef } from './deal-ref';
import { type NumberSettings, namedSteps, offerStages, stuckRules, warningLimits } from './rules';
import type { DealRef, HiddenWarning, UnwatchedReason, WarningOutlook, WarningsOutlook } from './types';

/** What the rules of warning look at. */
export interface WatchInput {
  readonly deals: readonly Deal[];
  readonly paths: readonly DealPath[];
  readonly probabilities: readonly PipelineProbabilities[];
  readonly settings: NumberSettings | null;
  readonly asOf: CalendarDate;
  /** Pipelines whose latest reading is not whole: nothing is compared there. */
  readonly unwatched: ReadonlyMap<string, UnwatchedReason>;
}

/** Deals named under a warning. */
const DEALS_NAMED = 5;

/** What the rules found in one reading, short enough to be kept: of many deals the first few are named. */
export interface FoundInReading {
  readonly findings: readonly FoundByRule[];
  readonly unwatched: readonly { readonly pipeline: string; readonly reason: UnwatchedReason }[];
}

interface FoundByRule {
  readonly finding: Finding;
  readonly dealCount: number;
  readonly deals: readonly DealRef[];
}

/** Checks the pipelines. One whose latest reading is partial or filtered is not checked, and stands under `unwatched`. */
export function findInPipelines(input: WatchInput): FoundInReading {
  const byId = new Map(input.deals.map((deal) => [deal.id, deal]));
  return {
    findings: findingsOf(input).map((finding) => {
      const dealIds = finding.dealIds.slice(0, DEALS_NAMED);
      const named = dealIds.flatMap((id) => byId.get(id) ?? []);
      const dealCount = finding.dealIds.length;
      return { finding: { ...finding, dealIds }, dealCount, deals: named.map(dealRef) };
    }),
    unwatched: [...input.unwatched].map(([pipeline, reason]) => ({ pipeline, reason })),
  };
}

/**
 * Takes what was found into the log. What the log remembers of a pipeline that was not checked stays.
 * @param asOf day of the reading; taking the same reading twice changes nothing
 * @returns the new log beside what to show
 */
export function watchPipelines(
  { findings, unwatched }: FoundInReading,
  asOf: CalendarDate,
  log: WarningLog,
): { readonly log: WarningLog; readonly warnings: WarningsOutlook } {
  const report = noteFindings(
    log,
    findings.map(({ finding }) => finding),
    asOf,
  );
  const blind = new Set(unwatched.map(({ pipeline }) => pipeline));
  const untouched = Object.entries(log).filter(([key]) => blind.has(pipelineOf(key)));
  const byKey = new Map(findings.map((found) => [warningKey(found.finding), found]));
  const next = { ...report.log, ...Object.fromEntries(untouched) };
  return {
    log: next,
    warnings: {
      shown: report.shown.map((warning) => outlookOf(warning, byKey)),
      postponed: report.postponed,
      hidden: hiddenIn(next, asOf),
      unwatched,
    },
  };
}

function findingsOf({ deals, paths, probabilities, settings, asOf, unwatched }: WatchInput): Finding[] {
  const watched = probabilities.filter(({ pipeline }) => !unwatched.has(pipeline));
  const stages = watched.map((one) => ({
    pipeline: one.pipeline,
    labels: one.stages.map(({ stage }) => stage),
  }));
  return checkPipelines({
    deals,
    paths,
    probabilities: watched,
    steps: Object.fromEntries(stages.map((one) => [one.pipeline, namedSteps(settings, one.labels)])),
    offerStages: Object.fromEntries(stages.map((one) => [one.pipeline, offerStages(settings, one.labels)])),
    stuck: stuckRules(settings),
    limits: warningLimits(settings),
    today: asOf,
  });
}

function outlookOf(warning: Warning, byKey: ReadonlyMap<string, FoundByRule>): WarningOutlook {
  const { dealIds: _, ...rest } = warning;
  const key = warningKey(warning);
  const { dealCount = 0, deals = [] } = byKey.get(key) ?? {};
  return { ...rest, key, dealCount, deals };
}

function hiddenIn(log: WarningLog, asOf: CalendarDate): HiddenWarning[] {
  return Object.entries(log).flatMap(([key, { hiddenUntil, hiddenWhy }]) => {
    const rule = ruleOf(key);
    if (rule === null || hiddenUntil === null || asOf >= hiddenUntil) return [];
    return [{ key, rule, pipeline: pipelineOf(key), until: hiddenUntil, why: hiddenWhy ?? '' }];
  });
}

function ruleOf(key: string): WarningRule | null {
  return WARNING_RULES.find((rule) => key.startsWith(`${rule}:`)) ?? null;
}

function pipelineOf(key: string): string {
  return key.slice(key.indexOf(':') + 1);
}
