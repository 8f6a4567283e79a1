/**
 * `/auth/v1`: the part of Supabase Auth that a password login needs.
 * Tokens are signed with a fixed key, so a session outlives a restart of the server; they guard nothing real.
 *
 * @typedef {import('./postgrest.mjs').Row} Row
 * @typedef {import('./rest.mjs').Reply} Reply
 */
import { createHmac } from 'node:crypto';
import { PASSWORD } from './seed-plan.mjs';

const HOURS = 8;

/**
 * The key the page sends before anybody signs in.
 * The app takes a key for genuine when it starts like a signed token.
 */
export const ANON_KEY = sign({ role: 'anon', iss: 'supabase' });

/**
 * @param {readonly Row[]} sales
 * @param {{method: string, path: string, params: URLSearchParams, body: any, token: string | null}} request
 *   `path` is what follows `/auth/v1`.
 * @returns {Reply}
 */
export function answerAuth(sales, { method, path, params, body, token }) {
  if (path === '/token') return issue(findSale(sales, params.get('grant_type'), body));
  if (path === '/logout') return { status: 204 };
  if (path === '/.well-known/jwks.json') return { status: 200, body: { keys: [] } };
  if (path === '/settings' || path === '/health') return { status: 200, body: { external: { email: true } } };
  if (path !== '/user') return refuse(404, 'not_found', 'Not served here');
  const sale = saleOfToken(sales, token);
  if (!sale) return refuse(401, 'no_authorization', 'This endpoint requires a valid session');
  if (method === 'PUT' && body?.email) sale.email = body.email;
  return { status: 200, body: user(sale) };
}

/**
 * Tells whose session a token belongs to.
 * @param {readonly Row[]} sales
 * @param {string | null} token
 * @returns {Row | null} The sales person, or null for a guest.
 */
export function saleOfToken(sales, token) {
  const claims = token === null ? null : verify(token);
  return sales.find((sale) => claims !== null && sale.user_id === claims.sub) ?? null;
}

/** @param {readonly Row[]} sales @param {string | null} grant @param {any} body @returns {Row | null} */
function findSale(sales, grant, body) {
  if (grant === 'refresh_token') return saleOfToken(sales, body?.refresh_token ?? null);
  const email = String(body?.email ?? '').toLowerCase();
  const known = sales.find((sale) => sale.email === email && sale.disabled !== true);
  return known && body?.password === PASSWORD ? known : null;
}

/** @param {Row | null} sale @returns {Reply} */
function issue(sale) {
  if (!sale) return refuse(400, 'invalid_credentials', 'Invalid login credentials');
  const now = Math.floor(Date.now() / 1000);
  const seconds = HOURS * 3600;
  const claims = { sub: sale.user_id, role: 'authenticated', aud: 'authenticated', email: sale.email };
  const access = sign({ ...claims, session_id: sale.user_id, iat: now, exp: now + seconds });
  const session = { token_type: 'bearer', expires_in: seconds, expires_at: now + seconds, user: user(sale) };
  return {
    status: 200,
    body: { ...session, access_token: access, refresh_token: sign({ sub: sale.user_id }) },
  };
}

/** @param {number} status @param {string} code @param {string} message @returns {Reply} */
const refuse = (status, code, message) => ({
  status,
  body: { code: status, error_code: code, msg: message },
});

/** @param {Row} sale @returns {Row} */
function user(sale) {
  return {
    id: sale.user_id,
    aud: 'authenticated',
    role: 'authenticated',
    email: sale.email,
    phone: '',
    email_confirmed_at: sale.email_confirmed_at,
    created_at: sale.created_at,
    updated_at: sale.updated_at,
    app_metadata: { provider: 'email', providers: ['email'] },
    identities: [],
    user_metadata: { first_name: sale.first_name, last_name: sale.last_name },
  };
}

/** A JSON Web Token (RFC 7519) signed with HS256. @param {object} claims @returns {string} */
function sign(claims) {
  const parts = [{ alg: 'HS256', typ: 'JWT' }, claims].map((part) =>
    Buffer.from(JSON.stringify(part)).toString('base64url'),
  );
  return `${parts.join('.')}.${signature(parts.join('.'))}`;
}

/** @param {string} token @returns {{sub?: string} | null} */
function verify(token) {
  const [header, claims = '', mark] = token.split('.');
  if (mark !== signature(`${header}.${claims}`)) return null;
  return JSON.parse(Buffer.from(claims, 'base64url').toString('utf8'));
}

/** @param {string} text @returns {string} */
function signature(text) {
  return createHmac('sha256', 'only-for-tests').update(text).digest('base64url');
}
