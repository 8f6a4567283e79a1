/**
 * The part of PostgREST's query language the CRM speaks, as pure functions over plain rows.
 * Grammar: https://docs.postgrest.org/en/v12/references/api/tables_views.html
 * Conditions follow SQL: each gives true, false or null (unknown), and only true keeps a row.
 *
 * @typedef {Record<string, unknown>} Row
 * @typedef {{kind: 'test', column: string, operator: string, value: string, negated: boolean}} Test
 * @typedef {{kind: 'and' | 'or', parts: Condition[], negated: boolean}} Group
 * @typedef {Test | Group} Condition
 * @typedef {{column: string, descending: boolean, nullsFirst: boolean}} Order
 * @typedef {{alias: string, column: string} | {alias: string, relation: string, fields: Field[]}} Field
 * @typedef {{where: Condition[], order: Order[], select: Field[], limit: number | null, offset: number}} Query
 */
import { compare, operators } from './operators.mjs';
import { QueryError } from './query-error.mjs';

export { QueryError } from './query-error.mjs';
export { parseQuery } from './query-parser.mjs';

/**
 * Filters, sorts and cuts rows.
 * @param {readonly Row[]} rows
 * @param {Query} query
 * @param {(relation: string, row: Row) => Row | null} [embed] Finds the row a foreign key points to.
 * @returns {{rows: Row[], total: number}} `total` counts the rows before the cut.
 * @throws {QueryError} When a value does not fit its column (22P02).
 */
export function runQuery(rows, query, embed = () => null) {
  const kept = rows.filter((row) => query.where.every((condition) => holds(row, condition) === true));
  const sorted = query.order.length ? [...kept].sort(byOrder(query.order)) : kept;
  const end = query.limit === null ? undefined : query.offset + query.limit;
  const page = sorted.slice(query.offset, end);
  return { rows: page.map((row) => project(row, query.select, embed)), total: kept.length };
}

/**
 * Evaluates one condition with SQL's three values.
 * @param {Row} row
 * @param {Condition} condition
 * @returns {boolean | null}
 */
export function holds(row, condition) {
  const result = condition.kind === 'test' ? test(row, condition) : group(row, condition);
  return result === null || !condition.negated ? result : !result;
}

/**
 * Names every column a query mentions, for the check against the schema.
 * @param {Query} query
 * @returns {string[]}
 */
export function columnsOf(query) {
  /** @param {Condition} part @returns {string[]} */
  const inside = (part) => (part.kind === 'test' ? [part.column] : part.parts.flatMap(inside));
  const selected = query.select.flatMap((field) =>
    'column' in field && field.column !== '*' ? [field.column] : [],
  );
  return [...query.where.flatMap(inside), ...query.order.map((part) => part.column), ...selected];
}

/**
 * Keeps the selected fields of a row.
 * @param {Row} row
 * @param {Field[]} fields
 * @param {(relation: string, row: Row) => Row | null} embed
 * @returns {Row}
 */
export function project(row, fields, embed) {
  /** @type {Row} */
  const result = {};
  for (const field of fields) {
    if ('relation' in field) {
      const target = embed(field.relation, row);
      result[field.alias] = target && project(target, field.fields, embed);
    } else if (field.column === '*') Object.assign(result, row);
    else result[field.alias] = row[field.column] ?? null;
  }
  return result;
}

/**
 * @param {Row} row
 * @param {Test} condition
 * @returns {boolean | null}
 */
function test(row, { column, operator, value }) {
  const run = operators[operator];
  if (!run) throw new QueryError('PGRST100', `unknown operator "${operator}"`);
  return run(row[column] ?? null, value);
}

/**
 * @param {Row} row
 * @param {Group} condition
 * @returns {boolean | null}
 */
function group(row, { kind, parts }) {
  const results = parts.map((part) => holds(row, part));
  const decisive = kind === 'or';
  if (results.includes(decisive)) return decisive;
  return results.includes(null) ? null : !decisive;
}

/**
 * @param {Order[]} order
 * @returns {(a: Row, b: Row) => number}
 */
function byOrder(order) {
  return (a, b) => {
    for (const { column, descending, nullsFirst } of order) {
      const left = a[column] ?? null;
      const right = b[column] ?? null;
      if (left === null && right === null) continue;
      if (left === null || right === null) return (left === null) === nullsFirst ? -1 : 1;
      const difference = compare(left, right);
      if (difference !== 0) return descending ? -difference : difference;
    }
    return 0;
  };
}
