import { describe, expect, test } from 'vitest';
import type { Deal } from '../../../lib/domain/deal';
import {
  checkPipelines,
  closePushed,
  DEFAULT_STUCK_RULES,
  DEFAULT_WARNING_LIMITS,
  type Finding,
  hanging,
  hideWarning,
  hotStuck,
  inflatedTop,
  noteFindings,
  type PipelineUnderWatch,
  type StuckDeal,
  silence,
  type WarningLog,
  type WarningRule,
  type WarningState,
} from '../../../lib/domain/health';
import { makeDeal, makePath, makeProbabilities, rub } from '../pipeline/make';

const LIMITS = DEFAULT_WARNING_LIMITS;

function finding(state: WarningState, rule: WarningRule = 'hanging', pipeline = ''): Finding {
  const compared = { before: null, nBefore: null, beforeOn: null, p: null, left: null };
  return { rule, pipeline, state, ...compared, after: 0.5, n: 30, dealIds: [], money: {} };
}

/** Lets days pass, one reading each, and gives which of them show the warning. */
function days(states: readonly WarningState[], log: WarningLog = {}): { shown: boolean[]; log: WarningLog } {
  let current = log;
  const shown = states.map((state, i) => {
    const report = noteFindings(current, [finding(state)], `2026-03-${String(i + 1).padStart(2, '0')}`);
    current = report.log;
    return report.shown.length > 0;
  });
  return { shown, log: current };
}

describe('when a finding becomes a warning', () => {
  test('it takes two readings a day apart', () => {
    expect(days(['crossed', 'crossed', 'crossed']).shown).toEqual([false, true, true]);
  });

  test('two readings of one day are one', () => {
    const once = noteFindings({}, [finding('crossed')], '2026-03-01');
    expect(noteFindings(once.log, [finding('crossed')], '2026-03-01').shown).toEqual([]);
  });

  test('a reading below the threshold starts the count anew', () => {
    expect(days(['crossed', 'between', 'crossed', 'crossed']).shown).toEqual([false, false, false, true]);
  });

  test('once on, it stays until it is clear', () => {
    expect(
      days(['crossed', 'crossed', 'between', 'between', 'clear', 'between', 'crossed', 'crossed']).shown,
    ).toEqual([false, true, true, true, false, false, false, true]);
  });

  test('it tells since when the threshold has been crossed', () => {
    const { log } = days(['crossed']);
    expect(noteFindings(log, [finding('crossed')], '2026-03-02').fresh[0]?.since).toBe('2026-03-01');
  });

  test('at most three new ones come up a day, the most important first', () => {
    const rules: WarningRule[] = ['top_inflated', 'hanging', 'cycle_up', 'meet_rate', 'hot_stuck'];
    const findings = rules.map((rule) => finding('crossed', rule));
    const first = noteFindings({}, findings, '2026-03-01');
    const second = noteFindings(first.log, findings, '2026-03-02');
    expect([second.fresh.map(({ rule }) => rule), second.postponed]).toEqual([
      ['hot_stuck', 'meet_rate', 'cycle_up'],
      2,
    ]);
    const again = noteFindings(second.log, findings, '2026-03-02');
    expect([again.fresh, again.shown.length]).toEqual([[], 3]);
    const third = noteFindings(again.log, findings, '2026-03-03');
    expect([third.fresh.map(({ rule }) => rule), third.shown.length]).toEqual([
      ['hanging', 'top_inflated'],
      5,
    ]);
  });

  test('pipelines have their own warnings', () => {
    const findings = [finding('crossed', 'hanging', 'A'), finding('clear', 'hanging', 'B')];
    const first = noteFindings({}, findings, '2026-03-01');
    expect(noteFindings(first.log, findings, '2026-03-02').shown.map(({ pipeline }) => pipeline)).toEqual([
      'A',
    ]);
  });

  test('a rule that says nothing any more is forgotten', () => {
    const { log } = days(['crossed', 'crossed']);
    expect(noteFindings(log, [], '2026-03-03')).toEqual({ log: {}, shown: [], fresh: [], postponed: 0 });
  });

  test('a hidden warning comes up again when its days are over', () => {
    const { log } = days(['crossed', 'crossed']);
    const hidden = hideWarning(log, 'hanging:', '2026-03-02', 2, 'known');
    const third = noteFindings(hidden, [finding('crossed')], '2026-03-03');
    const fourth = noteFindings(third.log, [finding('crossed')], '2026-03-04');
    expect([third.shown.length, fourth.shown.length]).toEqual([0, 1]);
    expect(fourth.log['hanging:']).toMatchObject({ hiddenUntil: null, hiddenWhy: null });
  });

  test('hiding outlasts a reading without data', () => {
    const hidden = hideWarning({}, 'hanging:', '2026-03-01', 30, 'holidays');
    expect(noteFindings(hidden, [], '2026-03-02').log['hanging:']?.hiddenWhy).toBe('holidays');
  });
});

