import { describe, expect, test } from 'vitest';
import { createFormatter } from '../../../lib/locales/format';

const en = createFormatter('en');
const ru = createFormatter('ru');
const NBSP = '\u00a0';

/** Every kind of blank as an ordinary one, so that a test says which blanks it cares for. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f\u2009]/g, ' ');

describe('money', () => {
  test('is written out of minor units, which are dropped when there are none', () => {
    expect(plain(en.money({ minor: 123_456_00, currency: 'USD' }))).toBe('$123,456');
    expect(plain(en.money({ minor: 123_456_50, currency: 'USD' }))).toBe('$123,456.50');
  });

  test('keeps its figures together with non-breaking spaces in Russian', () => {
    const text = ru.money({ minor: 1_240_000_00, currency: 'RUB' });
    expect(plain(text)).toBe('1 240 000 ₽');
    expect(text).not.toContain(' ');
  });

  test('is short in tiles', () => {
    expect(plain(ru.shortMoney({ minor: 1_237_000_00, currency: 'RUB' }))).toBe('1,24 млн ₽');
    expect(plain(en.shortMoney({ minor: 27_400_00, currency: 'USD' }))).toBe('$27.4K');
  });

  test('counts the digits of each currency: yen have none, dinars three', () => {
    expect(plain(en.money({ minor: 1500, currency: 'JPY' }))).toBe('¥1,500');
    expect(plain(en.money({ minor: 1_500, currency: 'KWD' }))).toBe('KWD 1.500');
  });

  test('without a currency is a bare number', () => {
    expect(plain(ru.money({ minor: 90_500_50, currency: 'XXX' }))).toBe('90 500,5');
  });

  test('in a code that is none is written with the code instead of failing', () => {
    expect(plain(en.money({ minor: 12_00, currency: 'POINTS' }))).toBe('12 POINTS');
  });

  test('below zero keeps its sign', () => {
    expect(plain(en.money({ minor: -500, currency: 'USD' }))).toBe('-$5');
  });
});

describe('shares', () => {
  test('have two significant digits', () => {
    expect(plain(ru.percent(0.025119))).toBe('2,5 %');
    expect(en.percent(0.321788)).toBe('32%');
    expect(en.percent(1)).toBe('100%');
  });

  test('of a range name the sign once', () => {
    expect(plain(ru.percentRange(0.2357, 0.4113))).toBe('24–41 %');
    expect(en.percentRange(0.2357, 0.4113)).toBe('24–41%');
  });

  test('are joined to their sign in Russian', () => {
    expect(ru.percent(0.5)).toBe(`50${NBSP}%`);
  });
});

describe('time', () => {
  const now = Date.UTC(2026, 2, 10, 12, 0);

  test('passed is told in the largest fitting unit', () => {
    expect(en.ago(now - 30_000, now)).toBe('this minute');
    expect(en.ago(now - 7 * 60_000, now)).toBe('7 minutes ago');
    expect(ru.ago(now - 3 * 3_600_000, now)).toBe('3 часа назад');
    expect(en.ago(now - 30 * 3_600_000, now)).toBe('yesterday');
  });

  test('of a page whose clock runs ahead is now, not in the future', () => {
    expect(en.ago(now + 90_000, now)).toBe('this minute');
  });

  test('as a calendar date does not shift with the time zone', () => {
    expect(en.date('2026-03-01')).toBe('Mar 1, 2026');
  });
});
