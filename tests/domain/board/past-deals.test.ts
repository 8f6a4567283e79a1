import { describe, expect, test } from 'vitest';
import { type PastGroup, type PastInput, pastDeals } from '../../../lib/domain/board';
import { type FunnelRules, funnelOutlook, velocityOutlook } from '../../../lib/domain/outlook/pace';
import { addDays, type DealPath, seededRandom } from '../../../lib/domain/pipeline';
import { makeDeal, makePath, rub } from '../pipeline/make';

const TODAY = '2026-03-10';
const STAGES = ['A', 'B', 'C'];

/** Ways of all kinds: skips, unknown ways, missing deals, two currencies, open and closed. */
function ways(seed: number): DealPath[] {
  const random = seededRandom(seed);
  const on = (days: number) => {
    const day = addDays(TODAY, -Math.round(days)) ?? TODAY;
    return { earliest: day, latest: day };
  };
  return Array.from({ length: 80 }, (_, at) => {
    const start = 20 + random() * 220;
    const seen = STAGES.slice(0, Math.floor(random() * 4)).filter(() => random() < 0.8);
    const outcome = (['open', 'won', 'lost'] as const)[Math.floor(random() * 3)] ?? 'open';
    return makePath([], {
      id: `p${at}`,
      visits: seen.map((stage, i) => ({ stage, entered: on(start - i * 3) })),
      outcome,
      amount: random() < 0.1 ? null : rub(100, random() < 0.8 ? 'RUB' : 'USD'),
      closed: outcome === 'open' ? null : on(random() * start),
      missingSince: random() < 0.05 ? TODAY : null,
    });
  });
}

const input = (paths: readonly DealPath[], rules: FunnelRules): PastInput => ({
  ...{ paths, rules, asOf: TODAY, orders: { '': STAGES } },
  named: paths.filter((_, at) => at % 2 === 0).map(({ id }) => makeDeal({ id, title: `Deal ${id}` })),
});

describe('the deals behind a number about the past', () => {
  test.each(['closed-only', 'overdue-as-lost', 'all'] as const)(
    'are as many as the funnel says, on every stage, when counting %s',
    (maturity) => {
      for (const definition of ['reached', 'touched'] as const) {
        const rules = { maturity, definition };
        for (const seed of [1, 2, 3]) {
          const paths = ways(seed);
          const funnel = funnelOutlook(paths, STAGES, rules, TODAY);
          const counted = (stage: string | null) =>
            pastDeals(input(paths, rules), { kind: 'came', pipeline: '', stage }).count;
          expect(funnel.rows.map(({ stage }) => counted(stage))).toEqual(funnel.rows.map(({ n }) => n));
          expect(counted(null)).toBe(funnel.won);
        }
      }
    },
  );

  test('are those that velocity is measured by', () => {
    const paths = ways(4);
    const { closed, won } = velocityOutlook(10, paths, 'RUB', TODAY);
    const group: PastGroup = { kind: 'closed', pipeline: '', currency: 'RUB' };
    expect(pastDeals(input(paths, { maturity: 'all', definition: 'reached' }), group)).toMatchObject({
      count: closed,
      won,
    });
  });

  test('are named where a list or an import names them, the latest first', () => {
    const rules = { maturity: 'all', definition: 'reached' } as const;
    const { deals } = pastDeals(input(ways(5), rules), { kind: 'won', period: '2026', currency: 'RUB' });
    const days = deals.map(({ closedOn }) => closedOn ?? '');
    expect(days).toEqual([...days].sort().reverse());
    expect(deals.every(({ outcome }) => outcome === 'won')).toBe(true);
    for (const { id, title } of deals)
      expect(title).toBe(Number(id.slice(1)) % 2 === 0 ? `Deal ${id}` : null);
  });
});
