import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  calendarDate,
  DEFAULT_PROBABILITY_RULES,
  type DealPath,
  dayNumber,
  type ProbabilityRules,
  stageProbabilities,
} from '../../../lib/domain/pipeline';
import { copies, makePath } from './make';
import { expectAllNear, vectors } from './vectors';

const STAGES = ['1', '2', '3', '4', '5'];
const TODAY = '2026-02-01';
const PLAIN: ProbabilityRules = { ...DEFAULT_PROBABILITY_RULES, halfLifeDays: null };

function probabilities(paths: readonly DealPath[], rules = PLAIN, snapshots = 5) {
  const [own] = stageProbabilities({ '': STAGES }, { paths, snapshots }, rules, TODAY);
  if (!own) throw new Error('No probabilities for the only pipeline.');
  return own;
}

describe('stage probabilities', () => {
  test('without history they are the start ladder with wide intervals', () => {
    const { stages, level } = probabilities([], PLAIN, 0);
    expectAllNear(
      stages.map((s) => s.value),
      vectors.V1_ladder_default.p.slice(0, -1),
    );
    expect(stages.every((s) => s.source === 'ladder' && s.n === 0 && s.lo < s.value && s.value < s.hi)).toBe(
      true,
    );
    expect(level).toBe(0);
  });

  test('a typed ladder is the start when there is one for this pipeline', () => {
    const typed = { '': { '1': 0.05, '2': 0.1, '3': 0.3, '4': 0.5, '5': 0.8 }, Other: { '1': 0.9 } };
    const { stages } = probabilities([], { ...PLAIN, typed });
    expectAllNear(
      stages.map((s) => s.value),
      [0.05, 0.1, 0.3, 0.5, 0.8],
    );
    expect(stages.every((s) => s.source === 'typed')).toBe(true);
  });

  test('a list of closed deals gives the ladder of its total win rate', () => {
    const closed = [...copies(4, makePath([], { outcome: 'won' })), ...copies(16, makePath([]))];
    const { stages, level, unknownLost } = probabilities(closed, PLAIN, 1);
    expectAllNear(
      stages.map((s) => s.value),
      vectors.V1b_ladder_winrate20.p.slice(0, -1),
    );
    expect(stages.map((s) => s.source)).toEqual(['history', 'win-rate', 'win-rate', 'win-rate', 'win-rate']);
    expect([level, unknownLost]).toEqual([1, 16]);
  });

  test('V3 history moves the ladder of the win rate', () => {
    const known = vectors.V3_stage_winrate;
    const paths = [
      ...[40, 24, 14, 7, 3].flatMap((count, i) => copies(count, makePath(STAGES.slice(0, i + 1)))),
      ...copies(12, makePath(STAGES, { outcome: 'won' })),
    ];
    const { stages, level } = probabilities(paths);
    expectAllNear(
      stages.map((s) => s.prior),
      Object.values(known.prior),
    );
    expectAllNear(
      stages.map((s) => s.value),
      Object.values(known.smoothed),
    );
    expectAllNear(
      stages.flatMap((s) => [s.lo, s.hi]),
      Object.values(known.beta80).flat(),
    );
    expect(stages.every((s) => s.source === 'history')).toBe(true);
    expect(level).toBe(3);
  });

  test('thirty closed deals on every stage reach the highest level', () => {
    expect(probabilities(copies(30, makePath(STAGES))).level).toBe(4);
  });

  test('two readings without closed deals reach the second level', () => {
    const open = makePath(['1'], { outcome: 'open', closed: null });
    expect(probabilities([open], PLAIN, 2).level).toBe(2);
  });

  test('other pipelines do not speak here', () => {
    const elsewhere = copies(50, makePath(STAGES, { pipeline: 'Service', outcome: 'won' }));
    expectAllNear(
      probabilities(elsewhere).stages.map((s) => s.value),
      vectors.V1_ladder_default.p.slice(0, -1),
    );
  });

  test('won deals whose way nobody saw do not make the last stages certain', () => {
    const paths = [
      ...copies(12, makePath([], { outcome: 'won' })),
      ...copies(20, makePath(['1', '2', '3', '4', '5'])),
    ];
    expect(probabilities(paths).stages.at(-1)?.value).toBeLessThan(0.4);
  });

  test('a renamed stage neither breaks nor counts', () => {
    const paths = copies(12, makePath(['1', 'Old name'], { outcome: 'lost' }));
    expect(probabilities(paths).stages.map((s) => s.n)).toEqual([12, 0, 0, 0, 0]);
  });

  test('any history gives probabilities that never fall from stage to stage', () => {
    const stage = fc.constantFrom(...STAGES, 'renamed');
    const path = fc
      .record({
        stages: fc.array(stage, { maxLength: 6 }),
        outcome: fc.constantFrom('open' as const, 'won' as const, 'lost' as const),
        gone: fc.boolean(),
      })
      .map(({ stages, outcome, gone }) =>
        makePath(stages, {
          outcome,
          ...(outcome === 'open' && { closed: null }),
          missingSince: gone ? '2026-01-20' : null,
        }),
      );
    const rules = fc.record({
      definition: fc.constantFrom('reached' as const, 'touched' as const),
      maturity: fc.constantFrom('closed-only' as const, 'overdue-as-lost' as const, 'all' as const),
      k: fc.constantFrom(0, 1, 10, 100),
      halfLifeDays: fc.constantFrom(null, 1, 180),
    });
    fc.assert(
      fc.property(fc.array(path, { maxLength: 40 }), rules, (paths, chosen) => {
        const { stages } = probabilities(paths, { ...PLAIN, ...chosen });
        stages.forEach((s, i) => {
          const before = stages[i - 1];
          expect(s.value).toBeGreaterThanOrEqual((before?.value ?? 0.01) - 1e-12);
          expect(s.value).toBeLessThanOrEqual(0.99);
          expect(s.lo).toBeLessThanOrEqual(s.value);
          expect(s.hi).toBeGreaterThanOrEqual(s.value);
          expect(Object.values(s).every((v) => !Number.isNaN(v))).toBe(true);
        });
      }),
    );
  });

  test('any days of coming and ending, in any order, give the same rising probabilities', () => {
    const day = fc.integer({ min: 0, max: 400 }).map((back) => calendarDate((dayNumber(TODAY) ?? 0) - back));
    const path = fc
      .record({
        stages: fc.array(fc.constantFrom(...STAGES), { minLength: 1, maxLength: 5 }),
        days: fc.array(day, { minLength: 6, maxLength: 6 }),
        outcome: fc.constantFrom('open' as const, 'won' as const, 'lost' as const),
      })
      .map(({ stages, days, outcome }) => {
        const sorted = [...days].sort();
        const at = (i: number) => ({ earliest: sorted[i] ?? TODAY, latest: sorted[i] ?? TODAY });
        const visits = stages.map((stage, i) => ({ stage, entered: at(i) }));
        return makePath([], { visits, outcome, closed: outcome === 'open' ? null : at(5) });
      });
    fc.assert(
      fc.property(fc.array(path, { maxLength: 40 }), fc.constantFrom(null, 5, 180), (paths, halfLifeDays) => {
        const rules = { ...PLAIN, halfLifeDays };
        const values = probabilities(paths, rules).stages.map(({ value }) => value);
        expect(values.every((value, i) => value >= (values[i - 1] ?? 0.01) - 1e-12 && value <= 0.99)).toBe(
          true,
        );
        const turned = probabilities([...paths].reverse(), rules).stages;
        turned.forEach(({ value }, i) => {
          expect(value).toBeCloseTo(values[i] ?? -1, 10);
        });
      }),
    );
  });
});
