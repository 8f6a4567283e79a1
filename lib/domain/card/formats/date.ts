import { type DayOrder, readDate } from '../card-date';
import type { FormatResult } from '../types';
import { OK, wrong } from './result';

/** No missing year is filled in here, so any day will do as today. */
const ANY_DAY = '2000-01-01';

/** A whole date that the calendar has. `param` says how `03/04/2026` is meant: `dmy` or `mdy`. */
export function date(value: string, param: string): FormatResult {
  const order: DayOrder = param === 'dmy' ? 'day-first' : param === 'mdy' ? 'month-first' : null;
  const reading = readDate(value, ANY_DAY, order);
  if (!reading.ok) return wrong(reading.code);
  return reading.yearAssumed ? wrong('no-year') : OK;
}
