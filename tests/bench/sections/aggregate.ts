/** P9: sums over many deals. */
import { inBrowser } from '../in-browser';
import { growth } from '../rounds';
import { growthRow, type Row, type Section } from '../row';

type Times = Record<'ours' | 'alasql' | 'arquero', number>;
declare const raceSums: (count: number, rounds: number) => Promise<Times>;

const MANY = 100_000;
const SIZES = [1000, 10_000, MANY];

export const aggregate: Section = {
  name: 'Sums',
  goals: ['P9'],
  run: ({ quick }) =>
    inBrowser('aggregate.ts', '<!doctype html><meta charset="utf-8">', async (page) => {
      const all = new Map<number, Times>();
      for (const size of SIZES)
        all.set(
          size,
          await page.evaluate(([n, rounds]) => raceSums(n, rounds), [size, quick ? 3 : 15] as const),
        );
      return rowsOf(all);
    }),
};

function rowsOf(all: ReadonlyMap<number, Times>): Row[] {
  const { ours, alasql, arquero } = all.get(MANY) as Times;
  const exponent = growth([...all].map(([size, times]) => [size, times.ours]));
  const common = { goal: 'P9', ours, floor: null, unit: 'ms' };
  return [
    {
      ...common,
      what: `${MANY} deals by stage, warm`,
      peer: null,
      peerName: null,
      ratio: null,
      target: '≤ 3 ms',
      met: ours <= 3,
    },
    {
      ...common,
      what: 'beside a database in memory',
      peer: alasql,
      peerName: 'alasql',
      ratio: alasql / ours,
      target: '≥ 5 × faster',
      met: alasql / ours >= 5,
    },
    {
      ...common,
      what: 'beside a library of columns',
      peer: arquero,
      peerName: 'arquero',
      ratio: arquero / ours,
      target: '≥ 10 × faster',
      met: arquero / ours >= 10,
    },
    growthRow('P9', 'growth with deals', exponent),
  ];
}
