import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  calendarDate,
  dateInZone,
  dayNumber,
  daysBetween,
  isWithin,
  mondayOf,
  periodOf,
  periodRange,
} from '../../../lib/domain/pipeline';

describe('calendar days', () => {
  test('count from the first of January 1970', () => {
    expect([dayNumber('1970-01-01'), dayNumber('1969-12-31'), dayNumber('2026-11-23')]).toEqual([
      0, -1, 20_780,
    ]);
  });

  test('dates that do not exist are refused', () => {
    for (const date of [
      '2025-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-04-31',
      '26-04-01',
      '2026-4-1',
      '',
      '01.03.2026',
    ]) {
      expect(dayNumber(date), date).toBeNull();
    }
  });

  test('the leap day exists every fourth year but not every hundredth', () => {
    expect(
      ['2024-02-29', '2000-02-29', '1900-02-29', '2026-02-29'].map((d) => dayNumber(d) !== null),
    ).toEqual([true, true, false, false]);
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2023-02-28', '2023-03-01')).toBe(1);
  });

  test('a date survives the way to its number and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (day) => {
        expect(dayNumber(calendarDate(day))).toBe(day);
      }),
    );
  });

  test('the calendar agrees with the one of the language', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (day) => {
        expect(calendarDate(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
      }),
    );
  });

  test('days are added over the end of a year', () => {
    expect(addDays('2025-12-31', 1)).toBe('2026-01-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(addDays('nonsense', 1)).toBeNull();
  });

  test('an unknown date has no distance', () => {
    expect(daysBetween(null, '2026-01-01')).toBeNull();
  });
});

describe('periods', () => {
  test('the end of a year may belong to week 53 or to week 1 of the next', () => {
    const weeks = {
      '2020-12-31': '2020-W53',
      '2021-01-03': '2020-W53',
      '2021-01-04': '2021-W01',
      '2025-12-29': '2026-W01',
      '2026-12-31': '2026-W53',
      '2027-01-03': '2026-W53',
    };
    for (const [date, week] of Object.entries(weeks)) expect(periodOf(date, 'week'), date).toBe(week);
  });

  test('months, quarters and years are cut at their calendar ends', () => {
    expect([periodOf('2026-03-31', 'quarter'), periodOf('2026-04-01', 'quarter')]).toEqual([
      '2026-Q1',
      '2026-Q2',
    ]);
    expect([periodOf('2024-02-29', 'month'), periodOf('2026-12-31', 'year')]).toEqual(['2024-02', '2026']);
    expect(periodOf('2026-02-30', 'month')).toBeNull();
  });

  test('a period has its first and last day', () => {
    expect(periodRange('2024-02')).toEqual({ from: '2024-02-01', to: '2024-02-29' });
    expect(periodRange('2026-Q4')).toEqual({ from: '2026-10-01', to: '2026-12-31' });
    expect(periodRange('2026')).toEqual({ from: '2026-01-01', to: '2026-12-31' });
    expect(periodRange('2026-W53')).toEqual({ from: '2026-12-28', to: '2027-01-03' });
  });

  test('a period that does not exist is refused', () => {
    expect(['2025-W53', '2026-Q5', '2026-13', '2026-W00', 'soon'].map(periodRange)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  test('every day lies in the range of each of its periods', () => {
    const unit = fc.constantFrom('week' as const, 'month' as const, 'quarter' as const, 'year' as const);
    fc.assert(
      fc.property(fc.integer({ min: -30_000, max: 60_000 }), unit, (day, chosen) => {
        const date = calendarDate(day);
        const range = periodRange(periodOf(date, chosen) ?? '');
        expect(range && isWithin(date, range)).toBe(true);
      }),
    );
  });

  test('the week begins on Monday, also over the end of a year', () => {
    expect([mondayOf('2026-01-01'), mondayOf('2026-11-23'), mondayOf('2026-11-29')]).toEqual([
      '2025-12-29',
      '2026-11-23',
      '2026-11-23',
    ]);
  });
});

describe('time zones', () => {
  test('one instant is two dates on two sides of midnight', () => {
    const instant = Date.UTC(2026, 0, 1, 2, 30);
    expect(dateInZone(instant, 'Europe/Moscow')).toBe('2026-01-01');
    expect(dateInZone(instant, 'America/New_York')).toBe('2025-12-31');
    expect(dateInZone(instant, 'Pacific/Auckland')).toBe('2026-01-01');
  });

  test('half an hour before and after midnight are one day apart', () => {
    const before = dateInZone(Date.UTC(2026, 2, 1, 20, 30), 'Europe/Moscow');
    const after = dateInZone(Date.UTC(2026, 2, 1, 21, 30), 'Europe/Moscow');
    expect([before, after, daysBetween(before, after)]).toEqual(['2026-03-01', '2026-03-02', 1]);
  });

  test('days of 23 and 25 hours count as one', () => {
    const zone = 'Europe/Berlin';
    // Clocks went forward on 2026-03-29 and back on 2026-10-25.
    const spring = [Date.UTC(2026, 2, 28, 23, 30), Date.UTC(2026, 2, 29, 22, 30)].map((t) =>
      dateInZone(t, zone),
    );
    const autumn = [Date.UTC(2026, 9, 24, 22, 30), Date.UTC(2026, 9, 25, 23, 30)].map((t) =>
      dateInZone(t, zone),
    );
    expect(spring).toEqual(['2026-03-29', '2026-03-30']);
    expect(autumn).toEqual(['2026-10-25', '2026-10-26']);
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
  });

  test('a zone that does not exist is refused', () => {
    expect(() => dateInZone(0, 'Mars/Base')).toThrow(RangeError);
  });
});
