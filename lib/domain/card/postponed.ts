import type { CalendarDate } from '../deal';
import { type DateReading, readDate } from './card-date';
import { visibleText } from './text';

/**
 * The honest answer "I don't know this until a date". It counts as filled
 * before that date; on the date itself the field asks again.
 */
export type Postponed =
  | { readonly kind: 'none' }
  | { readonly kind: 'until'; readonly date: CalendarDate; readonly over: boolean }
  | { readonly kind: 'unreadable' };

/** A longer text is a note and no answer. */
const LONGEST = 200;

const RUSSIAN =
  /^(?:пока\s+)?(?:(?:точно\s+)?не\s*(?:знаю|знаем|известно|известен|известна|ясно)|неизвестно|уточню|уточним|уточняю|уточняется|узнаю|узнаем|будет\s+известно)\s+(?:до|к)\s+(.+)$/u;
const ENGLISH =
  /^(?:i\s+|we\s+)?(?:(?:do\s+not|don['’]?t|won['’]?t|will\s+not)\s+know|unknown|not\s+known|not\s+yet\s+known|will\s+know|tbd|tbc)(?:\s+yet)?\s+(?:until|till|til|before|by)\s+(.+)$/u;

/** Reads a value as the honest answer. A Russian phrase means day before month in `03/04/2026`. */
export function readPostponed(value: string, today: CalendarDate): Postponed {
  if (value.length > LONGEST) return { kind: 'none' };
  const text = visibleText(value)
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[.!]+$/u, '');
  const russian = RUSSIAN.exec(text)?.[1];
  const when = russian ?? ENGLISH.exec(text)?.[1];
  if (when === undefined) return { kind: 'none' };
  const reading: DateReading = readDate(when, today, russian === undefined ? null : 'day-first');
  return reading.ok
    ? { kind: 'until', date: reading.date, over: reading.date <= today }
    : { kind: 'unreadable' };
}
