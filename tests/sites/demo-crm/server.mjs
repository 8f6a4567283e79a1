// Serves the demo CRM: one page for every path, its modules under /static, and the truth for tests.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashStyles } from './page/hash.mjs';
import { truth } from './truth.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const STYLES = ['base', 'frame', 'list', 'feed', 'board', 'card', 'redesign', 'redesign-card'];
const PUBLIC = /^(data\.mjs|(data|i18n|page)\/[\w/-]+\.mjs)$/;

/** As strict as real CRMs are: nothing inline runs in the page. */
const HEADERS = {
  'content-security-policy': "script-src 'self'; object-src 'none'",
  'cache-control': 'no-store',
};

const language = (url) => (url.searchParams.get('lang') === 'en' ? 'en' : 'ru');

async function styles(url) {
  const parts = await Promise.all(
    STYLES.map((name) => readFile(join(HERE, 'page/style', `${name}.css`), 'utf8')),
  );
  return hashStyles(parts.join('\n'), url.searchParams.get('hash'));
}

async function page(url) {
  const html = await readFile(join(HERE, 'page/index.html'), 'utf8');
  return html.replace('lang="ru"', `lang="${language(url)}"`);
}

function truthText(url) {
  const today = url.searchParams.get('today');
  return JSON.stringify(truth({ lang: language(url), ...(today ? { today } : {}) }));
}

/** The answer to a request: status, type and body. */
async function answer(url) {
  if (url.pathname === '/favicon.ico') return [204, 'image/x-icon', ''];
  if (url.pathname === '/__truth.json') return [200, 'application/json', truthText(url)];
  if (url.pathname === '/style.css') return [200, 'text/css', await styles(url)];
  if (!url.pathname.startsWith('/static/')) return [200, 'text/html', await page(url)];
  const path = normalize(url.pathname.slice('/static/'.length));
  if (!PUBLIC.test(path)) return [404, 'text/plain', 'Not found'];
  return [200, 'text/javascript', await readFile(join(HERE, path), 'utf8')];
}

async function handle(request, response) {
  try {
    const [status, type, body] = await answer(new URL(request.url ?? '/', 'http://demo.invalid'));
    response.writeHead(status, { ...HEADERS, 'content-type': `${type}; charset=utf-8` }).end(body);
  } catch (error) {
    response.writeHead(error?.code === 'ENOENT' ? 404 : 500).end();
  }
}

/**
 * Starts the demo CRM on this machine only. Port 0 takes any free one.
 * Rejects when the port is taken. `close` ends open connections too.
 */
export async function startDemoCrm({ port = 0 } = {}) {
  const server = createServer(handle);
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const at = process.argv.indexOf('--port');
  const demo = await startDemoCrm({ port: at > 0 ? Number(process.argv[at + 1]) : 4100 });
  console.log(`Vector CRM: ${demo.url}  (English: ${demo.url}/?lang=en)`);
}
