/** Invented deals for measuring: the same for the same numbers, as varied as a team's own. */
import type { Deal } from '../../lib/domain/deal';

/** Stages of the invented pipeline in their order, the two ends last. */
export const BENCH_STAGES: readonly string[] = [
  'New',
  'Qualified',
  'Demo',
  'Offer sent',
  'Negotiation',
  'Contract',
  'Paid',
  'Won',
  'Lost',
];

/**
 * Deal `at` as it stands on day `day`: about one of a hundred moves on from one day to the next.
 * Leans on nothing but its arguments, so that it can be handed over to a page as it is written.
 */
export function benchDeal(at: number, day = 0, stages = BENCH_STAGES): Deal {
  const two = (value: number) => String(value).padStart(2, '0');
  const moves = Math.floor((day * 37 + at * 7919) / 3700);
  const stage = stages[(at + moves) % stages.length] ?? 'New';
  const closed = stage === 'Won' || stage === 'Lost';
  const date = (shift: number) => `2026-${two(((at + shift) % 12) + 1)}-${two(((at * 3 + shift) % 28) + 1)}`;
  return {
    id: String(100_000 + at),
    title: `Supply no. ${at} for ${at % 4999}`,
    amount: at % 29 === 0 ? null : { minor: ((at * 7919) % 9_000_000) + 10_000, within: 0, currency: 'RUB' },
    pipeline: 'Sales',
    stage,
    outcome: stage === 'Won' ? 'won' : stage === 'Lost' ? 'lost' : 'open',
    owner: `Owner ${at % 23}`,
    company: `Company ${at % 4999}`,
    region: `Region ${at % 9}`,
    segment: `Segment ${at % 4}`,
    createdAt: date(0),
    expectedClose: date(4 + moves),
    closedAt: closed ? date(5) : null,
    nextActivity: null,
    probability: null,
    href: `/deals/${100_000 + at}`,
  };
}

/** So many deals on one day. */
export function benchDeals(count: number, day = 0): Deal[] {
  return Array.from({ length: count }, (_, at) => benchDeal(at, day));
}
