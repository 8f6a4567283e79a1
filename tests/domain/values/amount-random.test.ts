import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAmount } from '../../../lib/domain/values';
import { amountContexts, amountSoup, amountTexts } from '../../fuzz/amount-texts';
import { amountClaim } from '../../fuzz/claims';
import { FEWER_RUNS, PATIENCE, RUNS } from './fuzz-runs';

describe('texts made up at random', { timeout: PATIENCE }, () => {
  it('never throw and never give anything but safe integers', () => {
    fc.assert(
      fc.property(amountTexts, amountContexts, (value, known) => {
        expect(amountClaim(value, known)).toBeNull();
      }),
      { numRuns: RUNS },
    );
  });

  it('mean the same in any script of digits and with any kind of space', () => {
    fc.assert(
      fc.property(amountSoup, amountContexts, (value, known) => {
        const folded = value
          .replace(/\d/g, (digit) => String.fromCharCode(0x06f0 + Number(digit)))
          .replaceAll(' ', '\u202f');
        expect(parseAmount(folded, known)).toEqual(parseAmount(value, known));
      }),
      { numRuns: FEWER_RUNS },
    );
  });

  it('only change their sign when a minus is put in front', () => {
    fc.assert(
      fc.property(amountSoup, amountContexts, (value, known) => {
        const plain = parseAmount(value, known);
        const negated = parseAmount(`-${value.trimStart()}`, known);
        if (plain.ok && negated.ok && plain.amount !== null && negated.amount !== null) {
          expect(negated.amount.minor).toBe(0 - plain.amount.minor);
        }
      }),
      { numRuns: FEWER_RUNS },
    );
  });
});
