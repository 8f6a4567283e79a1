/** A server on this machine for the pages of the benchmark and the bundles that run in them. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';

export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

/** What a path answers with; undefined is 404. */
export type Pages = (path: URL) => string | undefined;

/** Serve HTML pages from a free port of this machine. */
export async function serve(pages: Pages): Promise<Served> {
  const server: Server = createServer((request, response) => {
    const body = pages(new URL(request.url ?? '/', 'http://127.0.0.1'));
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(body ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Bundle a module of `tests/bench/in-page` with the product's own code and the peers; source of a plain script. */
export async function bundle(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome120',
    minify: true,
    nodePaths: ['tests/bench/peers/node_modules'],
    loader: { '.css': 'empty' },
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { 'process.env.NODE_ENV': '"production"', __E2E__: 'false', 'import.meta.env.FIREFOX': 'false' },
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}
