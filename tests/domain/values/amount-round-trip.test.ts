import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAmount, minorDigits, parseAmount, parseAmountColumn } from '../../../lib/domain/values';

/** `FUZZ_RUNS=2000000` turns the same properties into a long search. */
const LONG = process.env.FUZZ_RUNS;
const RUNS = Number(LONG ?? 20_000);
/** For the properties beside the two that carry the promise. */
const FEWER_RUNS = Number(LONG ?? 4000);

const LOCALES =
  'en-US en-GB en-IN de-DE de-CH fr-FR es-ES es-MX pt-BR tr-TR pl-PL ru-RU uk-UA sv-SE ja-JP ar-EG fa-IR'.split(
    ' ',
  );
const CURRENCIES = 'USD EUR RUB UAH GBP INR JPY BRL TRY PLN CHF SEK MXN CAD CNY KZT KWD CLP IDR ZAR'.split(
  ' ',
);
const DISPLAYS = ['symbol', 'code'] as const;

interface Shown {
  readonly minor: number;
  readonly currency: string;
  readonly locale: string;
  readonly display: (typeof DISPLAYS)[number];
  readonly isWhole: boolean;
  readonly isAccounting: boolean;
}

const shown = fc.record<Shown>({
  minor: fc.oneof(
    fc.integer({ min: -2_000_000, max: 2_000_000 }),
    fc.maxSafeInteger().map((value) => Math.trunc(value / 1000)),
  ),
  currency: fc.constantFrom(...CURRENCIES),
  locale: fc.constantFrom(...LOCALES),
  display: fc.constantFrom(...DISPLAYS),
  isWhole: fc.boolean(),
  isAccounting: fc.boolean(),
});

const formats = new Map<string, Intl.NumberFormat>();

function formatOf(key: string, build: () => Intl.NumberFormat): Intl.NumberFormat {
  const format = formats.get(key) ?? build();
  formats.set(key, format);
  return format;
}

/** The amount in minor units that the text shows: whole amounts lose their decimals first. */
function shownMinor(money: Shown): number {
  const unit = 10 ** minorDigits(money.currency);
  return money.isWhole ? Math.trunc(money.minor / unit) * unit : money.minor;
}

/** Writes minor units as exact decimal text, which `Intl` formats without going through a double. */
function decimalText(minor: number, digits: number): `${number}` {
  const sign = minor < 0 ? '-' : '';
  const text = String(Math.abs(minor)).padStart(digits + 1, '0');
  const cut = text.length - digits;
  return `${sign}${text.slice(0, cut)}${digits > 0 ? `.${text.slice(cut)}` : ''}` as `${number}`;
}

function format(money: Shown): string {
  const { locale, currency, display, isWhole, isAccounting } = money;
  const digits = minorDigits(currency);
  const fraction = isWhole ? 0 : digits;
  const numberFormat = formatOf(
    `${locale} ${currency} ${display} ${isWhole} ${isAccounting}`,
    () =>
      new Intl.NumberFormat(locale, {
        style: 'currency',
        currency,
        currencyDisplay: display,
        currencySign: isAccounting ? 'accounting' : 'standard',
        minimumFractionDigits: fraction,
        maximumFractionDigits: fraction,
      }),
  );
  return numberFormat.format(decimalText(shownMinor(money), digits) as unknown as number);
}

/** Long searches take their time; nothing here is measured. */
const PATIENCE = 60_000 + RUNS * 2;

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
