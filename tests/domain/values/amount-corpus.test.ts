import { describe, expect, it } from 'vitest';
import { parseAmount } from '../../../lib/domain/values';
import { NUMBER_CASES } from './amount-corpus-numbers';
import { NO_AMOUNT_CASES } from './amount-corpus-refused';
import { WORD_CASES } from './amount-corpus-words';
import { showAmount } from './show';

const AMOUNT_CORPUS = { ...NUMBER_CASES, ...WORD_CASES, ...NO_AMOUNT_CASES };

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
