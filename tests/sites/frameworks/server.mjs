/**
 * One card of a deal, drawn by React, Vue, jQuery and a web component of Lit:
 * the real libraries, bundled when the server starts. Each page can draw itself
 * again any number of times: `__run(200)`.
 */
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export const FRAMEWORKS = ['react', 'vue', 'jquery', 'lit'];

const CSS = `body{font:15px/1.5 system-ui,sans-serif;margin:0}main{max-width:640px;margin:24px auto}
.row{display:flex;flex-direction:column;margin-bottom:12px}label{font-size:13px}input{font:inherit;padding:4px 8px}`;

/** Start on any free port. */
export async function startFrameworks() {
  const { outputFiles } = await build({
    entryPoints: FRAMEWORKS.map((name) => fileURLToPath(new URL(`./cards/${name}.js`, import.meta.url))),
    bundle: true,
    write: false,
    format: 'iife',
    outdir: '/',
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
  });
  const scripts = new Map(outputFiles.map(({ path, text }) => [/(\w+)\.js$/.exec(path)?.[1], text]));
  const server = createServer(({ url = '/' }, response) => {
    const script = /^\/(\w+)\.js$/.exec(url)?.[1];
    const page = /^\/deals\/42\/(\w+)$/.exec(url)?.[1];
    const found = script ? scripts.get(script) : scripts.has(page) && htmlOf(page);
    const type = script ? 'text/javascript' : 'text/html';
    response.writeHead(found ? 200 : 404, { 'content-type': `${type}; charset=utf-8` }).end(found || '');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function htmlOf(name) {
  return `<!doctype html><html lang="ru"><head><title>Сделка № 42</title><link rel="icon" href="data:,">
<style>${CSS}</style></head><body><main><h1>Сделка № 42</h1></main><script src="/${name}.js"></script></body></html>`;
}
