/**
 * Inserts, updates and deletions with the checks the CRM's database makes.
 *
 * @typedef {import('./postgrest.mjs').Row} Row
 * @typedef {import('./seed.mjs').Tables} Tables
 */
import { QueryError } from './query-error.mjs';
import { CASCADES, SCHEMA } from './schema.mjs';

/**
 * Adds rows, or with `keys` replaces the ones that agree in those columns.
 * @param {Tables} tables
 * @param {string} table
 * @param {unknown} body One object, or a list of them.
 * @param {string[] | null} keys
 * @returns {Row[]}
 * @throws {QueryError} When a column is unknown, missing or of another type.
 */
export function insertRows(tables, table, body, keys) {
  const rows = (tables[table] ??= []);
  const checked = (Array.isArray(body) ? body : [body]).map((values) => checkValues(table, values));
  return checked.map((values) => {
    const existing = keys && rows.find((row) => keys.every((key) => row[key] === values[key]));
    if (existing) return Object.assign(existing, values);
    const row = { ...defaults(table, nextId(rows)), ...values };
    checkRequired(table, row);
    rows.push(row);
    return row;
  });
}

/**
 * @param {string} table
 * @param {Row[]} rows The rows to change, in place.
 * @param {unknown} body
 * @returns {Row[]}
 * @throws {QueryError} As for inserts; then nothing is changed.
 */
export function updateRows(table, rows, body) {
  const values = checkValues(table, body);
  checkRequired(table, values);
  for (const row of rows) Object.assign(row, values);
  return rows;
}

/**
 * Removes rows, and the rows that belong to them.
 * @param {Tables} tables
 * @param {string} table
 * @param {Row[]} rows
 * @returns {Row[]} The removed rows of `table`.
 */
export function deleteRows(tables, table, rows) {
  const gone = new Set(rows);
  const ids = new Set(rows.map((row) => row.id));
  tables[table] = (tables[table] ?? []).filter((row) => !gone.has(row));
  for (const [child, key] of CASCADES[table] ?? []) {
    deleteRows(
      tables,
      child,
      (tables[child] ?? []).filter((row) => ids.has(row[key])),
    );
  }
  return rows;
}

/**
 * @param {string} table
 * @param {unknown} values
 * @returns {Row}
 */
function checkValues(table, values) {
  if (typeof values !== 'object' || values === null || Array.isArray(values)) {
    throw new QueryError('PGRST102', 'Empty or invalid json');
  }
  for (const [name, value] of Object.entries(values)) {
    const column = SCHEMA.get(table)?.get(name);
    if (!column)
      throw new QueryError(
        'PGRST204',
        `Could not find the '${name}' column of '${table}' in the schema cache`,
      );
    checkType(column.type, value);
  }
  return /** @type {Row} */ (values);
}

/** @param {string} type @param {unknown} value */
function checkType(type, value) {
  if (value === null || fits(type, value)) return;
  const shown = typeof value === 'object' ? JSON.stringify(value) : String(value);
  throw new QueryError(
    '22P02',
    `invalid input syntax for type ${type === 'int' ? 'bigint' : type}: "${shown}"`,
  );
}

/** @param {string} type @param {unknown} value @returns {boolean} */
function fits(type, value) {
  if (type === 'int') return value !== '' && Number.isSafeInteger(Number(value));
  if (type === 'num') return value !== '' && Number.isFinite(Number(value));
  if (type === 'bool') return typeof value === 'boolean';
  if (type === 'time') return !Number.isNaN(Date.parse(String(value)));
  return type === 'json' || typeof value !== 'object';
}

/** @param {string} table @param {Row} row The columns that are about to be written. */
function checkRequired(table, row) {
  for (const column of SCHEMA.get(table)?.values() ?? []) {
    if (!column.required || row[column.name] !== null) continue;
    const message = `null value in column "${column.name}" of relation "${table}" violates not-null constraint`;
    throw new QueryError('23502', message);
  }
}

/** @param {string} table @param {number} id @returns {Row} */
function defaults(table, id) {
  const columns = [...(SCHEMA.get(table)?.values() ?? [])];
  return Object.fromEntries(
    columns.map((column) => [column.name, column.name === 'id' ? id : defaultOf(column)]),
  );
}

/** @param {import('./schema.mjs').Column} column @returns {unknown} */
function defaultOf({ type, fallback }) {
  if (fallback === null || type === 'text') return fallback;
  if (fallback === 'now') return new Date().toISOString().replace('Z', '+00:00');
  return type === 'bool' ? fallback === 'true' : Number(fallback);
}

/** @param {Row[]} rows @returns {number} */
const nextId = (rows) => rows.reduce((highest, row) => Math.max(highest, Number(row.id)), 0) + 1;
