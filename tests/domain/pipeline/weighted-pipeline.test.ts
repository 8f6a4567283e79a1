import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  applyCoefficients,
  type CoefficientRule,
  pipelineScale,
  weightedPipeline,
} from '../../../lib/domain/pipeline';
import { makeDeal, makeProbabilities, rub } from './make';
import { expectNear, vectors } from './vectors';

const probabilities = [makeProbabilities(vectors.V2_weighted.p)];
const deals = vectors.V2_weighted.deals.map(([id, stage, units]) =>
  makeDeal({ id: String(id), stage: String(stage), amount: rub(Number(units)) }),
);

describe('weighted pipeline', () => {
  test('V2 weighted sum of five deals', () => {
    const [table] = weightedPipeline(deals, { probabilities }).pipelines[0]?.currencies ?? [];
    expect(table?.total).toEqual({
      count: 5,
      raw: 300_000_000,
      rawWithin: 0,
      weighted: 64_500_000,
      weightedWithin: 0,
      aged: null,
    });
    expect(table?.rows.map(({ stage, count, weighted }) => [stage, count, weighted])).toEqual([
      ['1', 2, 1_500_000],
      ['2', 0, 0],
      ['3', 1, 16_000_000],
      ['4', 1, 15_000_000],
      ['5', 1, 32_000_000],
    ]);
  });

  test('V2 weighted value of each deal', () => {
    for (const deal of deals) {
      const sum = weightedPipeline([deal], { probabilities }).pipelines[0]?.currencies[0]?.total.weighted;
      expect(sum).toBe(((vectors.V2_weighted.per_deal as Record<string, number>)[deal.id] ?? 0) * 100);
    }
  });

  test('all deals of the first stage count at one percent', () => {
    const first = deals.filter(({ stage }) => stage === '1');
    expect(weightedPipeline(first, { probabilities }).pipelines[0]?.currencies[0]?.total.weighted).toBe(
      1_500_000,
    );
  });

  test('currencies are never added up', () => {
    const two = [
      makeDeal({ id: 'a', amount: rub(100, 'USD') }),
      makeDeal({ id: 'b', amount: rub(100, 'EUR') }),
    ];
    const { currencies } = weightedPipeline(two, { probabilities }).pipelines[0] ?? { currencies: [] };
    expect(currencies.map(({ currency, total }) => [currency, total.raw])).toEqual([
      ['EUR', 10_000],
      ['USD', 10_000],
    ]);
  });

  test('pipelines are never mixed', () => {
    const both = [makeProbabilities({ new: 0.1 }, 'Sales'), makeProbabilities({ new: 0.5 }, 'Service')];
    const given = [
      makeDeal({ id: 'a', pipeline: 'Sales', stage: 'new' }),
      makeDeal({ id: 'b', pipeline: 'Service', stage: 'new' }),
    ];
    const { pipelines } = weightedPipeline(given, { probabilities: both });
    expect(pipelines.map((p) => [p.pipeline, p.currencies[0]?.total.weighted])).toEqual([
      ['Sales', 10_000],
      ['Service', 50_000],
    ]);
  });

  test('whatever is left out is told with its reason', () => {
    const given = [
      makeDeal({ id: 'closed', outcome: 'won' }),
      makeDeal({ id: 'elsewhere', pipeline: 'Other' }),
      makeDeal({ id: 'no-stage', stage: null }),
      makeDeal({ id: 'renamed', stage: 'Old name' }),
      makeDeal({ id: 'empty', amount: null }),
      makeDeal({ id: 'misread', amount: null }),
      makeDeal({ id: 'broken', amount: { minor: Number.NaN, currency: 'RUB', within: 0 } }),
      makeDeal({ id: 'dollar', amount: rub(5, 'USD') }),
    ];
    const refused = [
      { dealId: 'misread', field: 'amount' as const, text: '1.234 or 1,234', reason: 'ambiguous-separator' },
    ];
    const { leftOut, pipelines, inputs } = weightedPipeline(given, {
      probabilities,
      refused,
      currency: 'RUB',
    });
    expect(leftOut).toEqual([
      { reason: 'closed', count: 1, examples: [] },
      { reason: 'no-amount', count: 1, examples: ['empty'] },
      { reason: 'no-stage', count: 1, examples: ['no-stage'] },
      { reason: 'other-currency', count: 1, examples: ['dollar'] },
      { reason: 'refused-amount', count: 2, examples: ['broken', 'misread'] },
      { reason: 'unknown-pipeline', count: 1, examples: ['elsewhere'] },
      { reason: 'unknown-stage', count: 1, examples: ['renamed'] },
    ]);
    expect(pipelines[0]).toMatchObject({ count: 4, withoutAmount: 3, currencies: [] });
    expect(inputs).toMatchObject({ deals: 8, currency: 'RUB', ageAware: false });
  });

  test('sums too large to be exact are refused instead of rounded', () => {
    const huge = { minor: Number.MAX_SAFE_INTEGER, currency: 'IDR', within: 0 };
    const given = [
      makeDeal({ id: 'a', amount: huge }),
      makeDeal({ id: 'b', amount: huge }),
      makeDeal({ id: 'c' }),
    ];
    const { pipelines, leftOut } = weightedPipeline(given, { probabilities });
    expect(pipelines[0]?.currencies.map(({ currency }) => currency)).toEqual(['RUB']);
    expect(leftOut).toEqual([{ reason: 'sum-too-large', count: 2, examples: [] }]);
  });

  test('rounded amounts on the page make the sums uncertain by as much', () => {
    const given = [
      makeDeal({ id: 'a', stage: '4', amount: { minor: 2_740_000, currency: 'USD', within: 5_000 } }),
      makeDeal({ id: 'b', stage: '5', amount: { minor: 1_000_000, currency: 'USD', within: 50_000 } }),
    ];
    const total = weightedPipeline(given, { probabilities }).pipelines[0]?.currencies[0]?.total;
    expect(total).toMatchObject({ rawWithin: 55_000, weightedWithin: 42_500 });
  });

  test('a stuck deal counts at the chance of stuck deals beside the plain sum', () => {
    const total = weightedPipeline(deals, { probabilities, ageAware: new Map([['D5', 0.3]]) }).pipelines[0]
      ?.currencies[0]?.total;
    expect(total).toMatchObject({ weighted: 64_500_000, aged: 44_500_000 });
  });

  test('the table is the same in any order and in any pieces', () => {
    const deal = fc
      .record({
        id: fc.string({ maxLength: 4 }),
        stage: fc.constantFrom('1', '3', '5', 'x', null),
        outcome: fc.constantFrom('open' as const, 'open' as const, 'won' as const),
        region: fc.constantFrom('North', null),
        amount: fc.option(
          fc.record({
            minor: fc.integer({ min: -1e9, max: 1e12 }),
            currency: fc.constantFrom('RUB', 'USD'),
            within: fc.nat(5000),
          }),
        ),
      })
      .map(makeDeal);
    const coefficients: CoefficientRule[] = [{ field: 'region', mode: 'odds', values: { North: 1.3 } }];
    fc.assert(
      fc.property(fc.array(deal, { maxLength: 60 }), fc.nat(60), (given, cut) => {
        const scale = pipelineScale({ probabilities, coefficients });
        scale.add(given.slice(cut).reverse());
        scale.add(given.slice(0, cut));
        const whole = weightedPipeline(given, { probabilities, coefficients });
        expect(scale.read()).toEqual(whole);
        for (const { rows, total } of whole.pipelines.flatMap((p) => p.currencies)) {
          expect(rows.reduce((sum, row) => sum + row.weighted, 0)).toBe(total.weighted);
          expect(rows.reduce((sum, row) => sum + row.raw, 0)).toBe(total.raw);
        }
      }),
    );
  });

  test('the weighted sum of non-negative amounts lies between zero and the raw sum', () => {
    const amount = fc.record({
      minor: fc.integer({ min: 0, max: 1e12 }),
      currency: fc.constant('RUB'),
      within: fc.constant(0),
    });
    fc.assert(
      fc.property(fc.array(amount), (amounts) => {
        const given = amounts.map((a, i) =>
          makeDeal({ id: String(i), amount: a, stage: String((i % 5) + 1) }),
        );
        for (const { total } of weightedPipeline(given, { probabilities }).pipelines[0]?.currencies ?? []) {
          expect(total.weighted).toBeGreaterThanOrEqual(0);
          expect(total.weighted).toBeLessThanOrEqual(total.raw);
        }
      }),
    );
  });
});

