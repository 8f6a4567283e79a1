import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packDeals } from '../../../lib/domain/history/deal-columns';
import {
  type CoefficientRule,
  pipelineScale,
  type WeighingOptions,
  weightedColumns,
  weightedPipeline,
} from '../../../lib/domain/pipeline';
import { makeDeal, makeProbabilities } from './make';

const probabilities = [makeProbabilities({ '1': 0.1, '2': 0.5 }), makeProbabilities({ '1': 0.3 }, 'Service')];
const coefficients: CoefficientRule[] = [
  { field: 'region', mode: 'odds', values: { North: 1.3, South: 0.7 } },
  { field: 'owner', mode: 'multiply', values: { Anna: 1.2 } },
];
const texts = (...some: string[]) => fc.constantFrom(null, ...some);
const anyDeal = fc
  .record({
    id: fc.constantFrom('a', 'b', 'c', '', 'North'),
    pipeline: texts('Service', 'Unknown', ''),
    stage: texts('1', '2', 'renamed', '', 'Service'),
    outcome: fc.constantFrom('open' as const, 'open' as const, 'won' as const, 'lost' as const),
    region: texts('North', 'South', '1'),
    owner: texts('Anna', 'Boris'),
    amount: fc.option(
      fc.record({
        minor: fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -1e9, max: 1e12 })),
        currency: fc.constantFrom('RUB', 'USD', 'XXX'),
        within: fc.constantFrom(0, 50, -1),
      }),
    ),
  })
  .map(makeDeal);
const deals = fc.array(anyDeal, { maxLength: 40 });
const options = fc.record<WeighingOptions>(
  {
    probabilities: fc.constant(probabilities),
    coefficients: fc.constant(coefficients),
    currency: fc.constant('RUB'),
    refused: fc.constant([{ dealId: 'a', field: 'amount', text: '1 0', reason: 'ambiguous' }] as never),
    ageAware: fc.constant(new Map([['b', 0.05]])),
  },
  { requiredKeys: ['probabilities'] },
);

describe('deals as columns', () => {
  test('weigh to the last unit what the same deals weigh one by one, and leave the same ones out', () => {
    fc.assert(
      fc.property(deals, options, (given, chosen) => {
        expect(weightedColumns(packDeals(given), chosen)).toEqual(weightedPipeline(given, chosen));
      }),
      { numRuns: 300 },
    );
  });

  test('weigh the same in any order and in any pieces, beside single deals', () => {
    fc.assert(
      fc.property(deals, fc.nat(40), (given, cut) => {
        const scale = pipelineScale({ probabilities, coefficients });
        scale.addColumns(packDeals(given.slice(cut).reverse()));
        scale.add(given.slice(0, cut));
        expect(scale.read()).toEqual(weightedPipeline(given, { probabilities, coefficients }));
      }),
    );
  });

  test('are refused when they do not fit together', () => {
    const columns = { ...packDeals([makeDeal()]), minor: new Float64Array(2) };
    expect(() => weightedColumns(columns, { probabilities })).toThrow(RangeError);
  });
});
