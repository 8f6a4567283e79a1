import { describe, expect, it } from 'vitest';
import { findAmount } from '../../../lib/domain/values';
import { showAmount } from './show';

describe('the amount in a longer text of a card', () => {
  it.each([
    ['$27.4K, UI Design', '2740000 USD ±5000'],
    ['Acme Corp $12,500 · 3 days', '1250000 USD'],
    ['Q3 $12,500', '1250000 USD'],
    ['iPhone 15 $999', '99900 USD'],
    ['Сумма: 12 500 ₽', '1250000 RUB'],
    ['Сумма 12 500 ₽', '1250000 RUB'],
    ['Поставка 12\u00a0500\u00a0₽', '1250000 RUB'],
    ['Website redesign — 1,2 млн ₽', '120000000 RUB ±5000000'],
    ['Acme\n150 000 ₽\n12.03.2026', '15000000 RUB'],
    ['Renewal USD 5K (12 seats)', '500000 USD ±50000'],
    ['Total $1,234.50 USD', '123450 USD'],
    ['Refund -$5', '-500 USD'],
    ['€ 1.234,50 Umbau', '123450 EUR'],
    ['Deal 2026 $100', '10000 USD'],
    ['$12,500.00 Total amount', '1250000 USD'],
    ['150 000 ₽', '15000000 RUB'],
    ['12 500', '1250000 XXX'],
    ['—', 'null'],
    ['Flat 12B, $500', '50000 USD'],
  ])('in "%s" is %s', (text, expected) => {
    expect(showAmount(findAmount(text))).toBe(expected);
  });

  it.each([
    ['Invoice 12345 USD 500', '!two-amounts'],
    ['$100 and $100', '!two-amounts'],
    ['100 USD, 200 EUR', '!two-amounts'],
    ['Сделка 12 500 ₽', '!ambiguous-separator'],
    ['Order 5 100 000 ₽', '!ambiguous-separator'],
    ['Deal 1,234 €', '!ambiguous-separator'],
    ['100–200 €', '!extra-text'],
    ['between 100 and 200 €', '!extra-text'],
    ['от 100 до 200 ₽', '!extra-text'],
    ['up to $500', '!extra-text'],
    ['~ $500 maybe', '!extra-text'],
    ['$50/mo', '!extra-text'],
    ['$50 per seat', '!extra-text'],
    ['3 × $200', '!extra-text'],
    ['50% of $10K', '!extra-text'],
    ['Amount (5 USD)', '!bad-sign'],
    ['Deal of 5 people', '!unmarked'],
    ['TRY 3 times', '!unmarked'],
    ['ALL 5 done', '!unmarked'],
    ['6 ft tall', '!unmarked'],
    ['1.5 Cr project', '!unmarked'],
    ['Call +7 916 123-45-67', '!range'],
    ['Acme', '!no-number'],
    ['Acme '.repeat(500), '!too-long'],
  ])('in "%s" is refused: %s', (text, expected) => {
    expect(showAmount(findAmount(text))).toBe(expected);
  });
});
