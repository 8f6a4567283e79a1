import type { CalendarDate, Deal } from '../deal';
import {
  checkPipelines,
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
import type { HiddenWarning, UnwatchedReason, WarningOutlook, WarningsOutlook } from './types';

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

/**
 * Checks the pipelines and takes what is found into the log. A pipeline whose latest reading is partial or filtered is
 * not checked, and what the log remembers of it stays.
 * @returns the new log beside what to show
 */
export function watchPipelines(
  input: WatchInput,
  log: WarningLog,
): { readonly log: WarningLog; readonly warnings: WarningsOutlook } {
  const { deals, asOf, unwatched } = input;
  const report = noteFindings(log, findingsOf(input), asOf);
  const untouched = Object.entries(log).filter(([key]) => unwatched.has(pipelineOf(key)));
  const byId = new Map(deals.map((deal) => [deal.id, deal]));
  const next = { ...report.log, ...Object.fromEntries(untouched) };
  return {
    log: next,
    warnings: {
      shown: report.shown.map((warning) => outlookOf(warning, byId)),
      postponed: report.postponed,
      hidden: hiddenIn(next, asOf),
      unwatched: [...unwatched].map(([pipeline, reason]) => ({ pipeline, reason })),
    },
  };
}

function findingsOf({ deals, paths, probabilities, settings, asOf, unwatched }: WatchInput) {
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

function outlookOf(warning: Warning, byId: ReadonlyMap<string, Deal>): WarningOutlook {
  const { dealIds, ...rest } = warning;
  const named = dealIds.slice(0, DEALS_NAMED).flatMap((id) => byId.get(id) ?? []);
  return { ...rest, key: warningKey(warning), dealCount: dealIds.length, deals: named.map(dealRef) };
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
