/** The comparison operators of PostgREST, each on one stored value and one text from the URL. */
import { QueryError } from './query-error.mjs';
import { splitTopLevel, unquote } from './query-parser.mjs';

const collator = new Intl.Collator('en-US');
const DATE = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}|$)/;

/**
 * Orders two stored values of one column: numbers by size, moments by time, texts by collation.
 * @param {unknown} a Not null.
 * @param {unknown} b Not null.
 * @returns {number} Negative, zero or positive.
 */
export function compare(a, b) {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  const [left, right] = [asText(a), asText(b)];
  if (DATE.test(left) && DATE.test(right)) return Date.parse(left) - Date.parse(right);
  return collator.compare(left, right);
}

/**
 * Reads a text from the URL as the type of the stored value, as PostgreSQL casts it.
 * @param {unknown} stored Not null.
 * @param {string} text
 * @returns {unknown}
 * @throws {QueryError} 22P02 when it does not fit.
 */
function cast(stored, text) {
  if (typeof stored === 'number') {
    const number = Number(text);
    if (text.trim() !== '' && Number.isFinite(number)) return number;
    throw new QueryError('22P02', `invalid input syntax for type bigint: "${text}"`);
  }
  if (typeof stored === 'boolean') {
    if (text === 'true' || text === 'false') return text === 'true';
    throw new QueryError('22P02', `invalid input syntax for type boolean: "${text}"`);
  }
  return text;
}

/**
 * @param {(difference: number) => boolean} accepts
 * @returns {(stored: unknown, text: string) => boolean | null}
 */
const comparing = (accepts) => (stored, text) =>
  stored === null ? null : accepts(compare(stored, cast(stored, text)));

/**
 * @param {string} flags
 * @returns {(stored: unknown, text: string) => boolean | null}
 */
const like = (flags) => (stored, text) =>
  stored === null ? null : pattern(text, flags).test(asText(stored));

/** @type {Record<string, (stored: unknown, text: string) => boolean | null>} */
export const operators = {
  eq: comparing((difference) => difference === 0),
  neq: comparing((difference) => difference !== 0),
  gt: comparing((difference) => difference > 0),
  gte: comparing((difference) => difference >= 0),
  lt: comparing((difference) => difference < 0),
  lte: comparing((difference) => difference <= 0),
  like: like('su'),
  ilike: like('siu'),
  is: isValue,
  in: (stored, text) =>
    stored === null ? null : list(text, '()').some((item) => compare(stored, cast(stored, item)) === 0),
  cs: (stored, text) => (stored === null ? null : set(text).every((item) => members(stored).includes(item))),
  cd: (stored, text) => (stored === null ? null : members(stored).every((item) => set(text).includes(item))),
  ov: (stored, text) => (stored === null ? null : set(text).some((item) => members(stored).includes(item))),
};

/**
 * @param {unknown} stored
 * @param {string} text
 * @returns {boolean}
 */
function isValue(stored, text) {
  if (text === 'null' || text === 'unknown') return stored === null;
  if (text === 'not_null') return stored !== null;
  if (text === 'true' || text === 'false') return stored === (text === 'true');
  throw new QueryError('PGRST100', `"is" takes null, true or false, not "${text}"`);
}

/**
 * Turns a LIKE pattern into a regular expression. PostgREST takes `*` for `%`.
 * @param {string} text
 * @param {string} flags
 * @returns {RegExp}
 */
function pattern(text, flags) {
  const source = text.replace(/[.*+?^${}()|[\]\\%_]/g, (char) => {
    if (char === '%' || char === '*') return '.*';
    return char === '_' ? '.' : `\\${char}`;
  });
  return new RegExp(`^${source}$`, flags);
}

/**
 * @param {string} text
 * @param {string} brackets
 * @returns {string[]}
 */
function list(text, brackets) {
  if (!text.startsWith(brackets[0] ?? '') || !text.endsWith(brackets[1] ?? '')) {
    throw new QueryError('PGRST100', `"${text}" is not a list in ${brackets}`);
  }
  return splitTopLevel(text.slice(1, -1)).map(unquote);
}

/** @param {string} text @returns {string[]} */
const set = (text) => (text.startsWith('[') ? JSON.parse(text).map(asText) : list(text, '{}'));

/** @param {unknown} stored @returns {string[]} */
const members = (stored) => (Array.isArray(stored) ? stored.map(asText) : []);

/** @param {unknown} value @returns {string} */
const asText = (value) => (typeof value === 'object' ? JSON.stringify(value) : String(value));