describe('coefficients', () => {
  test('V8 coefficients by product and by odds', () => {
    const known = vectors.V8_coeff;
    expectNear(applyCoefficients(0.4, [1.2, 0.9], 'multiply'), known['mult .4,[1.2,.9]']);
    expectNear(applyCoefficients(0.4, [1.2, 0.9], 'odds'), known['odds .4,[1.2,.9]']);
    expectNear(applyCoefficients(0.8, [1.5], 'multiply'), known['mult .8,[1.5]']);
    expectNear(applyCoefficients(0.8, [1.5], 'odds'), known['odds .8,[1.5]']);
    expectNear(applyCoefficients(0.005, [], 'multiply'), known['mult .005']);
    expectNear(applyCoefficients(0.2, [0.5], 'odds'), known['odds .2,[.5]']);
    expectNear(applyCoefficients(0.2, [0.5], 'multiply'), known['mult .2,[.5]']);
  });

  test('one coefficient can do no more than halve or double', () => {
    expectNear(applyCoefficients(0.2, [100], 'multiply'), 0.4);
    expectNear(applyCoefficients(0.2, [0.001], 'multiply'), 0.1);
  });

  test('what is not a positive number changes nothing and is reported', () => {
    const coefficients: CoefficientRule[] = [
      { field: 'region', mode: 'multiply', values: { North: -1, South: 1.2 } },
    ];
    const north = makeDeal({ stage: '4', region: 'North' });
    const { pipelines, inputs } = weightedPipeline([north], { probabilities, coefficients });
    expect(pipelines[0]?.currencies[0]?.total.weighted).toBe(50_000);
    expect(inputs.refusedCoefficients).toEqual([{ field: 'region', value: 'North' }]);
  });

  test('several coefficients meet in one deal whatever their order', () => {
    const region: CoefficientRule = { field: 'region', mode: 'multiply', values: { North: 1.5 } };
    const segment: CoefficientRule = { field: 'segment', mode: 'multiply', values: { Small: 0.5 } };
    const owner: CoefficientRule = { field: 'owner', mode: 'odds', values: { Ann: 2 } };
    const deal = makeDeal({ stage: '5', region: 'North', segment: 'Small', owner: 'Ann' });
    const sums = [
      [region, segment, owner],
      [owner, segment, region],
    ].map(
      (coefficients) =>
        weightedPipeline([deal], { probabilities, coefficients }).pipelines[0]?.currencies[0]?.total.weighted,
    );
    // Odds 4 · 2 = 8 make 8/9; times 0.75.
    expect(sums).toEqual([66_667, 66_667]);
  });

  test('the result stays a probability for any input', () => {
    fc.assert(
      fc.property(
        fc.double(),
        fc.array(fc.double()),
        fc.constantFrom('odds' as const, 'multiply' as const),
        (p, list, mode) => {
          const result = applyCoefficients(p, list, mode);
          expect(result).toBeGreaterThanOrEqual(0.01);
          expect(result).toBeLessThanOrEqual(0.99);
        },
      ),
    );
  });
});
