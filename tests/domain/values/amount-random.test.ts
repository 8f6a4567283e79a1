import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAmount, parseAmount } from '../../../lib/domain/values';
import { FEWER_RUNS, PATIENCE, RUNS } from './fuzz-runs';

describe('texts made up at random', { timeout: PATIENCE }, () => {
  const piece = fc.constantFrom(
    ...'0123456789',
    '1',
    '000',
    '.',
    ',',
    ' ',
    '\u00a0',
    "'",
    '-',
    '−',
    '–',
    '(',
    ')',
    '+',
    '%',
    'e',
    'k',
    'M',
    ' млн',
    ' тыс. ',
    '$',
    '€',
    ' ₽',
    ' руб.',
    'USD',
    'kr',
    'B',
    'mil',
    '٫',
    '٬',
    '١',
    '\u200e',
    '/',
    ':',
    '№',
    '\ud83d',
    '\n',
    'x',
    '…',
    '∞',
  );
  const soup = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
  const text = fc.oneof(soup, fc.string({ unit: 'binary' }), fc.string());
  const context = fc.record(
    {
      decimal: fc.constantFrom('.' as const, ',' as const, null),
      currency: fc.constantFrom('USD', 'RUB', 'JPY', 'KWD', 'SEK'),
      locale: fc.constantFrom('ru', 'en', 'de', 'tr', 'es-MX', 'xx', ''),
    },
    { requiredKeys: [] },
  );

  it('never throw and never give anything but safe integers', () => {
    fc.assert(
      fc.property(text, context, (value, known) => {
        for (const result of [parseAmount(value, known), findAmount(value, known)]) {
          if (!result.ok || result.amount === null) continue;
          expect(Number.isSafeInteger(result.amount.minor)).toBe(true);
          expect(Object.is(result.amount.minor, -0)).toBe(false);
          expect(Number.isSafeInteger(result.amount.within) && result.amount.within >= 0).toBe(true);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('mean the same in any script of digits and with any kind of space', () => {
    fc.assert(
      fc.property(soup, context, (value, known) => {
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
      fc.property(soup, context, (value, known) => {
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
