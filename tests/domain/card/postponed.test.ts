import { describe, expect, it } from 'vitest';
import { readPostponed } from '../../../lib/domain/card';

const TODAY = '2026-03-10';

describe('the honest answer with a date', () => {
  it.each([
    ['не знаю до 15.03', '2026-03-15'],
    ['Не знаю до 15.03.2026', '2026-03-15'],
    ['Не знаю до 15.03.26.', '2026-03-15'],
    ['пока не знаю до 15 марта', '2026-03-15'],
    ['не знаем до 15 марта 2026 г.', '2026-03-15'],
    ['неизвестно до 1 апр', '2026-04-01'],
    ['не известно до 05/04/2026', '2026-04-05'],
    ['уточню до 2026-03-20', '2026-03-20'],
    ['Уточню к 20.03', '2026-03-20'],
    ['узнаю до 20.3', '2026-03-20'],
    ['будет известно к 20 мая', '2026-05-20'],
    ['не\u00a0знаю\u00a0до\u00a015.03', '2026-03-15'],
    ["don't know until 2026-03-15", '2026-03-15'],
    ['Don’t know until March 15', '2026-03-15'],
    ['do not know till 15 March 2026', '2026-03-15'],
    ['unknown until Mar 15th, 2026', '2026-03-15'],
    ['will know by 15.03.2026', '2026-03-15'],
    ['TBD by 3/15/2026', '2026-03-15'],
    ["I don't know yet until 20 April", '2026-04-20'],
  ])('%j holds until %s', (value, date) => {
    expect(readPostponed(value, TODAY)).toEqual({ kind: 'until', date, over: false });
  });

  it.each([
    ['2026-03-14', false],
    ['2026-03-15', true],
    ['2026-03-16', true],
  ])('on %s it is over: %s', (today, over) => {
    expect(readPostponed('не знаю до 15.03', today)).toMatchObject({ date: '2026-03-15', over });
  });

  it('takes a date without a year for the nearest one, over the turn of the year too', () => {
    expect(readPostponed('не знаю до 15.01', '2026-12-20')).toMatchObject({
      date: '2027-01-15',
      over: false,
    });
    expect(readPostponed('не знаю до 20.12', '2027-01-15')).toMatchObject({ date: '2026-12-20', over: true });
  });

  it('finds the next 29 February', () => {
    expect(readPostponed('не знаю до 29.02', '2027-06-01')).toMatchObject({ date: '2028-02-29' });
  });

  it.each([
    ['не знаю до завтра'],
    ['не знаю до весны'],
    ['не знаю до 31.02'],
    ['уточню до пятницы'],
    ["don't know until 03/04/2026"],
    ['unknown until later'],
  ])('%j has no date that can be held to', (value) => {
    expect(readPostponed(value, TODAY)).toEqual({ kind: 'unreadable' });
  });

  it.each([
    ['не знаю'],
    ['15.03.2026'],
    ['до 15.03'],
    ['Работаем до 15.03'],
    ['знаю до 15.03'],
    ['unknown'],
    [''],
  ])('%j is not such an answer', (value) => {
    expect(readPostponed(value, TODAY)).toEqual({ kind: 'none' });
  });
});
