import { addDays } from '../pipeline/days';
import { type DateContext, type DateOrder, type DateResult, refuseDate } from './date-types';
import { isEmptyValue } from './empty-values';
import { foldChars } from './fold';
import { isWeekday, plainWords } from './month-names';
import { dateOf, provenOrder, readNumericDate, splitNumericDate } from './numeric-date';
import { relativeDays } from './relative-days';
import { readWordedDate } from './worded-date';

const LONGEST_DATE = 200;

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:[.,]\d+)?)?\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?$/i;

const CLOCK =
  '(?:[01]?\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:[.,]\\d+)?)?(?:\\s?[ap]\\.?\\s?m\\.?)?(?:\\s?(?:uhr|h))?';
const TIME_AFTER = new RegExp(
  `[\\s,]+(?:(?:at|в|о|об|um|a las?|as|a|o|saat|godz\\.?|kl\\.?|@|[·|–-])\\s)?\\s*${CLOCK}$`,
);
const TIME_BEFORE = new RegExp(`^${CLOCK}[\\s,]+(?=\\S)`);
const YEAR_WORD = /(\d{4})\s?(?:года|году|год|року|рік|г|р)\.?(?=$|[\s,])/;

/** ISO date-times keep their written day, unless they are in UTC: then the account's offset decides. */
function readIso(match: RegExpExecArray, context: DateContext): DateResult {
  const [, year, month, day, hour = '00', minute = '00', second = '00', zone = ''] = match;
  const written = dateOf(Number(year), Number(month), Number(day));
  const isUtc = /^(?:z|utc|gmt)$/i.test(zone);
  // Midnight in UTC is how programs write a date without a time.
  const isMidnight = Number(hour) + Number(minute) + Number(second) === 0;
  if (!written.ok || written.date === null || !isUtc || isMidnight) return written;
  if (context.utcOffset === undefined) return refuseDate('unknown-zone');
  const minutes = Number(hour) * 60 + Number(minute) + context.utcOffset;
  return { ok: true, date: addDays(written.date, Math.floor(minutes / 1440)) };
}

/** Cuts time of day, year word and a leading day of the week off a plain text. */
function dateWords(plain: string): string {
  const dateOnly = plain.replace(YEAR_WORD, '$1').replace(TIME_AFTER, '').replace(TIME_BEFORE, '');
  const weekday = /^(\p{L}[\p{L}'-]*)\.?,?\s+(?=\d)/u.exec(dateOnly);
  const isNamed = weekday !== null && isWeekday(weekday[1] ?? '');
  const rest = isNamed ? dateOnly.slice(weekday[0].length) : dateOnly;
  // "mar 3, 2026" is no Tuesday: only a date that is complete without the word loses it.
  return isNamed && splitNumericDate(rest) !== null ? rest : dateOnly;
}

function readRelative(words: string, context: DateContext): DateResult | null {
  const days = relativeDays(words);
  if (days === null) return null;
  if (days === 'imprecise') return refuseDate('imprecise');
  return context.today === undefined
    ? refuseDate('needs-today')
    : { ok: true, date: addDays(context.today, days) };
}

/**
 * Reads one shown date, exactly or not at all.
 *
 * In: the text of one cell, and what is known of its column. Out: the calendar date in the
 * account's time zone, null for an empty value, or a refusal with its reason.
 *
 * - 01/02/2026 is read by `order`, else by a country that writes it one way, else refused;
 *   with points the day comes first. A part above 12 decides by itself.
 * - Two-digit years lie in 1970…2069.
 * - A missing year is this year when the day is within half a year of `today`.
 * - Times of day are dropped; a time in UTC needs `utcOffset`, unless it is midnight.
 */
export function parseDate(text: string, context: DateContext = {}): DateResult {
  const trimmed = text.length > LONGEST_DATE ? text.trim() : text;
  if (trimmed.length > LONGEST_DATE) return refuseDate('too-long');
  const folded = foldChars(trimmed).replace(/\s+/g, ' ').trim();
  if (isEmptyValue(folded)) return { ok: true, date: null };
  const iso = ISO.exec(folded);
  if (iso !== null) return readIso(iso, context);
  const bare = splitNumericDate(folded);
  if (bare !== null) return readNumericDate(bare, context);
  const words = dateWords(plainWords(folded));
  const numeric = splitNumericDate(words);
  if (numeric !== null) return readNumericDate(numeric, context);
  const other = readRelative(words, context) ?? readWordedDate(words, context.today);
  const isRange = /\d.*\s[–—-]\s.*\d|\d{4}\s?[–—]\s?\d/.test(words);
  if (other !== null)
    return !other.ok && other.reason === 'no-date' && isRange ? refuseDate('two-dates') : other;
  return refuseDate(isRange ? 'two-dates' : 'no-date');
}

/** What a column's own dates say about the order of day, month and year. */
export interface DateOrderGuess {
  /** Null when nothing, or both orders, are proven. */
  readonly order: DateOrder | null;
  /** How many samples prove an order. */
  readonly evidence: number;
  /** True when some samples prove the day first and others the month. */
  readonly conflict: boolean;
}

/** Infers the order of a column: a part above 12 is a day; year-first dates count when there are no others. */
export function guessDateOrder(samples: readonly string[]): DateOrderGuess {
  const counts = { dmy: 0, mdy: 0, ymd: 0 };
  for (const sample of samples) {
    if (sample.length > LONGEST_DATE) continue;
    const folded = foldChars(sample).replace(/\s+/g, ' ').trim();
    const numeric = splitNumericDate(dateWords(plainWords(folded)));
    const order = numeric === null ? null : provenOrder(numeric);
    if (order !== null) counts[order] += 1;
  }
  const { dmy, mdy, ymd } = counts;
  if (dmy > 0 && mdy > 0) return { order: null, evidence: dmy + mdy, conflict: true };
  if (dmy + mdy === 0) return { order: ymd > 0 ? 'ymd' : null, evidence: ymd, conflict: false };
  return { order: dmy > 0 ? 'dmy' : 'mdy', evidence: dmy + mdy, conflict: false };
}
