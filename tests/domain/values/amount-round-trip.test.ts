import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAmount, minorDigits, parseAmount, parseAmountColumn } from '../../../lib/domain/values';
import { FEWER_RUNS, PATIENCE, RUNS } from './fuzz-runs';
import { CURRENCIES, format, formatOf, LOCALES, shown, shownMinor } from './platform-amounts';

describe('amounts written by the platform and read back', { timeout: PATIENCE }, () => {
  it('are the same or refused when the page language is known', () => {
    fc.assert(
      fc.property(shown, (money) => {
        const result = parseAmount(format(money), { locale: money.locale, currency: money.currency });
        if (result.ok) {
          expect(result.amount).toEqual({
            minor: shownMinor(money) + 0,
            currency: money.currency,
            within: 0,
          });
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('are never refused in the currency of the page language', () => {
    const homes = fc.constantFrom(
      ...(
        'en-US USD,en-GB GBP,en-IN INR,de-DE EUR,de-AT EUR,de-CH CHF,fr-FR EUR,es-ES EUR,es-MX MXN,pt-BR BRL,' +
        'tr-TR TRY,pl-PL PLN,ru-RU RUB,uk-UA UAH,ja-JP JPY,zh-CN CNY,sv-SE SEK,cs-CZ CZK,da-DK DKK,nb-NO NOK,' +
        'en-CA CAD,es-CL CLP,es-CO COP,id-ID IDR,vi-VN VND,ko-KR KRW,he-IL ILS,en-ZA ZAR,kk-KZ KZT,fr-CH CHF'
      )
        .split(',')
        .map((home) => home.split(' ') as [string, string]),
    );
    fc.assert(
      fc.property(homes, shown, ([locale, currency], money) => {
        const home = { ...money, locale, currency, display: 'symbol' as const };
        const amount = { minor: shownMinor(home) + 0, currency, within: 0 };
        expect({ text: format(home), result: parseAmount(format(home), { locale }) }).toEqual({
          text: format(home),
          result: { ok: true, amount },
        });
      }),
      { numRuns: FEWER_RUNS },
    );
  });

  it('are the same or refused when nothing is known, but for the marks that several currencies share', () => {
    fc.assert(
      fc.property(shown, (money) => {
        const result = parseAmount(format(money));
        if (result.ok && result.amount?.currency === money.currency) {
          expect(result.amount.minor).toBe(shownMinor(money) + 0);
        }
      }),
      { numRuns: FEWER_RUNS },
    );
  });

  it('keep their currency when it is shown as a code', () => {
    fc.assert(
      fc.property(shown, fc.constantFrom(...CURRENCIES), (money, other) => {
        const result = parseAmount(format({ ...money, display: 'code' }), { currency: other });
        if (result.ok) expect(result.amount?.currency).toBe(money.currency);
      }),
      { numRuns: FEWER_RUNS },
    );
  });

  it('are the same in a longer text or refused', () => {
    const names = fc.constantFrom(
      'Acme, ',
      'Сделка: ',
      'Renewal 2026 – ',
      'Q3 ',
      'Order 7 ',
      'Новый сайт ',
      '',
    );
    fc.assert(
      fc.property(shown, names, (money, name) => {
        const context = { locale: money.locale, currency: money.currency };
        const result = findAmount(`${name}${format({ ...money, isAccounting: false })}, UI Design`, context);
        if (result.ok) expect(result.amount?.minor).toBe(shownMinor(money) + 0);
      }),
      { numRuns: FEWER_RUNS },
    );
  });

  it('are the same or refused as a column without any hint', () => {
    const column = fc.tuple(
      fc.constantFrom(...LOCALES),
      fc.constantFrom(...CURRENCIES),
      fc.array(fc.integer({ min: 0, max: 5_000_000 }), { minLength: 1, maxLength: 8 }),
    );
    fc.assert(
      fc.property(column, ([locale, currency, minors]) => {
        const monies = minors.map((minor) => ({
          minor,
          currency,
          locale,
          display: 'code' as const,
          isWhole: minor % 7 === 0,
          isAccounting: false,
        }));
        parseAmountColumn(monies.map(format)).forEach((result, index) => {
          const money = monies[index];
          if (result.ok && money !== undefined) expect(result.amount?.minor).toBe(shownMinor(money));
        });
      }),
      { numRuns: FEWER_RUNS },
    );
  });

  it('lie within the stated rounding when abbreviated', () => {
    const locales = fc.constantFrom(
      'en-US',
      'en-GB',
      'de-DE',
      'fr-FR',
      'es-ES',
      'pt-BR',
      'tr-TR',
      'pl-PL',
      'ru-RU',
      'uk-UA',
    );
    const currencies = fc.constantFrom('USD', 'EUR', 'RUB', 'UAH', 'TRY', 'BRL', 'JPY', 'GBP');
    fc.assert(
      fc.property(
        locales,
        currencies,
        fc.integer({ min: 1000, max: 2_000_000_000 }),
        (locale, currency, units) => {
          const compact = formatOf(
            `compact ${locale} ${currency}`,
            () =>
              new Intl.NumberFormat(locale, {
                style: 'currency',
                currency,
                notation: 'compact',
                maximumFractionDigits: 1,
              }),
          );
          const result = parseAmount(compact.format(units), { locale });
          if (!result.ok || result.amount === null) return;
          const { minor, within } = result.amount;
          expect(Math.abs(minor - units * 10 ** minorDigits(currency))).toBeLessThanOrEqual(within);
        },
      ),
      { numRuns: FEWER_RUNS },
    );
  });
});
