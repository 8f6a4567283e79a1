import { describe, expect, it } from 'vitest';
import { parseAmount } from '../../../lib/domain/values';
import { AMOUNT_CORPUS } from './amount-corpus';
import { showAmount } from './show';

describe('corpus of amount strings', () => {
  it('holds at least 250 strings', () => {
    expect(Object.values(AMOUNT_CORPUS).flat().length).toBeGreaterThanOrEqual(250);
  });

  for (const [group, cases] of Object.entries(AMOUNT_CORPUS)) {
    describe(group, () => {
      it.each(cases.map(([text, expected, context]) => ({ text, expected, context: context ?? {} })))(
        '$text with $context is $expected',
        ({ text, expected, context }) => {
          expect(showAmount(parseAmount(text, context))).toBe(expected);
        },
      );
    });
  }
});
