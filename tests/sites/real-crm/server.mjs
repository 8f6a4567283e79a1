/**
 * A real CRM on this machine: its built web app, and in its back end's place a small one in memory.
 * Run by hand: `node tests/sites/real-crm/server.mjs --version 0.49.2 --port 4101`.
 */
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { answerCall } from './backend.mjs';
import { fetchRealCrm, versionInfo } from './fetch.mjs';
import { acceptSocket } from './realtime.mjs';
import { seedTables } from './seed.mjs';
import { LOGIN, PASSWORD } from './seed-plan.mjs';
import { createFileReader } from './static.mjs';

/**
 * @typedef {import('./rest.mjs').Reply} Reply
 * @typedef {import('./backend.mjs').Call} Call
 * @typedef {import('./backend.mjs').Backend} Backend
 */

/** What the person types on the sign-in page. */
export const CREDENTIALS = Object.freeze({ email: LOGIN, password: PASSWORD });

/**
 * Serves one version until `close()`.
 * `db` is the live data: a table name gives its rows, which tests may read and change. `reset()` brings the seed back.
 * @param {{version: string, port?: number, cache?: string}} options Port 0 takes any free port.
 * @returns {Promise<{url: string, db: import('./seed.mjs').Tables, reset: () => void, close: () => Promise<void>}>}
 * @throws {Error} When the version is unknown, cannot be fetched, or the port is taken.
 */
export async function startRealCrm({ version, port = 0, cache }) {
  const folder = await fetchRealCrm(version, cache === undefined ? {} : { cache });
  const backend = { tables: seedTables(), migration: versionInfo(version).migration };
  const readFile = createFileReader(folder);
  const server = createServer((request, response) => {
    handle(backend, readFile, request, response).catch((error) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  const sockets = new Set();
  server.on('upgrade', (request, socket) => {
    sockets.add(socket.once('close', () => sockets.delete(socket)));
    acceptSocket(request, socket);
  });
  await listen(server, port);
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${address.port}`,
    db: backend.tables,
    reset: () => void Object.assign(backend.tables, seedTables()),
    close: () => close(server, sockets),
  };
}

/** @param {import('node:http').Server} server @param {number} port @returns {Promise<void>} */
function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
}

/** @param {import('node:http').Server} server @param {Set<import('node:stream').Duplex>} sockets @returns {Promise<void>} */
function close(server, sockets) {
  for (const socket of sockets) socket.destroy();
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** Files with their hash in the name: every host keeps them, so a second page load parses nothing anew. */
const HASHED = /^\/assets\/.*-[\w-]{8,}\.\w+$/;

/**
 * @param {Backend} backend
 * @param {ReturnType<typeof createFileReader>} readFile
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function handle(backend, readFile, request, response) {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const reply = answerCall(backend, { ...(await readCall(request)), url });
  if (reply) return send(response, reply);
  const file = await readFile(decodeURIComponent(url.pathname));
  if (!file) return send(response, { status: 404, body: { message: `Nothing at ${url.pathname}` } });
  response.writeHead(200, {
    'content-type': file.type,
    'cache-control': HASHED.test(url.pathname) ? 'public, max-age=31536000, immutable' : 'no-cache',
  });
  response.end(file.data);
}

/** @param {import('node:http').IncomingMessage} request @returns {Promise<Omit<Call, 'url'>>} */
async function readCall(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString('utf8');
  const json = text !== '' && (request.headers['content-type'] ?? '').includes('json');
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? null;
  return {
    method: request.method ?? 'GET',
    headers: request.headers,
    body: json ? JSON.parse(text) : null,
    token,
  };
}

/** @param {import('node:http').ServerResponse} response @param {Reply} reply */
function send(response, { status, headers = {}, body }) {
  const json = typeof body !== 'string' || !headers['content-type'];
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    ...headers,
  });
  response.end(body === undefined ? '' : json ? JSON.stringify(body) : body);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({
    options: { version: { type: 'string', default: '0.49.2' }, port: { type: 'string', default: '0' } },
  });
  const crm = await startRealCrm({ version: values.version, port: Number(values.port) });
  console.log(`CRM ${values.version} at ${crm.url} (sign in as ${LOGIN}, password ${PASSWORD})`);
}
