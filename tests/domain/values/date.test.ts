import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DateOrder, guessDateOrder, parseDate } from '../../../lib/domain/values';
import { TODAY } from './date-case';
import { NUMERIC_DATE_CASES } from './date-corpus-numbers';
import { WORDED_DATE_CASES } from './date-corpus-words';
import { PATIENCE, FEWER_RUNS as RUNS } from './fuzz-runs';
import { showDate } from './show';

const DATE_CORPUS = { ...NUMERIC_DATE_CASES, ...WORDED_DATE_CASES };

describe('corpus of date strings', () => {
  it('holds at least 150 strings', () => {
    expect(Object.values(DATE_CORPUS).flat().length).toBeGreaterThanOrEqual(150);
  });

  for (const [group, cases] of Object.entries(DATE_CORPUS)) {
    describe(group, () => {
      it.each(cases.map(([text, expected, context]) => ({ text, expected, context: context ?? {} })))(
        '$text with $context is $expected',
        ({ text, expected, context }) => {
          expect(showDate(parseDate(text, { today: TODAY, ...context }))).toBe(expected);
        },
      );
    });
  }

  it.each(['yesterday', 'через 2 дня', 'Today 07:49'])('refuses %s when today is unknown', (text) => {
    expect(showDate(parseDate(text))).toBe('!needs-today');
  });

  it('refuses a date without a year when today is unknown', () => {
    expect(showDate(parseDate('12 марта'))).toBe('!no-year');
  });
});

describe('the order of a column of dates', () => {
  it('is day first when any first part is above 12', () => {
    expect(guessDateOrder(['01/02/2026', '13/02/2026', '—'])).toEqual({
      order: 'dmy',
      evidence: 1,
      conflict: false,
    });
  });
  it('is month first when any second part is above 12', () => {
    expect(guessDateOrder(['01/02/2026', '02/13/2026 10:30']).order).toBe('mdy');
  });
  it('stays open when both orders are proven', () => {
    expect(guessDateOrder(['13/02/2026', '02/13/2026'])).toEqual({
      order: null,
      evidence: 2,
      conflict: true,
    });
  });
  it('stays open when nothing is proven', () => {
    expect(guessDateOrder(['01/02/2026', 'today', '']).order).toBeNull();
  });
  it('is year first when only such dates are seen', () => {
    expect(guessDateOrder(['2026-12-31', '2026-01-02']).order).toBe('ymd');
  });
  it('is not decided by year-first dates among others', () => {
    expect(guessDateOrder(['2026-12-31', '13/02/2026']).order).toBe('dmy');
  });
});

const LOCALES = 'en-US en-GB de-DE fr-FR es-ES pt-BR tr-TR pl-PL ru-RU uk-UA it-IT sv-SE'.split(' ');
const STYLES = ['short', 'medium', 'long', 'full'] as const;
const formats = new Map(
  LOCALES.flatMap((locale) =>
    STYLES.map((dateStyle) => [
      `${locale} ${dateStyle}`,
      new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC' }),
    ]),
  ),
);
const day = fc
  .integer({ min: Date.UTC(1971, 0, 1), max: Date.UTC(2069, 11, 31) })
  .map((time) => new Date(time));

describe('dates written by the platform and read back', { timeout: PATIENCE }, () => {
  it('are the same or refused', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LOCALES), fc.constantFrom(...STYLES), day, (locale, style, date) => {
        const text = formats.get(`${locale} ${style}`)?.format(date) ?? '';
        const result = parseDate(text, { locale, today: TODAY });
        if (result.ok)
          expect({ text, date: result.date }).toEqual({ text, date: date.toISOString().slice(0, 10) });
      }),
      { numRuns: RUNS },
    );
  });

  it('are never refused in the languages of the product when the month is named', () => {
    const languages = fc.constantFrom(
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
    fc.assert(
      fc.property(languages, fc.constantFrom('long', 'full'), day, (locale, style, date) => {
        const text = formats.get(`${locale} ${style}`)?.format(date) ?? '';
        expect({ text, read: showDate(parseDate(text)) }).toEqual({
          text,
          read: date.toISOString().slice(0, 10),
        });
      }),
      { numRuns: RUNS },
    );
  });

  it('never throw and give only real days', () => {
    const piece = fc.constantFrom(
      ...'0123456789',
      '12',
      '31',
      '2026',
      '.',
      '/',
      '-',
      ' ',
      ',',
      ':',
      'T',
      'Z',
      'дек',
      'Dec',
      'mar',
      'пн',
      'г.',
      'вчера',
      'ago',
      'days',
      'in',
      'vor',
      '\u200e',
      '٣',
      '–',
      'today',
      'at',
      'PM',
      '\ud83d',
      'º',
      "'",
    );
    const soup = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    const order = fc.constantFrom<DateOrder | null>('dmy', 'mdy', 'ymd', null);
    fc.assert(
      fc.property(fc.oneof(soup, fc.string({ unit: 'binary' })), order, (text, known) => {
        const result = parseDate(text, { order: known, today: TODAY });
        if (!result.ok || result.date === null) return;
        expect(new Date(`${result.date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(result.date);
      }),
      { numRuns: RUNS },
    );
  });
});
