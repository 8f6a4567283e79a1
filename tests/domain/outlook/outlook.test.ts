import { describe, expect, test } from 'vitest';
import { DEFAULT_WARNING_LIMITS } from '../../../lib/domain/health';
import { accountOutlook, namedSteps, stuckRules, warningLimits } from '../../../lib/domain/outlook';
import type { WeighedDeal } from '../../../lib/domain/outlook/weighed-deals';
import { expectedBy } from '../../../lib/domain/outlook/weighed-deals';
import { copies, makeDeal, makePath, makeProbabilities, rub } from '../pipeline/make';

const NONE = { analytics: {}, alerts: {}, targets: [], stages: {} };

/** A deal on its stage for 10 days with a chance of one quarter. */
const quarter: WeighedDeal = {
  deal: makeDeal({ amount: rub(1_000_000) }),
  pipeline: '',
  currency: 'RUB',
  minor: 100_000_000,
  p: 0.25,
  doubt: 0,
  age: 10,
  wonDays: [5, 8, 12, 20, 21, 30, 34, 45, 60, 90],
};

describe('what a deal brings by the end of a period', () => {
  test('is its chance times the share of won deals that close in the time left', () => {
    const { expected, timed } = expectedBy([quarter], '2026-03-01', '2026-03-21');
    expect({ expected, timed }).toEqual({ expected: 12_500_000, timed: 1 });
  });

  test('counts at the whole chance while too few won deals tell of the pace', () => {
    const { expected, timed } = expectedBy([{ ...quarter, age: 30 }], '2026-03-01', '2026-03-21');
    expect({ expected, timed }).toEqual({ expected: 25_000_000, timed: 0 });
  });

  test('counts at the whole chance while nobody knows how long it has stood', () => {
    expect(expectedBy([{ ...quarter, age: null }], '2026-03-01', '2026-03-21').timed).toBe(0);
  });
});

describe('the thresholds of warnings', () => {
  test('are the usual ones without a standard', () => {
    expect(warningLimits(null)).toEqual(DEFAULT_WARNING_LIMITS);
  });

  test('are those of the standard where it names them', () => {
    const limits = warningLimits({ ...NONE, alerts: { meet_rate: { drop: 0.4 }, hanging: { on: false } } });
    expect(limits.meet_rate).toEqual({ ...DEFAULT_WARNING_LIMITS.meet_rate, drop: 0.4 });
    expect(limits.hanging.on).toBe(false);
  });

  test('pass over values of another kind and rules that do not exist', () => {
    const alerts = { meet_rate: { drop: true, colour: 3 }, unheard_of: { on: true } };
    expect(warningLimits({ ...NONE, alerts })).toEqual(DEFAULT_WARNING_LIMITS);
  });
});

describe('a stage in the standard', () => {
  const stages = { visit: ['Встреча', 'Meeting'] };

  test('may be named by its id or by its label', () => {
    for (const name of ['visit', 'Встреча']) {
      const settings = { ...NONE, stages, analytics: { milestones: { meeting: name } } };
      expect(namedSteps(settings, ['Заявка', 'Встреча'])).toEqual({ meeting: 'Встреча', demo: null });
    }
  });

  test('that the pipeline does not have is not watched', () => {
    const settings = { ...NONE, stages, analytics: { milestones: { meeting: 'visit' } } };
    expect(namedSteps(settings, ['Заявка']).meeting).toBeNull();
  });

  test('takes its days for stuck deals under every label', () => {
    const rules = stuckRules({ ...NONE, stages, analytics: { stuckDays: { visit: 9 } } });
    expect(rules.typedDays).toMatchObject({ Встреча: 9, Meeting: 9 });
  });
});

describe('velocity', () => {
  const outlookOf = (won: number, lost: number) => {
    const closed = { closed: { earliest: '2026-03-01', latest: '2026-03-01' }, amount: rub(25_000) };
    const paths = [
      ...copies(won, makePath(['1'], { id: 'w', outcome: 'won', createdAt: '2025-12-01', ...closed })),
      ...copies(lost, makePath(['1'], { id: 'l', outcome: 'lost', createdAt: '2025-12-01', ...closed })),
    ];
    const deals = Array.from({ length: 40 }, (_, i) => makeDeal({ id: `o${i}`, amount: rub(1000) }));
    return accountOutlook({
      deals,
      history: { paths, snapshots: 2 },
      probabilities: [makeProbabilities({ '1': 0.25 })],
      refused: [],
      coefficients: [],
      settings: null,
      asOf: '2026-03-10',
      knownSince: '2025-12-01',
    }).pipelines[0]?.currencies[0]?.velocity;
  };

  test('is open deals × mean won amount × win rate ÷ cycle', () => {
    expect(outlookOf(10, 30)?.perDay).toBeCloseTo(277_777.78, 1);
  });

  test('is not known with fewer than five won deals', () => {
    expect(outlookOf(4, 12)).toMatchObject({ perDay: null, reason: 'few-won', won: 4, closed: 16 });
  });
});
