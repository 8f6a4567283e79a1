/** The playground, built and served under the policy of the extension's own pages. */
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));
const outDir = fileURLToPath(new URL('../../../artifacts/panel-playground/', import.meta.url));

/** Nothing is shown here that would be blocked there. */
const headers = {
  'Content-Security-Policy': "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:",
};

/** Build anew and serve on a port of its own. Several may run at a time, each with a folder of its own. */
export async function startPlayground() {
  const own = `${outDir}${process.pid}/`;
  const built = { root, logLevel: 'error', configFile: false };
  await build({ ...built, mode: 'production', build: { outDir: own, emptyOutDir: true } });
  const server = await preview({ ...built, build: { outDir: own }, preview: { port: 0, headers } });
  const close = async () => {
    await server.close();
    await rm(own, { recursive: true, force: true });
  };
  return { url: server.resolvedUrls?.local[0] ?? '', close };
}
