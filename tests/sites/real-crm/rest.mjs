/**
 * `/rest/v1`: reading and writing rows over HTTP as PostgREST does, on tables held in memory.
 * Headers and statuses: https://docs.postgrest.org/en/v12/references/api/preferences.html
 *
 * @typedef {import('./postgrest.mjs').Row} Row
 * @typedef {import('./seed.mjs').Tables} Tables
 * @typedef {{method: string, relation: string, params: URLSearchParams, headers: import('node:http').IncomingHttpHeaders,
 *   body: unknown, signedIn: boolean}} RestRequest
 * @typedef {{status: number, headers?: Record<string, string>, body?: unknown}} Reply
 */
import { columnsOf, holds, parseQuery, project, QueryError, runQuery } from './postgrest.mjs';
import { FOREIGN_KEYS, SCHEMA } from './schema.mjs';
import { VIEWS } from './views.mjs';
import { deleteRows, insertRows, updateRows } from './writes.mjs';

const SINGLE = 'application/vnd.pgrst.object+json';

/**
 * Answers one request. Changes stay in `tables`.
 * @param {Tables} tables
 * @param {RestRequest} request
 * @returns {Reply}
 */
export function answerRest(tables, request) {
  try {
    return ['GET', 'HEAD'].includes(request.method) ? read(tables, request) : write(tables, request);
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    return {
      status: error.status,
      body: { code: error.code, message: error.message, details: null, hint: null },
    };
  }
}

/** @param {Tables} tables @param {RestRequest} request @returns {Reply} */
function read(tables, request) {
  const all = rowsOf(tables, request.relation);
  const query = withRange(parseQuery(request.params), request.headers.range);
  checkColumns(request.relation, columnsOf(query), all[0]);
  // Row level security: without a session only the "is it set up" view can be read.
  const visible = request.signedIn || request.relation === 'init_state' ? all : [];
  const { rows, total } = runQuery(visible, query, embedder(tables));
  if (wantsOne(request)) return one(rows);
  const counted = prefers(request, 'count=exact');
  if (counted && query.offset > 0 && query.offset >= total) {
    throw new QueryError('PGRST103', 'Requested range not satisfiable', 416);
  }
  const partial = counted && rows.length < total;
  const range = rows.length ? `${query.offset}-${query.offset + rows.length - 1}` : '*';
  const headers = { 'content-range': `${range}/${counted ? total : '*'}` };
  return { status: partial ? 206 : 200, headers, ...(request.method === 'HEAD' ? {} : { body: rows }) };
}

/** @param {Tables} tables @param {RestRequest} request @returns {Reply} */
function write(tables, request) {
  const { relation } = request;
  if (!SCHEMA.has(relation)) throw unknownRelation(relation);
  if (!request.signedIn) throw new QueryError('42501', `permission denied for table ${relation}`, 401);
  const query = parseQuery(request.params);
  checkColumns(relation, columnsOf(query));
  const rows = change(tables, request, query).map((row) => project(row, query.select, embedder(tables)));
  const created = request.method === 'POST';
  if (!prefers(request, 'return=representation')) return { status: created ? 201 : 204 };
  const reply = wantsOne(request) ? one(rows) : { status: 200, body: rows };
  return created ? { ...reply, status: 201 } : reply;
}

/**
 * @param {Tables} tables
 * @param {RestRequest} request
 * @param {import('./postgrest.mjs').Query} query
 * @returns {Row[]} The rows as they are after the change, or were before a deletion.
 */
function change(tables, { method, relation, params, headers, body }, query) {
  const rows = tables[relation] ?? [];
  if (method === 'POST') {
    const merge = String(headers.prefer ?? '').includes('resolution=merge-duplicates');
    return insertRows(tables, relation, body, merge ? (params.get('on_conflict') ?? 'id').split(',') : null);
  }
  const matching = rows.filter((row) => query.where.every((condition) => holds(row, condition) === true));
  if (method === 'PATCH') return updateRows(relation, matching, body);
  if (method === 'DELETE') return deleteRows(tables, relation, matching);
  throw new QueryError('PGRST117', `Unsupported HTTP method: ${method}`, 405);
}

/** @param {Tables} tables @param {string} relation @returns {Row[]} */
function rowsOf(tables, relation) {
  const rows = Object.hasOwn(VIEWS, relation) ? VIEWS[relation]?.(tables) : tables[relation];
  if (!rows) throw unknownRelation(relation);
  return rows;
}

/** @param {string} relation @returns {QueryError} */
function unknownRelation(relation) {
  return new QueryError('PGRST205', `Could not find the table 'public.${relation}' in the schema cache`, 404);
}

/**
 * Views add columns to their table; an empty view is trusted, since its columns cannot be told.
 * @param {string} relation
 * @param {string[]} asked
 * @param {Row} [sample] One row of a view.
 */
function checkColumns(relation, asked, sample) {
  const known = SCHEMA.get(relation) ?? (sample && new Map(Object.entries(sample)));
  const missing = known && asked.find((column) => !known.has(column));
  if (missing) throw new QueryError('42703', `column ${relation}.${missing} does not exist`);
}

/** @param {Tables} tables @returns {(relation: string, row: Row) => Row | null} */
function embedder(tables) {
  return (relation, row) => {
    const key = Object.hasOwn(FOREIGN_KEYS, relation) ? relation : keyTo(relation, row);
    const target = tables[FOREIGN_KEYS[key] ?? ''];
    if (!target) throw new QueryError('PGRST200', `Could not find a relationship to '${relation}'`);
    return target.find((candidate) => candidate.id === row[key]) ?? null;
  };
}

/** @param {string} table @param {Row} row @returns {string} */
function keyTo(table, row) {
  return Object.keys(FOREIGN_KEYS).find((key) => FOREIGN_KEYS[key] === table && key in row) ?? '';
}

/**
 * The `Range: 0-24` header says the same as `limit` and `offset`.
 * @param {import('./postgrest.mjs').Query} query
 * @param {string | undefined} header
 */
function withRange(query, header) {
  const [, from, to] = /^(\d+)-(\d*)$/.exec(header ?? '') ?? [];
  if (from === undefined || query.limit !== null) return query;
  return { ...query, offset: Number(from), limit: to ? Number(to) - Number(from) + 1 : null };
}

/** @param {Row[]} rows @returns {Reply} */
function one(rows) {
  if (rows.length === 1) return { status: 200, body: rows[0] };
  const message = `JSON object requested, multiple (or no) rows returned: ${rows.length}`;
  throw new QueryError('PGRST116', message, 406);
}

/**
 * One object is asked for by the `Accept` header. The app's own client loses that header on its way (a setting of
 * the app overwrites it), and then shows an error after a save that went well. Its saves of one record are still
 * told from others: `id=eq.…` or a single new row, and never a `select`.
 * @param {RestRequest} request
 * @returns {boolean}
 */
function wantsOne({ method, headers, params, body }) {
  if ((headers.accept ?? '').includes(SINGLE)) return true;
  if (params.has('select')) return false;
  if (method === 'POST') return !Array.isArray(body);
  return method === 'PATCH' && (params.get('id') ?? '').startsWith('eq.');
}

/** @param {RestRequest} request @param {string} preference @returns {boolean} */
const prefers = ({ headers }, preference) => String(headers.prefer ?? '').includes(preference);
