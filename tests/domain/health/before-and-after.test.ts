import { describe, expect, test } from 'vitest';
import type { Deal } from '../../../lib/domain/deal';
import {
  checkPipelines,
  DEFAULT_STUCK_RULES,
  DEFAULT_WARNING_LIMITS,
  type EarlierReading,
  type Finding,
  type PipelineUnderWatch,
  type WarningRule,
} from '../../../lib/domain/health';
import { calendarDate, type DealPath } from '../../../lib/domain/pipeline';
import { makeDeal, makePath, makeProbabilities, rub } from '../pipeline/make';

const TODAY = '2026-03-31';
const THEN = '2026-03-03';
const STAGES = { Lead: 0.02, Offer: 0.3, Contract: 0.7 };

function watch(
  deals: readonly Deal[],
  paths: readonly DealPath[],
  earlier: readonly Deal[] | null,
): PipelineUnderWatch {
  const reading: EarlierReading | null = earlier && { day: THEN, deals: earlier };
  return {
    deals,
    paths,
    probabilities: [makeProbabilities(STAGES)],
    steps: {},
    offerStages: { '': ['Offer'] },
    stuck: { ...DEFAULT_STUCK_RULES, typedDays: { Lead: 20, Offer: 20, Contract: 20 } },
    limits: DEFAULT_WARNING_LIMITS,
    today: TODAY,
    earlier: new Map(reading ? [['', reading]] : []),
  };
}

function found(rule: WarningRule, under: PipelineUnderWatch): Finding {
  const finding = checkPipelines(under).find((each) => each.rule === rule);
  if (!finding) throw new Error(`${rule} says nothing.`);
  return finding;
}

/** An open deal that came to its stage on a day, and its way. */
function standing(id: string, stage: string, since: string, differences: Partial<Deal> = {}) {
  const visits = [{ stage, entered: { earliest: since, latest: since } }];
  return {
    deal: makeDeal({ id, stage, ...differences }),
    path: makePath([], { id, visits, outcome: 'open', closed: null }),
  };
}

type Standing = ReturnType<typeof standing>;
const dealsOf = (all: readonly Standing[]) => all.map(({ deal }) => deal);
const pathsOf = (all: readonly Standing[]) => all.map(({ path }) => path);

describe('a rule about one moment', () => {
  const old = standing('old', 'Contract', '2026-01-10');
  const newer = standing('newer', 'Contract', '2026-02-20');
  const fresh = standing('fresh', 'Lead', '2026-03-30');
  const now = [old, newer, fresh];

  test('says how many hot deals stood still in the earlier reading, of how many open ones', () => {
    const hot = found('hot_stuck', watch(dealsOf(now), pathsOf(now), dealsOf([old, newer])));
    expect(hot).toMatchObject({ after: 2, n: 3, before: 1, nBefore: 2, beforeOn: THEN });
  });

  test('sees what was planned on the earlier day, not what is planned today', () => {
    const planned = { ...old.deal, nextActivity: '2026-03-05' };
    const hot = found('hot_stuck', watch(dealsOf(now), pathsOf(now), [planned, newer.deal]));
    expect(hot.before).toBe(0);
  });

  test('has no before without an earlier reading', () => {
    const hot = found('hot_stuck', watch(dealsOf(now), pathsOf(now), null));
    expect(hot).toMatchObject({ before: null, nBefore: null, beforeOn: null });
  });

  test('says how many offers met silence', () => {
    const offers = ['2026-01-10', '2026-02-27', '2026-03-10'].map((day, at) =>
      standing(`offer${at}`, 'Offer', day),
    );
    const silent = found('silence', watch(dealsOf(offers), pathsOf(offers), dealsOf(offers.slice(0, 2))));
    expect(silent).toMatchObject({ after: 3, n: 3, before: 1, nBefore: 2 });
  });

  test('says what share hung', () => {
    const many = Array.from({ length: 12 }, (_, at) =>
      standing(`m${at}`, 'Lead', at < 6 ? '2026-01-10' : '2026-03-01'),
    );
    const hanging = found('hanging', watch(dealsOf(many), pathsOf(many), dealsOf(many)));
    expect(hanging).toMatchObject({ after: 1, n: 12, before: 0.5, nBefore: 12 });
  });

  test('counts the dates that had passed by each day, without guessing how often they had been moved', () => {
    const due = (id: string, expectedClose: string) => standing(id, 'Lead', '2026-01-10', { expectedClose });
    const all = [due('a', '2026-02-01'), due('b', '2026-03-20'), due('pushed', '2026-06-01')];
    const paths = pathsOf(all).map((path) => (path.id === 'pushed' ? { ...path, pushes: 3 } : path));
    const pushed = found('close_pushed', watch(dealsOf(all), paths, dealsOf(all)));
    expect(pushed).toMatchObject({ after: 2, n: 3, before: 1, nBefore: 3 });
    expect(pushed.dealIds).toEqual(['a', 'b', 'pushed']);
  });

  test('names the deals by which the top has grown, the largest growth first', () => {
    const few = Array.from({ length: 9 }, (_, at) => standing(`d${at}`, 'Contract', '2026-03-20'));
    const big = standing('big', 'Lead', '2026-01-10', { amount: rub(9_000_000) });
    const raised = standing('raised', 'Lead', '2026-01-10', { amount: rub(4_000_000) });
    const all = [...few, big, raised];
    const earlier = [...dealsOf(few), big.deal, { ...raised.deal, amount: rub(1_000) }];
    const top = found('top_inflated', watch(dealsOf(all), pathsOf(all), earlier));
    expect(top.dealIds).toEqual(['raised', 'big']);
    expect(top).toMatchObject({ n: 11, nBefore: 11, beforeOn: THEN });
    expect(top.before).toBeCloseTo(9_001_000 / 9_010_000, 6);
    expect(found('top_inflated', watch(dealsOf(all), pathsOf(all), null)).dealIds).toEqual(['big', 'raised']);
  });
});

