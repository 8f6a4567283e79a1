import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AlikeAmounts, findAmount } from '../../../lib/domain/values';
import { amountContexts, amountTexts } from '../../fuzz/amount-texts';
import { FEWER_RUNS, PATIENCE } from './fuzz-runs';

/** Amounts of all usual writings, with what must not be taken for one of them. */
const WRITINGS = [
  '$12,345.00',
  '12 345,00 ₽',
  '1.234,5 €',
  '12,34,567 INR',
  '27.4K',
  '1,2 млн ₽',
  '(1,234.50)',
  '-$5',
  '38500.00000',
  '33333.33333',
  '1,234',
  '1234567890',
  'Deal 5: $500',
  '$5, 00',
  '$5 00',
  'USD 1,000.00 (EUR 900.00)',
  '2026-03-12',
  '+7 912 345 67 89',
  '0.50',
  '٢5',
  '999999999999999 ₽',
];

/** The text with each of its digits replaced, in turn, by those of `digits`. */
function withDigits(text: string, digits: readonly number[]): string {
  let at = 0;
  return text.replace(/[0-9]/g, (digit) => String(digits[at++] ?? digit));
}

const digitRows = fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 20 }), {
  minLength: 1,
  maxLength: 6,
});

describe('amounts of one column', { timeout: PATIENCE }, () => {
  it('are read exactly as each would be read alone, whatever was read before', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.constantFrom(...WRITINGS), amountTexts),
        digitRows,
        amountContexts,
        (text, rows, known) => {
          const column = new AlikeAmounts(known);
          for (const row of [text, ...rows.map((digits) => withDigits(text, digits))]) {
            expect(column.read(row)).toEqual(findAmount(row, known));
          }
        },
      ),
      { numRuns: FEWER_RUNS },
    );
  });

  it('are refused where their digits lead beyond what is exact, though one written alike was not', () => {
    const column = new AlikeAmounts({});
    expect(column.read('10,000,000,000,000 ₽')).toMatchObject({ ok: true, amount: { minor: 1e15 } });
    expect(column.read('99,999,999,999,999 ₽')).toEqual({ ok: false, reason: 'too-large' });
  });
});
