import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  DEFAULT_WARNING_LIMITS,
  fallingConversion,
  growingCycle,
  stepChange,
  watchedSteps,
  wonCycles,
} from '../../../lib/domain/health';
import { calendarDate, type DealPath, quantile } from '../../../lib/domain/pipeline';
import { makePath } from '../pipeline/make';
import { expectNear, vectors } from '../pipeline/vectors';

describe('falling conversion', () => {
  const base = { won: 60, n: 200 };

  test('V12 a fall from thirty to seventeen percent is told', () => {
    const known = vectors.V12_conv_drop;
    const change = fallingConversion(base, { won: 12, n: 70 });
    expectNear(change?.before, known.p_base);
    expectNear(change?.after, known.p_cur);
    expectNear(change?.z, known.z);
    expectNear(change?.p, known.p_one_sided);
    expectNear(change?.drop, known.rel_drop);
    expect(change?.verdict).toBe('fallen');
  });

  test('V12b a small cohort is tested exactly and called too small', () => {
    const known = vectors.V12b_fisher;
    const change = fallingConversion({ won: 30, n: 90 }, { won: 2, n: 12 });
    expectNear(change?.p, known.p);
    expectNear(change?.drop, known.rel_drop);
    expect([change?.verdict, change?.z]).toEqual(['too-few', null]);
  });

  test('V12c a fall that chance explains is not told', () => {
    const known = vectors.V12c_nofire;
    const change = fallingConversion(base, { won: 16, n: 70 });
    expectNear(change?.z, known.z);
    expectNear(change?.p, known.p_one_sided);
    expectNear(change?.drop, known.rel_drop);
    expect(change?.verdict).toBe('steady');
  });

  test('a sure but slight fall is not told', () => {
    expect(fallingConversion({ won: 6000, n: 10_000 }, { won: 5500, n: 10_000 })?.verdict).toBe('steady');
  });

  test('nothing to compare with gives nothing', () => {
    expect(fallingConversion({ won: 0, n: 0 }, { won: 1, n: 5 })).toBeNull();
    expect(fallingConversion({ won: 0, n: 50 }, { won: 1, n: 50 })).toBeNull();
  });

  test('no cohorts make a number that is none', () => {
    const share = fc.nat(60).chain((n) => fc.nat(n).map((won) => ({ won, n })));
    fc.assert(
      fc.property(share, share, (a, b) => {
        const change = fallingConversion(a, b);
        if (change)
          expect([change.before, change.after, change.drop, change.p].every(Number.isFinite)).toBe(true);
      }),
    );
  });
});

describe('growing cycle', () => {
  const { prev, cur, ...known } = vectors.V13_cycle;

  test('V13 a median that grew by half is told, by the exact rank test', () => {
    const change = growingCycle(prev, cur);
    expect([change?.before.median, change?.after.median]).toEqual([known.median_prev, known.median_cur]);
    expectNear(change?.before.p75, known.p75_prev);
    expectNear(change?.after.p75, known.p75_cur);
    expectNear(change?.before.mean, known.mean_prev);
    expectNear(change?.after.mean, known.mean_cur);
    expectNear(quantile(prev, 0.8), known.p80_prev);
    expectNear(change?.growth, known.rel);
    expect(change?.u).toBe(known.U);
    expectNear(change?.p, known.p, 2e-5);
    expect(change?.verdict).toBe('grown');
  });

  test('seven won deals are too few', () => {
    expect(growingCycle(prev, cur.slice(3))?.verdict).toBe('too-few');
  });

  test('a shorter cycle is steady', () => {
    expect(growingCycle(cur, prev)?.verdict).toBe('steady');
  });

  test('an empty window compares with nothing', () => {
    expect(growingCycle([], cur)).toBeNull();
  });

  test('cycles are counted from creation to the win, by the day of the win', () => {
    const won = (day: string) =>
      makePath(['1'], { outcome: 'won', createdAt: '2025-12-20', closed: { earliest: day, latest: day } });
    const paths = [won('2026-01-05'), won('2026-02-05'), makePath(['1'])];
    expect(wonCycles(paths, { from: '2026-01-01', to: '2026-01-31' }).map(({ days }) => days)).toEqual([16]);
  });
});

describe('steps of the way', () => {
  const stages = ['Lead', 'Meeting', 'Demo', 'Offer'];

  test('a step is watched once even when two rules name it', () => {
    expect(watchedSteps(stages, { meeting: 'Meeting', demo: 'Demo' }).map(({ rule }) => rule)).toEqual([
      'meet_rate',
      'meet_quality',
      'deal_rate',
    ]);
    expect(watchedSteps(stages, { meeting: 'Meeting', demo: 'Offer' }).map(({ rule }) => rule)).toEqual([
      'meet_rate',
      'meet_quality',
      'demo_rate',
      'deal_rate',
    ]);
  });

  test('without names only the way from lead to deal is watched', () => {
    expect(watchedSteps(stages, { meeting: null, demo: 'Removed' })).toEqual([
      { rule: 'deal_rate', from: { name: 'lead', stage: 'Lead' }, to: { name: 'deal', stage: 'won' } },
    ]);
    expect(watchedSteps([], { meeting: null, demo: null })).toEqual([]);
  });

  const [step] = watchedSteps(stages, { meeting: 'Meeting', demo: null });
  // One lead a day; every second one meets after four days, until from day 300 on nobody does.
  const paths = Array.from({ length: 400 }, (_, day): DealPath => {
    const visit = (stage: string, on: number) => ({
      stage,
      entered: { earliest: calendarDate(on), latest: calendarDate(on) },
    });
    const meets = day % 2 === 0 && day < 300;
    const visits = meets ? [visit('Lead', day), visit('Meeting', day + 4)] : [visit('Lead', day)];
    return makePath([], { id: String(day), outcome: 'open', closed: null, visits });
  });
  const changeAt = (today: number) => {
    if (!step) throw new Error('The first step is watched.');
    const known = paths
      .filter(({ id }) => Number(id) <= today)
      .map((path) => ({
        ...path,
        visits: path.visits.filter(({ entered }) => entered.latest <= calendarDate(today)),
      }));
    return stepChange(known, step, stages, DEFAULT_WARNING_LIMITS, calendarDate(today));
  };

  test('a young cohort does not look worse than an old one', () => {
    for (const today of [150, 201, 250, 299]) {
      const change = changeAt(today);
      expect(change?.verdict).toBe('steady');
      expect(change?.after).toBeCloseTo(0.5, 1);
    }
  });

  test('a step that nobody takes any more is told within four weeks', () => {
    expect(changeAt(327)).toMatchObject({ verdict: 'fallen', before: 0.5, after: 0 });
  });

  test('a step that nobody has ever taken is not watched', () => {
    const [first] = paths;
    if (!step || !first) throw new Error('There are a step and a deal.');
    expect(
      stepChange(
        [{ ...first, visits: first.visits.slice(0, 1) }],
        step,
        stages,
        DEFAULT_WARNING_LIMITS,
        '1970-02-01',
      ),
    ).toBeNull();
  });
});
