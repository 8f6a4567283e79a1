import { describe, expect, test } from 'vitest';
import { onlyOf, type PeopleInput, peopleRows } from '../../../lib/domain/board';
import type { Deal } from '../../../lib/domain/deal';
import { makeDeal, makePath, makeProbabilities, rub } from '../pipeline/make';

const TODAY = '2026-03-10';

function rows(deals: readonly Partial<Deal>[], more: Partial<PeopleInput> = {}) {
  const input: PeopleInput = {
    deals: deals.map((deal, at) => makeDeal({ id: `d${at}`, ...deal })),
    imported: [],
    history: { paths: [], snapshots: 2 },
    options: { probabilities: [makeProbabilities({ '1': 0.1, '2': 0.5 })] },
    settings: null,
    asOf: TODAY,
    fills: new Map(),
    ...more,
  };
  return peopleRows(input)[0]?.rows ?? [];
}

const closed = (owner: string, outcome: 'won' | 'lost', closedAt: string | null = '2026-02-01') => ({
  owner,
  outcome,
  stage: null,
  closedAt,
});

describe('the rows of people', () => {
  test('add up the open deals of each owner, currency by currency', () => {
    const [anna] = rows([
      { owner: 'Anna', stage: '2', amount: rub(1000) },
      { owner: 'Anna', stage: '1', amount: rub(500) },
      { owner: 'Anna', stage: '2', amount: rub(10, 'USD') },
      { owner: 'Anna', amount: null },
    ]);
    expect(anna).toMatchObject({ owner: 'Anna', open: 4, withoutAmount: 1 });
    expect(anna?.sums).toEqual([
      { currency: 'RUB', raw: 150_000, weighted: 55_000 },
      { currency: 'USD', raw: 1000, weighted: 500 },
    ]);
  });

  test('stand by name, those without an owner last', () => {
    const owners = rows([
      { owner: 'Boris' },
      { owner: null },
      { owner: ' Anna  Bell ' },
      { owner: 'Anna Bell' },
    ]);
    expect(owners.map(({ owner, open }) => [owner, open])).toEqual([
      ['Anna Bell', 2],
      ['Boris', 1],
      [null, 1],
    ]);
  });

  test('call a step overdue only where the list shows steps at all', () => {
    const [blind] = rows([{ owner: 'Anna' }]);
    expect(blind?.overdue).toBeNull();
    const [anna, boris] = rows([
      { owner: 'Anna', nextActivity: '2026-03-09' },
      { owner: 'Anna', nextActivity: TODAY },
      { owner: 'Boris' },
    ]);
    expect([anna?.overdue, boris?.overdue]).toEqual([1, 0]);
  });

  test('count won of closed deals of a year, and say when they are too few', () => {
    const [anna] = rows([
      { owner: 'Anna' },
      closed('Anna', 'won'),
      closed('Anna', 'lost'),
      closed('Anna', 'lost', '2024-02-01'),
      closed('Anna', 'lost', null),
    ]);
    expect(anna?.conversion).toMatchObject({ won: 1, closed: 2, rate: 0.5, enough: false });
    const many = Array.from({ length: 10 }, () => closed('Boris', 'won'));
    expect(rows(many)[0]?.conversion).toMatchObject({ rate: 1, hi: 1, enough: true });
    expect(rows([{ owner: 'Vera' }])[0]?.conversion).toMatchObject({ rate: null, closed: 0 });
  });

  test('take closed deals from an import, each once', () => {
    const imported = [
      makeDeal({ id: 'x', ...closed('Anna', 'won') }),
      makeDeal({ id: 'd0', ...closed('Anna', 'won') }),
    ];
    expect(rows([closed('Anna', 'lost')], { imported })[0]?.conversion).toMatchObject({ won: 1, closed: 2 });
  });

  test('name stuck deals with the money at risk', () => {
    const visits = [{ stage: '2', entered: { earliest: '2025-11-01', latest: '2025-11-01' } }];
    const paths = [makePath([], { id: 'd0', outcome: 'open', closed: null, visits })];
    const typed = { analytics: { stuckDays: { '2': 10 } }, alerts: {}, targets: [], stages: {} };
    const deals = [
      { owner: 'Anna', stage: '2' },
      { owner: 'Boris', stage: '2' },
    ];
    const [anna, boris] = rows(deals, { history: { paths, snapshots: 2 }, settings: typed });
    expect([anna?.stuck, boris?.stuck]).toEqual([1, 0]);
    expect(anna?.atRisk.RUB).toBeGreaterThan(0);
    expect(anna?.deals[0]).toMatchObject({ id: 'd0', stuck: true });
  });

  test('call nobody stuck after a single reading', () => {
    expect(rows([{ owner: 'Anna' }], { history: { paths: [], snapshots: 1 } })[0]?.stuck).toBeNull();
  });

  test('of one person hold no other name', () => {
    const pipelines = [
      { pipeline: '', noStuck: null, undated: 0, rows: rows([{ owner: 'Anna' }, { owner: 'Boris' }]) },
    ];
    expect(onlyOf(pipelines, ' anna ')[0]?.rows.map(({ owner }) => owner)).toEqual(['Anna']);
    expect(onlyOf(pipelines, 'Ann')[0]?.rows).toEqual([]);
  });
});
