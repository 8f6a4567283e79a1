/**
 * Which part of the small back end answers which address.
 *
 * @typedef {import('./rest.mjs').Reply} Reply
 * @typedef {import('./postgrest.mjs').Row} Row
 * @typedef {{tables: import('./seed.mjs').Tables, migration: string}} Backend
 *   `migration` is the newest database migration, which the app compares with its own.
 * @typedef {{method: string, url: URL, headers: import('node:http').IncomingHttpHeaders, body: any,
 *   token: string | null}} Call
 */
import { answerAuth, saleOfToken } from './auth.mjs';
import { answerRest } from './rest.mjs';
import { avatar } from './static.mjs';

/** By the first step of the path; `steps` are all of them. */
/** @type {Record<string, (backend: Backend, call: Call, steps: string[]) => Reply>} */
const AREAS = {
  auth: ({ tables }, { method, url, body, token }, steps) =>
    answerAuth(tables.sales ?? [], {
      method,
      path: `/${steps.slice(2).join('/')}`,
      params: url.searchParams,
      body,
      token,
    }),
  rest: answerData,
  storage: (_backend, { url }) => ok({ Key: url.pathname, signedURL: '/__avatar/0' }),
  functions: notServed,
  api: (_backend, _call, steps) => answerApp(steps.slice(1).join('/')),
  __truth: ({ tables }, _call, steps) => ok(tables[steps[1] ?? ''] ?? null),
  __avatar: (_backend, _call, steps) => picture(Number.parseInt(steps[1] ?? '', 10) || 0),
  // The app takes any good answer for "this address has a portrait", and asks elsewhere after a bad one.
  __outside: (_backend, _call, steps) => (steps[1] === 'www.gravatar.com' ? notServed() : picture(0)),
};

/**
 * Answers the back end's addresses.
 * @param {Backend} backend
 * @param {Call} call
 * @returns {Reply | null} Null when the address is a file's.
 */
export function answerCall(backend, call) {
  const steps = call.url.pathname.split('/').slice(1);
  const area = steps[0] ?? '';
  return Object.hasOwn(AREAS, area) ? (AREAS[area]?.(backend, call, steps) ?? null) : null;
}

/** @param {Backend} backend @param {Call} call @param {string[]} steps @returns {Reply} */
function answerData(
  { tables, migration },
  { method, url, headers, body, token },
  [, , relation = '', name = ''],
) {
  const sale = saleOfToken(tables.sales ?? [], token);
  if (relation === '') return ok({});
  if (relation === 'rpc') return answerRpc(name, body, sale, migration);
  return answerRest(tables, {
    method,
    relation,
    params: url.searchParams,
    headers,
    body,
    signedIn: sale !== null,
  });
}

/**
 * The functions of the database the app calls.
 * @param {string} name
 * @param {any} body
 * @param {Row | null} sale
 * @param {string} migration
 * @returns {Reply}
 */
function answerRpc(name, body, sale, migration) {
  if (name === 'get_latest_migration_timestamp') return ok(migration);
  if (name === 'match_entities') return ok([]);
  if (name !== 'set_sales_locale' || !sale) return notServed();
  sale.locale = body?.new_locale ?? null;
  return { status: 204 };
}

/**
 * The app's own little server, which 0.63.3 asks whether a helper program runs beside it.
 * @param {string} path
 * @returns {Reply}
 */
function answerApp(path) {
  if (path === 'sdk/status') return ok({ available: false });
  return path === 'sdk/embed' ? ok({ success: true, embedding: [0], model: 'none' }) : notServed();
}

/** @param {unknown} body @returns {Reply} */
function ok(body) {
  return { status: 200, body };
}

/** @returns {Reply} */
function notServed() {
  return { status: 404, body: { message: 'Not served here' } };
}

/** @param {number} number @returns {Reply} */
function picture(number) {
  return { status: 200, headers: { 'content-type': 'image/svg+xml' }, body: avatar(number) };
}
