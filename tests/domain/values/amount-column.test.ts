import { describe, expect, it } from 'vitest';
import { guessNumberStyle, parseAmountColumn } from '../../../lib/domain/values';
import { showAmount } from './show';

describe('the decimal separator of a column', () => {
  it('is proven by a number with groups and decimals', () => {
    expect(guessNumberStyle(['1,234', '1.234,50'])).toEqual({ decimal: ',', evidence: 1, conflict: false });
  });
  it('is proven by one or two digits behind a lone separator', () => {
    expect(guessNumberStyle(['$27.4K', '12.50 $'])).toEqual({ decimal: '.', evidence: 2, conflict: false });
  });
  it('is proven by repeated groups', () => {
    expect(guessNumberStyle(['1.234.567 €']).decimal).toBe(',');
  });
  it('is not proven by what may be either', () => {
    expect(guessNumberStyle(['1,234', '12', '—', '1 234 567', "1'234"])).toEqual({
      decimal: null,
      evidence: 0,
      conflict: false,
    });
  });
  it('stays open when samples prove both', () => {
    expect(guessNumberStyle(['1.5', '2,5'])).toEqual({ decimal: null, evidence: 2, conflict: true });
  });
  it('is not proven by dates, percentages, times or versions', () => {
    expect(guessNumberStyle(['31.12.2026', '12,5 %', '10:30', 'v1.2', '5.5 kg']).evidence).toBe(0);
  });
});

function column(texts: readonly string[], context = {}): string[] {
  return parseAmountColumn(texts, context).map(showAmount);
}

describe('a column of amounts', () => {
  it('reads its ambiguous values as its clear ones are written', () => {
    expect(column(['1,234', '1,234.50', ''])).toEqual(['123400 XXX', '123450 XXX', 'null']);
    expect(column(['1.234', '1.234,50'])).toEqual(['123400 XXX', '123450 XXX']);
  });
  it('believes its own values more than the language of the page', () => {
    expect(column(['1,234', '5.50'], { locale: 'de' })).toEqual(['123400 XXX', '550 XXX']);
  });
  it('refuses ambiguous values when its clear ones contradict each other', () => {
    expect(column(['1,234', '$1,234', '1.5', '2,5'], { locale: 'en' })).toEqual([
      '!ambiguous-separator',
      '!ambiguous-separator',
      '150 XXX',
      '250 XXX',
    ]);
  });
  it('takes a separator that it is told', () => {
    expect(column(['1.234', '5.50'], { decimal: ',' })).toEqual(['123400 XXX', '550 XXX']);
  });
  it('gives its currency to amounts that name none', () => {
    expect(column(['150 000', '150 000 ₽', '$5'], { currency: 'EUR' })).toEqual([
      '15000000 EUR',
      '15000000 RUB',
      '500 USD',
    ]);
  });
});
