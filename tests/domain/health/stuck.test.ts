import { describe, expect, test } from 'vitest';
import type { Deal } from '../../../lib/domain/deal';
import {
  advancedDays,
  DEFAULT_STUCK_RULES,
  daysOnStage,
  moneyAtRisk,
  staysByStage,
  stuckDeals,
  stuckProbability,
  stuckThreshold,
  topInflation,
} from '../../../lib/domain/health';
import { type DealPath, median, stagePositions } from '../../../lib/domain/pipeline';
import { makeDeal, makePath, makeProbabilities, rub } from '../pipeline/make';
import { expectNear, vectors } from '../pipeline/vectors';

describe('threshold of stuck deals', () => {
  test('V14 many deals give their eightieth percentile', () => {
    const known = vectors.V14_stuck;
    const threshold = stuckThreshold(known.advanced_days);
    expectNear(threshold.days, known.p80);
    expectNear(threshold.critical, Math.max(known.p95, 1.5 * known.p80));
    expect([threshold.n, threshold.basis]).toEqual([known.n, 'usual']);
    expectNear(1.5 * (median(known.advanced_days) ?? 0), known['1.5xmedian']);
  });

  test('V14b few deals give half as much again as their median', () => {
    const known = vectors.V14b_small;
    expect(stuckThreshold(known.days)).toEqual({
      days: known.thr,
      critical: known.thr * 1.5,
      basis: 'median',
      n: 5,
    });
  });

  test('with fewer than four deals the number of the manager holds', () => {
    expect(stuckThreshold([40, 50, 60], 21)).toMatchObject({ days: 21, basis: 'typed' });
    expect(stuckThreshold([])).toMatchObject({ days: 14, basis: 'typed' });
  });

  test('no threshold is shorter than three days or longer than ninety', () => {
    expect(stuckThreshold([0, 0, 0, 0, 0, 0, 0, 0]).days).toBe(3);
    expect(stuckThreshold([200, 300, 400, 500]).days).toBe(90);
  });

  test('V14c money at risk is what stuck deals lose of their chance', () => {
    const known = vectors.V14c_risk;
    const p = stuckProbability(3, 14, known.p_stage);
    expectNear(p, known.p_stuck);
    expectNear(moneyAtRisk(known.amount * 100, known.p_stage, p) / 100, known.at_risk);
  });

  test('a stuck deal that is likelier than its stage has nothing at risk', () => {
    expect(moneyAtRisk(1000, 0.1, 0.4)).toBe(0);
  });
});

describe('days on a stage', () => {
  const visit = (stage: string, earliest: string | null, latest = earliest ?? '2026-01-01') => ({
    stage,
    entered: { earliest, latest },
  });
  const positions = stagePositions(['1', '2', '3']);
  const open = (visits: DealPath['visits'], id = 'd1') =>
    makePath([], { id, visits, outcome: 'open', closed: null });

  test('an open deal is never counted a day too many', () => {
    expect(daysOnStage(open([visit('1', '2026-01-05', '2026-01-09')]), '2026-01-19')).toEqual({
      days: 10,
      atLeast: false,
    });
  });

  test('a deal first seen on its stage stands there at least so long', () => {
    expect(daysOnStage(open([visit('1', null, '2026-01-09')]), '2026-01-19')).toEqual({
      days: 10,
      atLeast: true,
    });
  });

  test('only stays that led forward within a year teach what is usual', () => {
    const day = (date: string) => ({ earliest: date, latest: date });
    const paths = [
      makePath([], {
        visits: [visit('1', '2026-01-01'), visit('2', '2026-01-05')],
        closed: day('2026-01-06'),
      }),
      makePath([], { visits: [visit('1', '2026-01-01')], outcome: 'won', closed: day('2026-01-03') }),
      makePath([], { visits: [visit('1', '2026-01-01')], outcome: 'lost', closed: day('2026-01-31') }),
      makePath([], {
        visits: [visit('2', '2026-01-01'), visit('1', '2026-01-02'), visit('3', '2026-01-09')],
      }),
      makePath([], { visits: [visit('1', '2024-01-01'), visit('2', '2024-01-30')] }),
      makePath([], { visits: [visit('1', null, '2026-01-01'), visit('2', '2026-01-20')] }),
    ];
    const stays = staysByStage(paths, positions);
    expect(advancedDays(stays.get('1') ?? [], '2026-02-01')).toEqual([4, 2, 7]);
    expect(advancedDays(stays.get('2') ?? [], '2026-02-01')).toEqual([]);
  });

  const pipelines = [makeProbabilities({ '1': 0.1, '2': 0.55 })];
  const stuck = (deals: Partial<Deal>[], rules = DEFAULT_STUCK_RULES) => {
    const given = deals.map((d) => makeDeal({ stage: '2', ...d }));
    const paths = given.map((d) => open([visit(d.stage ?? '', '2026-01-01')], d.id));
    return stuckDeals(given, paths, pipelines, rules, '2026-01-31');
  };

  test('a deal is stuck when it stands too long with nothing planned', () => {
    expect(
      stuck([
        { id: 'stuck' },
        { id: 'planned', nextActivity: '2026-01-31' },
        { id: 'late', nextActivity: '2026-01-30' },
      ]).map(({ id }) => id),
    ).toEqual(['late', 'stuck']);
  });

  test('a deal put aside, closed or young is not stuck', () => {
    expect(
      stuck([{ id: 'aside' }, { id: 'won', outcome: 'won' }], {
        ...DEFAULT_STUCK_RULES,
        snoozed: new Set(['aside']),
      }),
    ).toEqual([]);
    expect(stuck([{}], { ...DEFAULT_STUCK_RULES, typedDays: { '2': 30 } })).toEqual([]);
    expect(stuck([{}], { ...DEFAULT_STUCK_RULES, typedDays: { '2': 29 } })).toHaveLength(1);
  });

  test('stuck deals are ordered by money at risk within a currency, those without an amount last', () => {
    const found = stuck([
      { id: 'none', amount: null },
      { id: 'small', amount: rub(10) },
      { id: 'large', amount: rub(900) },
      { id: 'euro', amount: rub(5, 'EUR') },
      { id: 'early', amount: rub(20), stage: '1' },
    ]);
    expect(found.map(({ id }) => id)).toEqual(['euro', 'large', 'small', 'early', 'none']);
    expect(found.map(({ hot }) => hot)).toEqual([true, true, true, false, true]);
    // Nobody who stood too long was ever closed, so half of the stage's chance is at risk.
    expect(found[1]?.atRisk).toBe(24_750);
    expect(found[4]?.atRisk).toBeNull();
  });
});

describe('inflated top', () => {
  test('V19 a first stage that is half of the raw sum and next to nothing of the weighted one', () => {
    const known = vectors.V19_inflation;
    const raw = [5_000_000, 2_000_000, 1_200_000, 600_000, 400_000];
    const p = [0.01, 0.05, 0.2, 0.5, 0.8];
    const result = topInflation(raw.map((r, i) => ({ raw: r, weighted: r * (p[i] ?? 0) })));
    expectNear(result.ratio, known.ratio);
    expectNear(result.haircut, known.haircut);
    expectNear(result.topShareRaw, known.stage1_share_raw);
    expectNear(result.topShareWeighted, known.stage1_share_weighted);
    expect(result.inflated).toBe(true);
  });

  test('an empty pipeline is not inflated', () => {
    expect(topInflation([])).toEqual({
      ratio: null,
      haircut: null,
      topShareRaw: null,
      topShareWeighted: null,
      inflated: false,
    });
  });
});
