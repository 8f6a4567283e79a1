import { describe, expect, test } from 'vitest';
import { meaningOfHeader } from '../../lib/crm/universal/meaning';
import { outcomeOf } from '../../lib/crm/universal/outcome';
import { readClosedDeals } from '../../lib/domain/history/import/closed-deals';
import { guessMapping } from '../../lib/domain/history/import/column-mapping';
import { readFile } from '../../lib/domain/history/import/read-file';
import { dayIn } from '../../lib/domain/history/snapshot';
import { dateInZone, daysBetween, periodOf } from '../../lib/domain/pipeline';
import vectors from '../fixtures/own-vectors.json';

/** Worked out by another program, with another calendar and another reader of tables. */
const { V32_import, V33_time_zones } = vectors;
const words = { meaningOf: meaningOfHeader, outcomeOf };

describe('V32 import of closed deals', () => {
  test.each(V32_import)(
    'V32 $name: outcomes, sums to the last unit, and what was left out',
    async (known) => {
      const read = await readFile(new TextEncoder().encode(known.text));
      if (!read.ok) throw new Error(read.reason);
      const mapping = guessMapping(read.table, words);
      const { deals, refusedRows } = readClosedDeals(read.table, mapping, words, { today: '2027-01-10' });
      const won = deals.filter(({ outcome }) => outcome === 'won');
      const sums: Record<string, number> = {};
      for (const { amount } of won)
        if (amount) sums[amount.currency] = (sums[amount.currency] ?? 0) + amount.minor;
      expect(deals.map(({ id }) => id)).toEqual(known.ids);
      expect({ won: won.length, lost: deals.length - won.length, left: refusedRows.length }).toEqual({
        won: known.won,
        lost: known.lost,
        left: known.left,
      });
      expect(sums).toEqual(known.wonMinor);
    },
  );
});

describe('V33 days in time zones', () => {
  test.each(V33_time_zones.instants)('V33 $utc in $zone is $date', ({ instant, zone, ...known }) => {
    const date = dateInZone(instant, zone);
    expect(date).toBe(known.date);
    expect(dayIn(zone, instant)).toBe(known.date);
    expect([periodOf(date, 'week'), periodOf(date, 'month'), periodOf(date, 'quarter')]).toEqual([
      known.week,
      known.month,
      known.quarter,
    ]);
  });

  test.each(V33_time_zones.spans)('V33 $from to $to in $zone is $days calendar days', (span) => {
    const [from, to] = [dateInZone(span.from, span.zone), dateInZone(span.to, span.zone)];
    expect(daysBetween(from, to)).toBe(span.days);
  });
});
