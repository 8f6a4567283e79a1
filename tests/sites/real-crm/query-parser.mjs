/**
 * Reads PostgREST query strings into conditions, orders and fields.
 * Grammar: https://docs.postgrest.org/en/v12/references/api/tables_views.html
 *
 * @typedef {import('./postgrest.mjs').Condition} Condition
 * @typedef {import('./postgrest.mjs').Test} Test
 * @typedef {import('./postgrest.mjs').Order} Order
 * @typedef {import('./postgrest.mjs').Field} Field
 * @typedef {import('./postgrest.mjs').Query} Query
 */
import { QueryError } from './query-error.mjs';

const RESERVED = new Set(['select', 'order', 'limit', 'offset', 'columns', 'on_conflict']);

/**
 * Reads a query string.
 * @param {URLSearchParams} params
 * @returns {Query}
 * @throws {QueryError} When a part cannot be read (PGRST100).
 */
export function parseQuery(params) {
  const where = [];
  for (const [key, value] of params) {
    // The app numbers repeated conditions on one column: due_date[0], due_date[1].
    if (!RESERVED.has(key)) where.push(parseParameter(key.replace(/\[\d+\]$/, ''), value));
  }
  return {
    where,
    order: splitTopLevel(params.get('order') ?? '').map(parseOrder),
    select: parseSelect(params.get('select') ?? '*'),
    limit: parseCount(params.get('limit')),
    offset: parseCount(params.get('offset')) ?? 0,
  };
}

/**
 * @param {string} key
 * @param {string} value
 * @returns {Condition}
 */
function parseParameter(key, value) {
  const logic = /^(not\.)?(and|or)$/.exec(key);
  if (!logic) return parseTest(key, value);
  return parseCondition(`${key}${value}`);
}

/**
 * Reads one part of a logic tree: `or(a.eq.1,and(b.gt.2,c.is.null))` or `a.not.eq.1`.
 * @param {string} text
 * @returns {Condition}
 */
function parseCondition(text) {
  const logic = /^(not\.)?(and|or)\((.*)\)$/s.exec(text);
  if (logic) {
    const kind = logic[2] === 'or' ? 'or' : 'and';
    return {
      kind,
      parts: splitTopLevel(logic[3] ?? '').map(parseCondition),
      negated: logic[1] !== undefined,
    };
  }
  const dot = text.indexOf('.');
  if (dot < 1) throw new QueryError('PGRST100', `cannot read the condition "${text}"`);
  return parseTest(unquote(text.slice(0, dot)), text.slice(dot + 1), true);
}

/**
 * @param {string} column
 * @param {string} text `[not.]operator.value`
 * @param {boolean} [quoted] Inside a logic tree values may stand in double quotes.
 * @returns {Test}
 */
function parseTest(column, text, quoted = false) {
  const parts = /^(not\.)?([a-z]+)\.(.*)$/s.exec(text);
  if (!parts?.[2]) throw new QueryError('PGRST100', `cannot read the filter "${column}=${text}"`);
  const value = parts[3] ?? '';
  return {
    kind: 'test',
    column,
    operator: parts[2],
    value: quoted ? unquote(value) : value,
    negated: parts[1] !== undefined,
  };
}

/**
 * PostgreSQL puts missing values last when rising and first when falling, unless told.
 * @param {string} text `column[.asc|.desc][.nullsfirst|.nullslast]`
 * @returns {Order}
 */
function parseOrder(text) {
  const [column = '', ...words] = text.split('.');
  const descending = words.includes('desc');
  const told = words.includes('nullsfirst') || words.includes('nullslast');
  return { column, descending, nullsFirst: told ? words.includes('nullsfirst') : descending };
}

/**
 * @param {string} text `*`, `alias:column`, `relation(fields)`, `alias:relation(fields)`
 * @returns {Field[]}
 */
function parseSelect(text) {
  return splitTopLevel(text.replace(/\s+/g, '')).map((part) => {
    const [, alias, name = '', inner] = /^(?:([^:()]+):)?([^()]+?)(?:\((.*)\))?$/s.exec(part) ?? [];
    if (!name) throw new QueryError('PGRST100', `cannot read the select "${part}"`);
    const relation = name.split('!')[0] ?? name;
    if (inner !== undefined) return { alias: alias ?? relation, relation, fields: parseSelect(inner) };
    return { alias: alias ?? name, column: name };
  });
}

/**
 * @param {string | null} text
 * @returns {number | null}
 */
function parseCount(text) {
  if (text === null) return null;
  if (!/^\d+$/.test(text)) throw new QueryError('PGRST100', `"${text}" is not a row count`);
  return Number(text);
}

/**
 * Splits at commas outside parentheses, braces and double quotes.
 * @param {string} text
 * @returns {string[]}
 */
export function splitTopLevel(text) {
  const parts = [''];
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? '';
    if (char === '\\' && quoted) {
      parts[parts.length - 1] += char + (text[(at += 1)] ?? '');
      continue;
    }
    if (char === '"') quoted = !quoted;
    if (!quoted && '({'.includes(char)) depth += 1;
    if (!quoted && ')}'.includes(char)) depth -= 1;
    if (char === ',' && depth === 0 && !quoted) parts.push('');
    else parts[parts.length - 1] += char;
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/**
 * @param {string} text
 * @returns {string}
 */
export function unquote(text) {
  return /^".*"$/s.test(text) ? text.slice(1, -1).replace(/\\(.)/gs, '$1') : text;
}
