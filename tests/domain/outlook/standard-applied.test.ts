import { describe, expect, test } from 'vitest';
import {
  coefficientsOf,
  conversionOf,
  convertedDeals,
  converter,
  probabilityRules,
  probabilityTable,
} from '../../../lib/domain/outlook';
import { DEFAULT_PROBABILITY_RULES, stageProbabilities } from '../../../lib/domain/pipeline';
import type { AnalyticsRules } from '../../../lib/domain/standard';
import { copies, makeDeal, makePath, makeProbabilities, rub } from '../pipeline/make';

const settings = (analytics: AnalyticsRules) => ({ analytics, alerts: {}, targets: [], stages: {} });

describe('the rules of probabilities', () => {
  test('are the usual ones without a standard', () => {
    expect(probabilityRules(null, {})).toEqual(DEFAULT_PROBABILITY_RULES);
  });

  test('are those of the standard where it names them', () => {
    const own = { k: 4, interval: 0.9, halfLifeDays: 90, definition: 'touched', maturity: 'A' } as const;
    expect(probabilityRules(settings(own), {})).toMatchObject({ ...own, maturity: 'closed-only' });
  });

  test('forget nothing when the half-life is 0, and pass over what is no strength and no level', () => {
    const odd = { k: -1, interval: 1, halfLifeDays: 0 };
    expect(probabilityRules(settings(odd), {})).toMatchObject({ k: 10, interval: 0.8, halfLifeDays: null });
  });
});

describe('the coefficients of the standard', () => {
  const probabilities = [makeProbabilities({ '1': 0.25, '2': 0.5 })];
  const closed = (region: string, won: number, lost: number) => [
    ...Array.from({ length: won }, (_, i) => makeDeal({ id: `w${region}${i}`, region, outcome: 'won' })),
    ...Array.from({ length: lost }, (_, i) => makeDeal({ id: `l${region}${i}`, region, outcome: 'lost' })),
  ];

  test('are taken as typed', () => {
    const typed = [{ field: 'region', mode: 'multiply', values: { North: 1.2 } }] as const;
    expect(coefficientsOf(settings({ coefficients: typed }), [], probabilities).rules).toEqual(typed);
  });

  test('are learnt from closed deals where the standard wants that, and only where the difference is sure', () => {
    const deals = [...closed('North', 30, 30), ...closed('South', 10, 30), ...closed('West', 2, 2)];
    const auto = settings({ coefficients: [{ field: 'region', auto: true }] });
    const { rules, learnt } = coefficientsOf(auto, deals, probabilities);
    expect(learnt.map(({ value, n, enough }) => [value, n, enough])).toEqual([
      ['North', 60, true],
      ['South', 40, false],
      ['West', 4, false],
    ]);
    expect(Object.keys(rules[0]?.values ?? {})).toEqual(['North']);
  });

  test('by a field that no list shows change nothing and are named', () => {
    const odd = settings({ coefficients: [{ field: 'moon', values: { full: 2 } }] });
    expect(coefficientsOf(odd, [], probabilities)).toEqual({
      rules: [],
      learnt: [],
      unknownFields: ['moon'],
    });
  });
});

describe('conversion by the rates of the standard', () => {
  const rates = { to: 'RUB', on: '2026-03-01', values: { USD: 90.5, JPY: 0.6, EUR: 0 } };
  const convert = converter(rates);

  test('is exact to the minor unit, whatever the decimals of a currency', () => {
    expect(convert({ minor: 101, currency: 'USD' })).toEqual({ minor: 9141, currency: 'RUB' });
    expect(convert({ minor: 1000, currency: 'JPY' })).toEqual({ minor: 60_000, currency: 'RUB' });
    expect(convert({ minor: -101, currency: 'USD' }).minor).toBe(-9141);
  });

  test('widens the rounding of a page with the amount', () => {
    expect(convert({ minor: 10_000, currency: 'USD', within: 5 }).within).toBe(453);
  });

  test('leaves amounts without a rate as they are, and names their currencies', () => {
    const deals = convertedDeals(
      [makeDeal({ amount: rub(5, 'EUR') }), makeDeal({ amount: rub(5, 'USD') }), makeDeal({ amount: null })],
      convert,
    );
    expect(deals.map(({ amount }) => amount?.currency ?? null)).toEqual(['EUR', 'RUB', null]);
    expect(conversionOf(rates, deals)).toEqual({ to: 'RUB', on: '2026-03-01', without: ['EUR'] });
  });

  test('leaves an amount alone that would be too large to be exact', () => {
    const huge = { minor: Number.MAX_SAFE_INTEGER, currency: 'USD' };
    expect(convert(huge)).toBe(huge);
  });
});

describe('last week’s table of probabilities', () => {
  const stages = { '': ['1', '2'] };
  const closedOn = (day: string) => ({ closed: { earliest: day, latest: day } });
  const history = {
    paths: [
      ...copies(20, makePath(['1'], { id: 'early', ...closedOn('2026-02-01') })),
      ...copies(20, makePath(['1', '2'], { id: 'late', outcome: 'won', ...closedOn('2026-03-08') })),
    ],
    snapshots: 9,
  };
  const rules = DEFAULT_PROBABILITY_RULES;
  const today = stageProbabilities(stages, history, rules, '2026-03-10');

  test('knows only what was known by then', () => {
    const { weekAgo } = probabilityTable(today, stages, history, rules, '2026-03-10', '2026-01-01');
    expect(weekAgo?.day).toBe('2026-03-03');
    expect(weekAgo?.probabilities[0]?.stages[0]?.won).toBe(0);
    expect(today[0]?.stages[0]?.won).toBeGreaterThan(15);
    expect(weekAgo?.changes.map(({ stage, cause }) => [stage, cause])).toContainEqual(['1', 'history']);
  });

  test('is not there while the history is younger than a week', () => {
    expect(probabilityTable(today, stages, history, rules, '2026-03-10', '2026-03-05').weekAgo).toBeNull();
    expect(probabilityTable(today, stages, history, rules, '2026-03-10', null).weekAgo).toBeNull();
  });
});