describe('rules about the deals of one moment', () => {
  const stuckDeal = (differences: Partial<StuckDeal> = {}): StuckDeal => ({
    id: 's',
    pipeline: '',
    stage: '1',
    days: 20,
    atLeast: false,
    critical: false,
    hot: true,
    stuckP: 0.1,
    threshold: { days: 10, critical: 15, basis: 'usual', n: 9 },
    amount: rub(100),
    atRisk: 4000,
    ...differences,
  });
  const open = (count: number, differences: Partial<Deal> = {}) =>
    Array.from({ length: count }, (_, i) => makeDeal({ id: `d${i}`, ...differences }));

  test('hot stuck deals cross with one, by currency', () => {
    const stuck = [
      stuckDeal(),
      stuckDeal({ id: 't', amount: rub(5, 'EUR'), atRisk: 100 }),
      stuckDeal({ id: 'cold', hot: false }),
    ];
    expect(hotStuck('', open(40), stuck, LIMITS)).toMatchObject({
      state: 'crossed',
      dealIds: ['s', 't'],
      money: { RUB: 4000, EUR: 100 },
    });
    expect(hotStuck('', open(40), [], LIMITS)?.state).toBe('clear');
  });

  test('fourteen of thirty-two open deals are too many, eleven are not', () => {
    const stuck = (n: number) => Array.from({ length: n }, (_, i) => stuckDeal({ id: String(i) }));
    expect(hanging('', open(32), stuck(14), LIMITS)).toMatchObject({
      state: 'crossed',
      after: 0.4375,
      n: 32,
    });
    expect(hanging('', open(32), stuck(11), LIMITS)?.state).toBe('between');
    expect(hanging('', open(32), stuck(5), LIMITS)?.state).toBe('clear');
  });

  test('four stuck deals are never many, and nine open deals are too few', () => {
    const four = Array.from({ length: 4 }, (_, i) => stuckDeal({ id: String(i) }));
    expect(hanging('', open(10), four, LIMITS)?.state).toBe('between');
    expect(hanging('', open(9), four, LIMITS)).toBeNull();
  });

  test('an inflated top clears at half the share', () => {
    const stages = (top: number) => [
      { raw: top, weighted: top / 100 },
      { raw: 100 - top, weighted: (100 - top) * 0.5 },
    ];
    const top = (share: number, count = 20) =>
      inflatedTop('', { currency: 'RUB', stages: stages(share), deals: 18, open: count, top: ['a'] }, LIMITS);
    expect([top(60)?.state, top(40)?.state, top(20)?.state]).toEqual(['crossed', 'between', 'clear']);
    expect(top(60)).toMatchObject({ after: 0.6, n: 18, dealIds: ['a'] });
    expect(top(60, 9)).toBeNull();
  });

  test('silence after an offer counts days with nothing planned', () => {
    const entered = (day: string) => [{ stage: 'Offer', entered: { earliest: day, latest: day } }];
    const deals = [
      makeDeal({ id: 'silent', stage: 'Offer' }),
      makeDeal({ id: 'longer', stage: 'Offer' }),
      makeDeal({ id: 'fresh', stage: 'Offer' }),
      makeDeal({ id: 'planned', stage: 'Offer', nextActivity: '2026-02-01' }),
      makeDeal({ id: 'before', stage: 'Lead' }),
    ];
    const since: Record<string, string> = {
      silent: '2026-01-20',
      longer: '2026-01-10',
      fresh: '2026-01-30',
      planned: '2026-01-10',
      before: '2026-01-10',
    };
    const paths = new Map(
      deals.map(({ id }) => [
        id,
        makePath([], { id, visits: entered(since[id] ?? ''), outcome: 'open', closed: null }),
      ]),
    );
    expect(silence('', deals, paths, ['Offer'], LIMITS, '2026-01-31')?.dealIds).toEqual(['longer', 'silent']);
    expect(silence('', deals, paths, [], LIMITS, '2026-01-31')).toBeNull();
  });

  test('a close that has passed or was pushed three times is not believed', () => {
    const deals = [
      makeDeal({ id: 'past', expectedClose: '2026-01-30' }),
      makeDeal({ id: 'today', expectedClose: '2026-01-31' }),
      makeDeal({ id: 'pushed', expectedClose: '2026-06-01' }),
      makeDeal({ id: 'undated' }),
    ];
    const paths = new Map([['pushed', makePath([], { id: 'pushed', pushes: 3 })]]);
    expect(closePushed('', deals, paths, LIMITS, '2026-01-31')?.dealIds).toEqual(['past', 'pushed']);
  });

  test('a rule that is off says nothing', () => {
    const off = { ...LIMITS, hot_stuck: { on: false }, close_pushed: { on: false, pushes: 3 } };
    expect(hotStuck('', open(1), [stuckDeal()], off)).toBeNull();
    expect(closePushed('', open(3), new Map(), off, '2026-01-31')).toBeNull();
  });
});

describe('all rules over all pipelines', () => {
  test('each pipeline is judged by its own deals and ways', () => {
    const visits = [{ stage: '2', entered: { earliest: '2026-01-01', latest: '2026-01-01' } }];
    const watch: PipelineUnderWatch = {
      deals: [
        makeDeal({ id: 'a', pipeline: 'A', stage: '2' }),
        makeDeal({ id: 'b', pipeline: 'B', stage: '2', expectedClose: '2026-01-02' }),
      ],
      paths: [makePath([], { id: 'a', pipeline: 'A', visits, outcome: 'open', closed: null })],
      probabilities: [
        makeProbabilities({ '1': 0.1, '2': 0.6 }, 'A'),
        makeProbabilities({ '1': 0.1, '2': 0.6 }, 'B'),
      ],
      steps: {},
      offerStages: { A: ['2'] },
      stuck: DEFAULT_STUCK_RULES,
      limits: LIMITS,
      today: '2026-02-01',
      earlier: new Map(),
    };
    const crossed = checkPipelines(watch).filter(({ state }) => state === 'crossed');
    expect(crossed.map(({ rule, pipeline, dealIds }) => [rule, pipeline, dealIds])).toEqual([
      ['hot_stuck', 'A', ['a']],
      ['silence', 'A', ['a']],
      ['close_pushed', 'B', ['b']],
    ]);
  });
});
