import type { CalendarDate, Deal } from '../deal';
import type { DealPath } from '../pipeline/deal-path';
import { daysOnStage } from './stage-stays';
import type { StuckDeal } from './stuck-deals';
import type { TopOfPipeline } from './top-deals';
import { topInflation } from './top-inflation';
import type { Finding, WarningRule, WarningState } from './warning';
import type { WarningLimits } from './warning-limits';

/**
 * Rules that look at the open deals of one pipeline at one moment. Each gives null when it is switched off or has too
 * little to look at.
 */

/** Hot deals stand still. Clear when none does. */
export function hotStuck(
  pipeline: string,
  open: readonly Deal[],
  stuck: readonly StuckDeal[],
  limits: WarningLimits,
): Finding | null {
  if (!limits.hot_stuck.on) return null;
  const hot = stuck.filter((deal) => deal.pipeline === pipeline && deal.hot);
  const money: Record<string, number> = {};
  for (const { amount, atRisk } of hot) {
    if (amount && atRisk !== null) money[amount.currency] = (money[amount.currency] ?? 0) + atRisk;
  }
  return {
    ...aboutDeals(
      'hot_stuck',
      pipeline,
      hot.map((deal) => deal.id),
      openIn(pipeline, open).length,
    ),
    money,
  };
}

/** Too large a share of the open deals stands still. Clear at half the share. */
export function hanging(
  pipeline: string,
  open: readonly Deal[],
  stuck: readonly StuckDeal[],
  limits: WarningLimits,
): Finding | null {
  const { on, share, minDeals, minOpen } = limits.hanging;
  const all = openIn(pipeline, open).length;
  if (!on || all < minOpen) return null;
  const hung = stuck.filter((deal) => deal.pipeline === pipeline).map((deal) => deal.id);
  const after = hung.length / all;
  const state =
    after >= share && hung.length >= minDeals ? 'crossed' : after < share / 2 ? 'clear' : 'between';
  return { ...ofOneMoment('hanging', pipeline, state, after, all), dealIds: hung };
}

/** The first stage makes the pipeline look fuller than it is. Clear when its share of the raw sum is half the limit. */
export function inflatedTop(
  pipeline: string,
  { stages, deals, open, top }: TopOfPipeline,
  limits: WarningLimits,
): Finding | null {
  const { on, minOpen, rawShare } = limits.top_inflated;
  const { inflated, topShareRaw } = topInflation(stages, limits.top_inflated);
  if (!on || open < minOpen || topShareRaw === null) return null;
  const state = inflated ? 'crossed' : topShareRaw < rawShare / 2 ? 'clear' : 'between';
  return { ...ofOneMoment('top_inflated', pipeline, state, topShareRaw, deals), dealIds: top };
}

/** Nothing is planned, days after an offer or invoice went out. Clear when no such deal is left. */
export function silence(
  pipeline: string,
  open: readonly Deal[],
  paths: ReadonlyMap<string, DealPath>,
  offerStages: readonly string[],
  limits: WarningLimits,
  today: CalendarDate,
): Finding | null {
  if (!limits.silence.on || offerStages.length === 0) return null;
  const silent = open.flatMap((deal) => {
    if ((deal.pipeline ?? '') !== pipeline || deal.stage === null || !offerStages.includes(deal.stage))
      return [];
    if (deal.nextActivity !== null && deal.nextActivity >= today) return [];
    const path = paths.get(deal.id);
    const days = (path && daysOnStage(path, today)?.days) ?? 0;
    return days >= limits.silence.days ? [{ id: deal.id, days }] : [];
  });
  silent.sort((a, b) => b.days - a.days || (a.id < b.id ? -1 : 1));
  return aboutDeals(
    'silence',
    pipeline,
    silent.map((deal) => deal.id),
    openIn(pipeline, open).length,
  );
}

/**
 * The expected close has passed, or was moved again and again. Clear when no such deal is left. `after` counts the dates
 * that have passed: how often a date had been moved by an earlier day is not kept, so it cannot be compared.
 */
export function closePushed(
  pipeline: string,
  open: readonly Deal[],
  paths: ReadonlyMap<string, DealPath>,
  limits: WarningLimits,
  today: CalendarDate,
): Finding | null {
  if (!limits.close_pushed.on) return null;
  const own = openIn(pipeline, open);
  const isPast = ({ expectedClose }: Deal) => expectedClose !== null && expectedClose < today;
  const isPushed = ({ id }: Deal) => (paths.get(id)?.pushes ?? 0) >= limits.close_pushed.pushes;
  const ids = own
    .filter((deal) => isPast(deal) || isPushed(deal))
    .map(({ id }) => id)
    .sort();
  return { ...aboutDeals('close_pushed', pipeline, ids, own.length), after: own.filter(isPast).length };
}

function openIn(pipeline: string, open: readonly Deal[]): readonly Deal[] {
  return open.filter((deal) => (deal.pipeline ?? '') === pipeline);
}

/** A finding that is crossed by a single deal. @param open open deals of the pipeline */
function aboutDeals(rule: WarningRule, pipeline: string, dealIds: readonly string[], open: number): Finding {
  const state: WarningState = dealIds.length > 0 ? 'crossed' : 'clear';
  return { ...ofOneMoment(rule, pipeline, state, dealIds.length, open), dealIds };
}

/** A finding that nothing is compared with yet. */
function ofOneMoment(
  rule: WarningRule,
  pipeline: string,
  state: WarningState,
  after: number,
  n: number,
): Omit<Finding, 'dealIds'> {
  const compared = { before: null, nBefore: null, beforeOn: null, p: null, left: null };
  return { rule, pipeline, state, after, n, ...compared, money: {} };
}