describe('a rule about a trend', () => {
  const DAY = 20_000;
  const visit = (stage: string, on: number) => ({
    stage,
    entered: { earliest: calendarDate(on), latest: calendarDate(on) },
  });

  test('names the deals that were lost without the step, the latest first, and how many were before', () => {
    // Two leads a day; one is won after three days and one lost, until in the last three weeks both are lost.
    const paths = Array.from({ length: 400 }, (_, at): DealPath => {
      const [came, recent] = [DAY + Math.floor(at / 2), at >= 360];
      const closed = { earliest: calendarDate(came + 3), latest: calendarDate(came + 3) };
      const outcome = at % 2 === 0 && !recent ? 'won' : 'lost';
      return makePath([], { id: String(at), visits: [visit('Lead', came)], outcome, closed });
    });
    const today = calendarDate(DAY + 203);
    const fall = found('deal_rate', { ...watch([], paths, null), today });
    expect(fall.state).toBe('crossed');
    expect(fall.dealIds.slice(0, 2)).toEqual(['398', '399']);
    expect(fall.left?.after).toEqual({ count: fall.dealIds.length, of: 48 });
    expect(fall.left?.before.of).toBeGreaterThan(300);
    expect((fall.left?.before.count ?? 0) / (fall.left?.before.of ?? 1)).toBeCloseTo(0.5, 1);
    expect(fall.nBefore).toBeGreaterThan(300);
  });

  test('names the won deals that took longer than was usual, the slowest first', () => {
    const won = (id: string, days: number, end: number) =>
      makePath(['Lead'], {
        id,
        outcome: 'won',
        createdAt: calendarDate(end - days),
        closed: { earliest: calendarDate(end), latest: calendarDate(end) },
      });
    const before = Array.from({ length: 10 }, (_, at) => won(`b${at}`, 20 + at, DAY - 120));
    const now = Array.from({ length: 10 }, (_, at) => won(`n${at}`, at === 0 ? 5 : 60 + at, DAY - 20));
    const grown = found('cycle_up', { ...watch([], [...before, ...now], null), today: calendarDate(DAY) });
    expect(grown).toMatchObject({ state: 'crossed', n: 10, nBefore: 10 });
    expect(grown.dealIds).toEqual(['n9', 'n8', 'n7', 'n6', 'n5', 'n4', 'n3', 'n2', 'n1']);
  });
});
