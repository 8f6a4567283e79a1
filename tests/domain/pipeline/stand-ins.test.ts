import { describe, expect, test } from 'vitest';
import {
  aalenJohansen,
  type CountingRules,
  calendarDate,
  type DealPath,
  dayNumber,
  stageSamples,
} from '../../../lib/domain/pipeline';
import { standIns, type WatchedDeal } from '../../../lib/domain/pipeline/stand-ins';
import { makePath } from './make';
import { expectNear, vectors } from './vectors';

const TODAY = '2026-06-30';
const dayBefore = (days: number) => calendarDate((dayNumber(TODAY) ?? 0) - days);

/** A deal that came so many days ago and was decided after so many; open when that day has not come. */
function lived(id: string, ago: number, decidedAfter: number, outcome: 'won' | 'lost'): DealPath {
  const came = dayBefore(ago);
  const decided = dayBefore(ago - decidedAfter);
  return makePath([], {
    id,
    visits: [{ stage: '1', entered: { earliest: came, latest: came } }],
    createdAt: came,
    ...(decidedAfter <= ago
      ? { outcome, closed: { earliest: decided, latest: decided } }
      : { outcome: 'open', closed: null }),
  });
}

const rules: CountingRules = {
  stages: ['1'],
  definition: 'reached',
  maturity: 'exact',
  halfLifeDays: null,
  today: TODAY,
};

function rateOf(deals: readonly WatchedDeal[]): number {
  const standsFor = standIns(deals);
  const sum = (some: readonly WatchedDeal[]) =>
    some.reduce((total, { weight, days }) => total + weight * standsFor(days), 0);
  const decided = deals.filter(({ outcome }) => outcome !== 'open');
  return sum(decided.filter(({ outcome }) => outcome === 'won')) / sum(decided);
}

describe('what decided deals stand for', () => {
  test('V5 makes plain shares those of Aalen and Johansen', () => {
    const outcomes = { W: 'won', L: 'lost', C: 'open' } as const;
    const rows = vectors.V5_aalen_johansen as [number, keyof typeof outcomes, number, number, number][];
    const deals = rows.map(([days, letter]) => ({ days, outcome: outcomes[letter], weight: 1 }));
    expectNear(rateOf(deals), aalenJohansen(deals).at(-1)?.won ?? Number.NaN);
  });

  test('is themselves alone while no deal is open', () => {
    const standsFor = standIns([
      { days: 3, outcome: 'lost', weight: 1 },
      { days: 40, outcome: 'won', weight: 0.5 },
    ]);
    expect([standsFor(3), standsFor(40)]).toEqual([1, 1]);
  });

  test('is their part of the deals that were too young to be decided by their age', () => {
    const standsFor = standIns([
      { days: 5, outcome: 'open', weight: 1 },
      { days: 5, outcome: 'lost', weight: 1 },
      { days: 30, outcome: 'won', weight: 1 },
    ]);
    expect([standsFor(5), standsFor(30)]).toEqual([1, 2]);
  });

  test('weighs the open deals as they weigh the others', () => {
    const standsFor = standIns([
      { days: 5, outcome: 'open', weight: 0.25 },
      { days: 30, outcome: 'won', weight: 0.75 },
    ]);
    expect(standsFor(30)).toBeCloseTo(4 / 3, 12);
  });

  test('is never more than ten deals', () => {
    const young = Array.from({ length: 99 }, (): WatchedDeal => ({ days: 1, outcome: 'open', weight: 1 }));
    expect(standIns([...young, { days: 9, outcome: 'won', weight: 1 }])(9)).toBe(10);
  });
});

describe('the win rate of a team that has just begun', () => {
  // One deal a day: each second is lost after 5 days, the others are won after 25.
  const paths = Array.from({ length: 60 }, (_, ago) =>
    ago % 2 === 0 ? lived(`l${ago}`, ago, 5, 'lost') : lived(`w${ago}`, ago, 25, 'won'),
  );

  test('is not pulled down by losses being quicker than wins', () => {
    const [sample] = stageSamples(paths, rules);
    expect((sample?.won ?? 0) / (sample?.n ?? 1)).toBeLessThan(0.41);
    expect(sample?.rate).toBeCloseTo(0.5, 1);
  });

  test('still counts every deal once on the screen', () => {
    const [sample] = stageSamples(paths, rules);
    const closed = paths.filter(({ outcome }) => outcome !== 'open');
    expect([sample?.n, sample?.won]).toEqual([
      closed.length,
      closed.filter(({ outcome }) => outcome === 'won').length,
    ]);
  });

  test('is what CRMs show when the standard asks for closed deals alone', () => {
    const [sample] = stageSamples(paths, { ...rules, maturity: 'closed-only' });
    expect(sample?.rate).toBeCloseTo((sample?.won ?? 0) / (sample?.n ?? 1), 12);
  });

  test('does not favour slow deals when old ones count for less', () => {
    const [sample] = stageSamples(paths, { ...rules, halfLifeDays: 20 });
    expect(sample?.rate).toBeCloseTo(0.5, 1);
  });
});
