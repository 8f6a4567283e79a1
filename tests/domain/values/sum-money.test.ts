import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumMoney } from '../../../lib/domain/values';

const item = fc.option(
  fc.record({
    minor: fc.maxSafeInteger(),
    currency: fc.constantFrom('USD', 'EUR', 'RUB'),
    within: fc.nat({ max: 1_000_000 }),
  }),
);

describe('sums of money', { timeout: 60_000 }, () => {
  it('of nothing have no totals', () => {
    expect(sumMoney([])).toEqual({ totals: [], missing: 0 });
  });

  it('add the half-widths of rounded amounts', () => {
    const sum = sumMoney([
      { minor: 2_740_000, currency: 'USD', within: 5000 },
      { minor: 100, currency: 'USD', within: 0 },
      { minor: 100_000, currency: 'USD', within: 500 },
    ]);
    expect(sum.totals).toEqual([
      { currency: 'USD', count: 3, minor: 2_840_100, exact: 2_840_100n, within: 5500 },
    ]);
  });

  it('beyond the safe integers stay exact as a big integer and give no double', () => {
    const huge = { minor: Number.MAX_SAFE_INTEGER, currency: 'RUB' };
    const [total] = sumMoney([huge, huge, huge]).totals;
    expect(total?.exact).toBe(27_021_597_764_222_973n);
    expect(total?.minor).toBeNull();
  });

  it('come back to a double when large parts cancel out', () => {
    const most = Number.MAX_SAFE_INTEGER;
    const parts = [most, most, 7, -most, -most].map((minor) => ({ minor, currency: 'RUB' }));
    expect(sumMoney(parts).totals[0]?.minor).toBe(7);
  });

  it('are exact and do not depend on the order', () => {
    fc.assert(
      fc.property(fc.array(item), (items) => {
        const expected = new Map<string, bigint>();
        for (const money of items) {
          if (money !== null) {
            expected.set(money.currency, (expected.get(money.currency) ?? 0n) + BigInt(money.minor));
          }
        }
        const sum = sumMoney(items);
        expect(new Map(sum.totals.map((total) => [total.currency, total.exact]))).toEqual(expected);
        expect(sumMoney([...items].reverse())).toEqual(sum);
        expect(sum.missing).toBe(items.filter((money) => money === null).length);
      }),
      { numRuns: 2000 },
    );
  });
});
