import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PercentContext, parsePercent } from '../../../lib/domain/values';

function read(text: string, context?: PercentContext): number | null | string {
  const result = parsePercent(text, context);
  return result.ok ? result.share : `!${result.reason}`;
}

describe('percentages', { timeout: 60_000 }, () => {
  it.each([
    ['50 %', 0.5],
    ['50%', 0.5],
    ['%50', 0.5],
    ['12,5\u00a0%', 0.125],
    ['12.5%', 0.125],
    ['33.333 %', 0.33333],
    ['٥٠٪', 0.5],
    ['0%', 0],
    ['-0 %', 0],
    ['100 %', 1],
    ['', null],
    ['—', null],
    ['не указана', null],
    ['101 %', '!out-of-range'],
    ['100,01 %', '!out-of-range'],
    ['-1 %', '!out-of-range'],
    ['50 %%', '!extra-text'],
    ['%50%', '!extra-text'],
    ['50 – 60 %', '!extra-text'],
    ['1e1 %', '!extra-text'],
    ['about 50 %', '!extra-text'],
    ['5.5.5 %', '!bad-grouping'],
    ['high', '!no-number'],
    [`${' '.repeat(5000)}x1`, '!extra-text'],
  ])('"%s" is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('without a sign are read in the unit of the column', () => {
    expect(read('0,5', { unit: 'fraction' })).toBe(0.5);
    expect(read('0,5', { unit: 'percent' })).toBe(0.005);
    expect(read('1', { unit: 'fraction' })).toBe(1);
    expect(read('1', { unit: 'percent' })).toBe(0.01);
    expect(read('50', { unit: 'fraction' })).toBe('!out-of-range');
  });

  it('without sign and unit are percent above 1, and refused between 0 and 1', () => {
    expect(read('50')).toBe(0.5);
    expect(read('0')).toBe(0);
    expect(read('0,5')).toBe('!ambiguous-unit');
    expect(read('1')).toBe('!ambiguous-unit');
    expect(read('50', { unit: null })).toBe(0.5);
  });

  it('let their own sign win over the unit of the column', () => {
    expect(read('50 %', { unit: 'fraction' })).toBe(0.5);
  });

  it('are always within 0 and 1 and never a negative zero', () => {
    const piece = fc.constantFrom(...'0123456789', '.', ',', '%', ' ', '-', '+', 'e', '٪', '٥');
    const unit = fc.constantFrom('percent' as const, 'fraction' as const, null);
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), unit, (pieces, known) => {
        const result = parsePercent(pieces.join(''), { unit: known });
        if (!result.ok || result.share === null) return;
        expect(result.share >= 0 && result.share <= 1).toBe(true);
        expect(Object.is(result.share, -0)).toBe(false);
      }),
      { numRuns: 10_000 },
    );
  });
});
