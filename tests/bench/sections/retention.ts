/** P13: what a year of daily snapshots takes on disk. */
import { serialize } from 'node:v8';
import { partsOf } from '../../../lib/domain/history/deal-parts';
import { deltaBetween } from '../../../lib/domain/history/snapshot-delta';
import { benchDeals } from '../deals';
import { growth } from '../rounds';
import { growthRow, type Section } from '../row';

const DEALS = 100_000;
const DAYS = 365;
const MB = 1e6;

/** Bytes of a value as a database's structured clone writes it, before the database compresses anything. */
const bytesOf = (value: unknown): number => serialize(value).length;

/** One day in full and the others as what differs, the mean of some days standing for all. */
function yearOf(deals: number, sampled: number): number {
  let deltas = 0;
  for (let at = 0; at < sampled; at++) {
    const day = Math.floor((at * DAYS) / sampled);
    deltas += bytesOf(deltaBetween(benchDeals(deals, day + 1), benchDeals(deals, day)));
  }
  return bytesOf(partsOf(benchDeals(deals, DAYS))) + (deltas / sampled) * (DAYS - 1);
}

export const retention: Section = {
  name: 'A year on disk',
  goals: ['P13'],
  async run({ quick }) {
    const sampled = quick ? 1 : 6;
    const year = yearOf(DEALS, sampled);
    const naive = bytesOf(JSON.stringify(benchDeals(DEALS))) * DAYS;
    const exponent = growth([1000, 10_000, DEALS].map((n) => [n, yearOf(n, 1)]));
    return [
      {
        goal: 'P13',
        what: `${DAYS} days of ${DEALS} deals, 1 % changed a day`,
        ours: year / MB,
        peer: naive / MB,
        peerName: 'JSON a day',
        floor: null,
        ratio: year / naive,
        unit: 'MB',
        target: '≤ 100 MB',
        met: year <= 100 * MB,
      },
      growthRow('P13', 'growth with deals', exponent),
    ];
  },
};
