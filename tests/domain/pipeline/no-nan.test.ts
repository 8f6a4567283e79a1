import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  checkPipelines,
  DEFAULT_STUCK_RULES,
  DEFAULT_WARNING_LIMITS,
  stuckThreshold,
  topInflation,
} from '../../../lib/domain/health';
import {
  aalenJohansen,
  coverage,
  DEFAULT_PROBABILITY_RULES,
  forecastAccuracy,
  inPeriodShare,
  mannWhitneyGreater,
  markovWinRates,
  projectByDay,
  type Snapshot,
  stageProbabilities,
  startLadder,
  velocity,
  weightedPipeline,
} from '../../../lib/domain/pipeline';
import { dealPaths } from '../history/deal-paths';
import { makeDeal } from './make';

/** Fails at any number inside a value that is not finite, however deep. */
function expectFinite(value: unknown): void {
  if (typeof value === 'number') expect(Number.isFinite(value), String(value)).toBe(true);
  else if (value !== null && typeof value === 'object') Object.values(value).forEach(expectFinite);
}

const amount = fc.integer({ min: 0, max: 1e12 });
const share = fc.option(fc.double({ min: 0, max: 1, noNaN: true }));
const days = fc.array(fc.nat(400), { maxLength: 30 });

test('no input makes a number that is none', () => {
  fc.assert(
    fc.property(
      amount,
      amount,
      fc.option(amount),
      share,
      days,
      days,
      fc.nat(60),
      (a, b, c, p, some, others, n) => {
        expectFinite(coverage({ target: a, won: b, open: a, weighted: c, winRate: p }));
        expectFinite(velocity({ open: n, meanWonAmount: c, winRate: p, cycleDays: n }));
        expectFinite(inPeriodShare(some, n, n));
        expectFinite(mannWhitneyGreater(some, others));
        expectFinite(
          aalenJohansen(
            some.map((d, i) => ({ days: d, outcome: i % 3 === 0 ? 'won' : i % 3 === 1 ? 'lost' : 'open' })),
          ),
        );
        expectFinite(stuckThreshold(some));
        expectFinite(startLadder(p ?? 0, n));
        expectFinite(forecastAccuracy(some.map((f, i) => ({ forecast: f, actual: others[i] ?? 0 }))));
        expectFinite(
          projectByDay(
            some.map((d) => ({ openThen: d, wonOfThose: d, createdLaterAndWon: d })),
            a,
            b,
          ),
        );
        expectFinite(topInflation(some.map((d, i) => ({ raw: d, weighted: others[i] ?? 0 }))));
      },
    ),
  );
});

test('no moves between stages make a win rate that is none', () => {
  const moves = fc.record({
    to: fc.dictionary(fc.constantFrom('0', '1', '2', '3'), fc.nat(50)),
    won: fc.nat(20),
    lost: fc.nat(20),
  });
  fc.assert(
    fc.property(fc.array(moves, { minLength: 4, maxLength: 4 }), (stages) => {
      const rates = markovWinRates(stages);
      expectFinite(rates);
      expect(rates.every((rate) => rate === null || (rate >= 0 && rate <= 1))).toBe(true);
    }),
  );
});

test('no readings, however odd, break the way from page to warning', () => {
  const date = fc.constantFrom('2026-01-05', '2026-02-20', '2025-12-31', 'not a date', null);
  const deal = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    stage: fc.constantFrom('1', '2', '3', 'renamed', null),
    outcome: fc.constantFrom('open' as const, 'won' as const, 'lost' as const),
    amount: fc.option(
      fc.record({ minor: fc.integer(), currency: fc.constantFrom('RUB', 'XXX'), within: fc.nat(100) }),
    ),
    createdAt: date,
    expectedClose: date,
    closedAt: date,
    nextActivity: date,
    pipeline: fc.constantFrom(null, 'Other'),
  });
  const reading = fc.record({
    sequence: fc.nat(9),
    takenOn: fc.constantFrom('2026-01-05', '2026-02-10', '2026-03-01'),
    complete: fc.boolean(),
    filter: fc.constantFrom(null, 'mine'),
    deals: fc.array(deal.map(makeDeal), { maxLength: 8 }),
  });
  fc.assert(
    fc.property(fc.array(reading, { maxLength: 6 }), (snapshots: Snapshot[]) => {
      const today = '2026-03-01';
      const history = dealPaths(snapshots);
      const stages = { '': ['1', '2', '3'], Other: ['2'], Empty: [] };
      const probabilities = stageProbabilities(stages, history, DEFAULT_PROBABILITY_RULES, today);
      const deals = snapshots.at(-1)?.deals ?? [];
      expectFinite(probabilities);
      expectFinite(weightedPipeline(deals, { probabilities }));
      const steps = { '': { meeting: '2', demo: '3' } };
      expectFinite(
        checkPipelines({
          deals,
          paths: history.paths,
          probabilities,
          steps,
          offerStages: { '': ['3'] },
          stuck: DEFAULT_STUCK_RULES,
          limits: DEFAULT_WARNING_LIMITS,
          today,
          earlier: new Map([['', { day: '2026-02-01', deals: snapshots[0]?.deals ?? [] }]]),
        }),
      );
    }),
  );
});
