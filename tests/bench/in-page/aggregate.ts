/**
 * Runs in a page: count, raw and weighted sum by stage over many deals, each engine over the form in which it keeps them:
 * ours the columns of a stored snapshot.
 */
import alasql from 'alasql';
import { op, table } from 'arquero';
import { packDeals } from '../../../lib/domain/history/deal-columns';
import {
  DEFAULT_PROBABILITY_RULES,
  type PipelineProbabilities,
  stageProbabilities,
  weightedColumns,
} from '../../../lib/domain/pipeline';
import { BENCH_STAGES, benchDeals } from '../deals';
import { offer, race } from './timing';

/** Count, raw and weighted sum of all open deals with an amount. */
type Sums = readonly [count: number, raw: number, weighted: number];

function prepare(count: number) {
  const deals = benchDeals(count);
  const stages = { Sales: BENCH_STAGES.slice(0, -2) };
  const probabilities = stageProbabilities(
    stages,
    { paths: [] } as never,
    DEFAULT_PROBABILITY_RULES,
    '2026-03-02',
  );
  const chance = new Map(chances(probabilities));
  const flat = deals
    .filter(({ outcome, amount }) => outcome === 'open' && amount)
    .map(({ stage, amount }) => ({ stage, minor: amount?.minor ?? 0, p: chance.get(stage ?? '') ?? 0 }));
  const columns = {
    stage: flat.map(({ stage }) => stage),
    minor: Float64Array.from(flat, ({ minor }) => minor),
    p: Float64Array.from(flat, ({ p }) => p),
  };
  return { kept: packDeals(deals), probabilities, flat, arrow: table(columns) };
}

function chances(probabilities: readonly PipelineProbabilities[]): [string, number][] {
  return (probabilities[0]?.stages ?? []).map(({ stage, value }) => [stage, value]);
}

const contenders = ({ kept, probabilities, flat, arrow }: ReturnType<typeof prepare>) => ({
  ours: (): Sums => {
    const [pipeline] = weightedColumns(kept, { probabilities }).pipelines;
    const total = pipeline?.currencies[0]?.total;
    return [total?.count ?? 0, total?.raw ?? 0, total?.weighted ?? 0];
  },
  alasql: (): Sums => {
    const rows = alasql(
      'SELECT stage, COUNT(*) AS n, SUM(minor) AS raw, SUM(minor*p) AS w FROM ? GROUP BY stage',
      [flat],
    );
    return added(rows as { n: number; raw: number; w: number }[]);
  },
  arquero: (): Sums => {
    const rows = arrow
      .groupby('stage')
      .rollup({ n: op.count(), raw: op.sum('minor'), w: 'd => op.sum(d.minor * d.p)' })
      .objects();
    return added(rows as { n: number; raw: number; w: number }[]);
  },
});

function added(rows: readonly { n: number; raw: number; w: number }[]): Sums {
  const sum = (key: 'n' | 'raw' | 'w') => rows.reduce((all, row) => all + row[key], 0);
  return [sum('n'), sum('raw'), sum('w')];
}

offer('raceSums', async (count: number, rounds: number) => {
  const all = contenders(prepare(count));
  const [n, raw, weighted] = all.ours();
  for (const [name, run] of Object.entries(all)) {
    const [n2, raw2, weighted2] = run();
    // Ours rounds each deal to whole minor units, so that sums are exact in any order; others drift by less than one a deal.
    if (n2 !== n || raw2 !== raw || Math.abs(weighted2 - weighted) > count)
      throw new Error(`${name} gives ${[n2, raw2, weighted2]} for ${[n, raw, weighted]}`);
  }
  return race(all, rounds);
});
