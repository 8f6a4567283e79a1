import { fewById } from '../by-id';
import type { CalendarDate, Deal } from '../deal';
import {
  checkPipelines,
  type EarlierReading,
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
  /** Earlier whole readings that rules about one moment are compared with, per pipeline label. */
  readonly earlier: ReadonlyMap<string, EarlierReading>;
  /** Day of the first whole reading, per pipeline label. */
  readonly wholeSince: ReadonlyMap<string, CalendarDate>;
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
  readonly wholeSince: CalendarDate | null;
  readonly dealCount: number;
  readonly deals: readonly DealRef[];
}

/** Checks the pipelines. One whose latest reading is partial or filtered is not checked, and stands under `unwatched`. */
export function findInPipelines(input: WatchInput): FoundInReading {
  const findings = findingsOf(input);
  const listed = findings.flatMap(({ dealIds }) => dealIds.slice(0, DEALS_NAMED));
  const known = fewById(input.deals, listed);
  return {
    findings: findings.map((finding) => {
      const dealIds = finding.dealIds.slice(0, DEALS_NAMED);
      const deals = dealIds.map((id) => {
        const deal = known.get(id);
        return deal ? dealRef(deal) : nameless(id);
      });
      const wholeSince = input.wholeSince.get(finding.pipeline) ?? null;
      return { finding: { ...finding, dealIds }, wholeSince, dealCount: finding.dealIds.length, deals };
    }),
    unwatched: [...input.unwatched].map(([pipeline, reason]) => ({ pipeline, reason })),
  };
}

/** A deal that the lists no longer show, as lost ones mostly do not. */
function nameless(id: string): DealRef {
  return { id, title: null, href: null, owner: null, stage: null, amount: null };
}

/** Ids of the deals that would be listed without a name. */
export function namelessIn({ findings }: FoundInReading): ReadonlySet<string> {
  const crossed = findings.filter(({ finding }) => finding.state !== 'clear').flatMap(({ deals }) => deals);
  return new Set(crossed.flatMap(({ id, title, href }) => (title === null && href === null ? [id] : [])));
}

/** The same with the names that earlier readings knew. @param known deals by id */
export function withNames(found: FoundInReading, known: ReadonlyMap<string, Deal>): FoundInReading {
  const named = (ref: DealRef) => {
    const deal = ref.title === null && ref.href === null ? known.get(ref.id) : undefined;
    return deal ? dealRef(deal) : ref;
  };
  return { ...found, findings: found.findings.map((each) => ({ ...each, deals: each.deals.map(named) })) };
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

function findingsOf(input: WatchInput): Finding[] {
  const { deals, paths, probabilities, settings, asOf, unwatched, earlier } = input;
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
    earlier,
  });
}

function outlookOf(warning: Warning, byKey: ReadonlyMap<string, FoundByRule>): WarningOutlook {
  const { dealIds: _, ...rest } = warning;
  const key = warningKey(warning);
  const { wholeSince = null, dealCount = 0, deals = [] } = byKey.get(key) ?? {};
  return { ...rest, key, wholeSince, dealCount, deals };
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
