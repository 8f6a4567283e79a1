import { describe, expect, it } from 'vitest';
import {
  type AmountContext,
  minorDigits,
  normalizeText,
  parseAmount,
  parseDate,
  parsePercent,
  safeCell,
  sumMoney,
} from '../../../lib/domain/values';
import { showAmount, showDate } from './show';

function read(text: string, context?: AmountContext): string {
  return showAmount(parseAmount(text, context));
}

describe('values of the catalogue of bad input', () => {
  it('V01 reads groups parted by a space', () => expect(read('1 234,50 ₽')).toBe('123450 RUB'));
  it('V02 reads groups parted by a no-break space', () =>
    expect(read('1\u00a0234,50\u00a0₽')).toBe('123450 RUB'));
  it('V03 reads groups parted by a narrow no-break space', () =>
    expect(read('1\u202f234,50\u202f₽')).toBe('123450 RUB'));
  it('V04 reads a European amount', () => expect(read('1.234,50 €')).toBe('123450 EUR'));
  it('V05 reads a European amount with the sign in front', () =>
    expect(read('€1.234,50')).toBe('123450 EUR'));
  it('V06 reads an American amount', () => expect(read('$1,234.50')).toBe('123450 USD'));
  it('V07 reads a country before the dollar sign', () => expect(read('US$ 1,234.50')).toBe('123450 USD'));
  it.each(["1'234.50 CHF", '1’234.50 CHF'])('V08 reads Swiss groups in %s', (text) =>
    expect(read(text)).toBe('123450 CHF'),
  );
  it('V09 reads Indian groups', () => expect(read('₹1,23,456.00')).toBe('12345600 INR'));
  it('V10 reads a currency without minor units', () => expect(read('¥1,234')).toBe('1234 JPY'));
  it('V11 reads several points as groups', () => expect(read('1.234.567')).toBe('123456700 XXX'));
  it('V12 reads several commas as groups', () => expect(read('1,234,567')).toBe('123456700 XXX'));
  it.each(['1,234', '1.234'])('V13 refuses %s without a hint', (text) =>
    expect(read(text)).toBe('!ambiguous-separator'),
  );
  it('V13 lets the separator of the column decide', () => {
    expect(read('1,234', { decimal: '.' })).toBe('123400 XXX');
    expect(read('1.234', { decimal: ',' })).toBe('123400 XXX');
  });
  it('V14 reads accounting parentheses as a minus', () => expect(read('(1,234.50)')).toBe('-123450 XXX'));
  it('V15 reads the typographic minus', () => expect(read('−1 234,50')).toBe('-123450 XXX'));
  it('V16 reads a trailing minus', () => expect(read('1,234.50-')).toBe('-123450 XXX'));
  it('V17 reads millions in Russian', () => expect(read('1,2 млн ₽')).toBe('120000000 RUB ±5000000'));
  it('V18 reads thousands in Russian', () => expect(read('3,5 тыс. руб.')).toBe('350000 RUB ±5000'));
  it.each([
    ['$1.2M', '120000000 USD ±5000000'],
    ['850k', '85000000 XXX ±50000'],
    ['1.5bn', '150000000000 XXX ±5000000000'],
    ['1,2 Mio.', '120000000 XXX ±5000000'],
    ['1,2 Mrd', '120000000000 XXX ±5000000000'],
    ['2,5 лакх', '25000000 XXX ±500000'],
    ['1.5 crore', '1500000000 XXX ±50000000'],
  ])('V19 reads the abbreviation %s', (text, expected) => expect(read(text)).toBe(expected));
  it('V20 reads Arabic-Indic digits', () => expect(read('١٬٢٣٤٫٥٠')).toBe('123450 XXX'));
  it('V21 reads Persian digits', () => expect(read('۱۲۳')).toBe('12300 XXX'));
  it('V22 reads full-width digits', () => expect(read('１２３４')).toBe('123400 XXX'));
  it('V23 ignores direction marks and isolates', () =>
    expect(read('\u2067\u200e1 234,50 ₽\u200f\u2069')).toBe('123450 RUB'));
  it.each(['', '—', '-', 'N/A', 'не указана'])('V24 reads "%s" as no amount, not as 0', (text) =>
    expect(read(text)).toBe('null'),
  );
  it('V25 reads a shown zero as 0', () => expect(read('0,00 ₽')).toBe('0 RUB'));
  it('V26 refuses a range', () => expect(read('100 – 200 €')).toBe('!range'));
  it('V27 refuses two amounts', () => expect(read('100 € 200 €')).toBe('!two-amounts'));
  it('V28 refuses a percentage', () => expect(read('12%')).toBe('!percent'));
  it.each(['1e3', 'Infinity', 'NaN'])('V29 refuses %s', (text) => expect(read(text)).toBe('!not-a-number'));
  it('V30 refuses what does not fit exactly', () => {
    expect(read('$9007199254740993')).toBe('!too-large');
    expect(read('90 071 992 547 409,91 ₽')).toBe('9007199254740991 RUB');
  });
  it('V31 adds a tenth and two tenths exactly', () => {
    const sum = sumMoney([
      { minor: 10, currency: 'USD' },
      { minor: 20, currency: 'USD' },
    ]);
    expect(sum.totals[0]?.minor).toBe(30);
  });
  it('V32 never adds two currencies', () => {
    const sum = sumMoney([
      { minor: 1, currency: 'USD' },
      { minor: 1, currency: 'EUR' },
    ]);
    expect(sum.totals.map((total) => [total.currency, total.minor])).toEqual([
      ['EUR', 1],
      ['USD', 1],
    ]);
  });
  it.each([
    ['1 234,50 руб.', 'RUB'],
    ['S/. 1,234.50', 'PEN'],
    ['R$ 1.234,50', 'BRL'],
    ['1 234,50 zł', 'PLN'],
    ['1 234,50 Kč', 'CZK'],
  ])('V33 reads the currency of %s', (text, code) => expect(read(text)).toBe(`123450 ${code}`));
  it('V34 counts the decimals of the currency', () => {
    expect(read('KWD 1,234.567')).toBe('1234567 KWD');
    expect(read('TND 1.5')).toBe('1500 TND');
    expect(read('₩5,000')).toBe('5000 KRW');
    expect(['KWD', 'TND', 'JPY', 'KRW', 'USD', 'XXX'].map(minorDigits)).toEqual([3, 3, 0, 0, 2, 2]);
  });
  it('V35 reads a probability by its sign or its unit, and refuses what is out of range', () => {
    expect(parsePercent('50 %')).toEqual({ ok: true, share: 0.5 });
    expect(parsePercent('0,5', { unit: 'fraction' })).toEqual({ ok: true, share: 0.5 });
    expect(parsePercent('50', { unit: 'percent' })).toEqual({ ok: true, share: 0.5 });
    expect(parsePercent('101', { unit: 'percent' })).toEqual({ ok: false, reason: 'out-of-range' });
    expect(parsePercent('-1', { unit: 'percent' })).toEqual({ ok: false, reason: 'out-of-range' });
  });
  it('V36 counts a missing amount apart instead of adding 0', () => {
    const sum = sumMoney([{ minor: 5, currency: 'USD' }, null, null]);
    expect(sum.missing).toBe(2);
    expect(sum.totals).toHaveLength(1);
    expect(sum.totals[0]?.count).toBe(1);
  });
  it.each([
    ['01/02/2026', '!ambiguous-order'],
    ['31.12.2026', '2026-12-31'],
    ['2026-02-30', '!no-such-day'],
    ['yesterday', '2026-11-22'],
    ['вчера', '2026-11-22'],
    ['12/05/1448', '!year-out-of-range'],
    ['12/05/2569', '!year-out-of-range'],
    ['31.12.26', '2026-12-31'],
  ])('V37 reads or refuses the date %s', (text, expected) =>
    expect(showDate(parseDate(text, { today: '2026-11-23' }))).toBe(expected),
  );
  it.each([
    ['a megabyte of digits', '1'.repeat(1 << 20)],
    ['a megabyte of spaces and a digit', `${' '.repeat(1 << 20)}x1`],
    ['ten thousand emoji', '😀'.repeat(10_000)],
    ['combining marks', `1${'\u0301'.repeat(100_000)}`],
    ['a lone surrogate', '\ud83d 5'],
  ])('V38 refuses %s', (_name, text) => {
    expect(parseAmount(text).ok).toBe(false);
    expect(parseDate(text).ok).toBe(false);
    expect(parsePercent(text).ok).toBe(false);
    expect(normalizeText(text).length).toBeLessThanOrEqual(2000);
  });
  it('V39 makes formulas inert on export and keeps markup as text', () => {
    expect(safeCell("=cmd|'/C calc'!A0")).toBe("'=cmd|'/C calc'!A0".replace(/^/, '"').concat('"'));
    expect(safeCell('<b>x</b>')).toBe('<b>x</b>');
  });
  it('V40 reads a plus and never gives a negative zero', () => {
    expect(read('+1 234')).toBe('123400 XXX');
    const zero = parseAmount('-0,00 ₽');
    expect(zero.ok && Object.is(zero.amount?.minor, 0)).toBe(true);
  });
});
