import type { CalendarDate, Deal } from '../deal';
import { closedInWindow, type FunnelRules } from '../outlook/pace';
import {
  arrivalDay,
  calendarDate,
  type DealPath,
  dayNumber,
  hasKnownWay,
  maturityDays,
  middleDay,
  periodRange,
  stagePositions,
} from '../pipeline';
import { stagesCounted } from '../pipeline/stage-counting';
import { EVERYBODY, ofColleagues, type Viewer, withoutColleagues } from './colleagues';
import type { PastGroup, PastRef, PastView } from './types';

/** More lines than this are counted only. */
const LISTED = 200;

/** What the past of an account is known from. */
export interface PastInput {
  readonly paths: readonly DealPath[];
  /** Deals that can be named: those of the lists, and those that were imported. */
  readonly named: readonly Deal[];
  /** Open stages in order, per pipeline. */
  readonly orders: Readonly<Record<string, readonly string[]>>;
  readonly rules: FunnelRules;
  readonly asOf: CalendarDate;
}

/** The deals behind a number about the past: the same ones that it was worked out from, the latest first. */
export function pastDeals(input: PastInput, group: PastGroup, viewer: Viewer = EVERYBODY): PastView {
  const found = pathsOf(input, group);
  const names = new Map(input.named.map((deal) => [deal.id, deal]));
  const lines = found.map((path) => pastRef(path, names.get(path.id) ?? null));
  lines.sort((a, b) => ((b.closedOn ?? '9') < (a.closedOn ?? '9') ? -1 : 1));
  return {
    deals: withoutColleagues(lines.slice(0, LISTED), viewer),
    count: found.length,
    others: ofColleagues(lines, viewer),
    won: found.filter(({ outcome }) => outcome === 'won').length,
  };
}

function pathsOf(input: PastInput, group: PastGroup): readonly DealPath[] {
  const { paths, asOf } = input;
  switch (group.kind) {
    case 'came':
      return cameTo(input, group.pipeline, group.stage);
    case 'closed':
      return closedInWindow(ofPipeline(paths, group.pipeline), group.currency, asOf);
    case 'won': {
      const days = periodRange(group.period);
      return paths.filter(({ outcome, amount, closed }) => {
        const day = middleDay(closed);
        if (outcome !== 'won' || amount?.currency !== group.currency || day === null || !days) return false;
        const date = calendarDate(day);
        return date >= days.from && date <= days.to;
      });
    }
  }
}

function ofPipeline(paths: readonly DealPath[], pipeline: string): readonly DealPath[] {
  return paths.filter((path) => path.pipeline === pipeline);
}

/** The deals that the funnel counts on a stage; with null the won ones. */
function cameTo(
  { paths, orders, rules, asOf }: PastInput,
  pipeline: string,
  stage: string | null,
): readonly DealPath[] {
  const stages = orders[pipeline] ?? [];
  const positions = stagePositions(stages);
  const watched = ofPipeline(paths, pipeline).filter((path) => hasKnownWay(path, positions));
  const at = stage === null ? 0 : stages.indexOf(stage);
  const overdueAfter = maturityDays(watched, at, positions, rules.maturity);
  const now = dayNumber(asOf) ?? 0;
  return watched.filter((path) => {
    if (path.missingSince !== null || !stagesCounted(path, rules.definition, positions).includes(at))
      return false;
    if (stage === null) return path.outcome === 'won';
    if (path.outcome !== 'open' || rules.maturity === 'all') return true;
    const arrived = arrivalDay(path, at, positions);
    return overdueAfter !== null && arrived !== null && now - arrived > overdueAfter;
  });
}

function pastRef({ id, outcome, amount, closed }: DealPath, deal: Deal | null): PastRef {
  const day = outcome === 'open' ? null : middleDay(closed);
  return {
    id,
    title: deal?.title ?? null,
    href: deal?.href ?? null,
    owner: deal?.owner ?? null,
    outcome,
    amount: deal?.amount ?? (amount && { ...amount, within: 0 }),
    closedOn: day === null ? null : calendarDate(day),
  };
}
