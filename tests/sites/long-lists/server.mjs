/**
 * An invented CRM that is nothing but long lists, each made so that reading it
 * to its end is hard in one way. `README.md` lists what an address may ask for.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dealAt, dealsBetween } from './deals.mjs';

const HERE = new URL('.', import.meta.url);
const FILES = { '/page.mjs': 'page.mjs', '/deals.mjs': 'deals.mjs', '/virtual.mjs': 'virtual.mjs' };

/** Start the site on a free port of this machine. */
export async function startLongLists() {
  /** How often the site was asked for rows, and when. */
  const asked = [];
  const server = createServer((request, response) => {
    answer(request, asked).then(
      ({ type, body, status = 200 }) => {
        response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' });
        response.end(body);
      },
      (error) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

async function answer(request, asked) {
  const url = new URL(request.url ?? '/', 'http://site');
  if (FILES[url.pathname]) {
    const body = await readFile(new URL(FILES[url.pathname], HERE), 'utf8');
    return { type: 'text/javascript', body };
  }
  if (url.pathname === '/rows') {
    asked.push(Date.now());
    const [from, to] = [Number(url.searchParams.get('from')), Number(url.searchParams.get('to'))];
    await new Promise((resolve) => setTimeout(resolve, Number(url.searchParams.get('slow') ?? 0)));
    return { type: 'application/json', body: JSON.stringify(dealsBetween(from, to)) };
  }
  if (url.searchParams.get('kind') === 'plain') return { type: 'text/html', body: plainPage(url) };
  return { type: 'text/html', body: await readFile(new URL('index.html', HERE), 'utf8') };
}

/** A list whose pages are loaded by the browser, one by one. */
function plainPage(url) {
  const size = 20;
  const all = Number(url.searchParams.get('n') ?? 90);
  const page = Number(url.searchParams.get('page') ?? 1);
  const from = (page - 1) * size;
  const to = Math.min(all, from + size);
  const rows = Array.from({ length: to - from }, (_, at) => {
    const deal = dealAt(from + at);
    return `<tr><td><a href="/deals/${deal.id}">${deal.title}</a></td><td>${deal.stage}</td><td>${deal.amount}</td></tr>`;
  });
  const link = (to, word) => `<a href="/deals?kind=plain&n=${all}&page=${to}">${word}</a>`;
  return `<!doctype html><html lang="en"><head><title>Deals</title></head><body><nav><a href="/deals">Deals</a></nav>
<main><h1>Deals</h1><table><thead><tr><th>Deal name</th><th>Stage</th><th>Amount</th></tr></thead>
<tbody>${rows.join('')}</tbody></table>
<div class="pagination">${page > 1 ? link(page - 1, 'Previous') : ''} <span>${from + 1}–${to} of ${all}</span>
${to < all ? link(page + 1, 'Next') : ''}</div></main></body></html>`;
}
