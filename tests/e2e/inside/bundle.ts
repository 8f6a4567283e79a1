/** Makes a page of tests that were written for node. */
import { readdirSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { faultsIn } from '../../repo/fault-catalogue';
import { INSIDE } from './files';

const HERE = 'tests/e2e/inside';
const STANDARDS = 'tests/fixtures/standards';

/** What a page of the extension is made of, besides the script. */
const PAGE =
  '<!doctype html><html lang="en"><body><script type="module" src="/tests.js"></script></body></html>';

/**
 * The files of a page, `tests.html`, which runs the tests of faults among `INSIDE` and leaves a promise of their
 * outcomes as `outcomes`. Its address says which: `#tests/dom/` those whose path begins so. `INSIDE=words` in the
 * environment leaves only files whose path has these words.
 */
export async function pageOfTests(): Promise<Record<string, string>> {
  const only = process.env.INSIDE ?? '';
  const files = INSIDE.filter((file) => file.includes(only)).map((file) => {
    const words = JSON.stringify([...faultsIn(file).values()]);
    return `${JSON.stringify(file)}: { load: () => import('./${file}'), words: ${words} }`;
  });
  const { outputFiles } = await build({
    stdin: {
      // The runner wants this state only to say in which file it is.
      contents: `import { runFiles } from './${HERE}/run';
        globalThis.__vitest_worker__ = { config: {} };
        const asked = ([file]) => file.startsWith(location.hash.slice(1));
        const files = Object.entries({ ${files.join()} });
        globalThis.outcomes = runFiles(Object.fromEntries(files.filter(asked)));`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    write: false,
    format: 'esm',
    charset: 'utf8',
    define: { 'process.cwd': 'String', __FIXTURES__: JSON.stringify(fixtureTexts()) },
    plugins: [browserInsteadOfNode],
  });
  return { 'tests.html': PAGE, 'tests.js': outputFiles[0]?.text ?? '' };
}

const browserInsteadOfNode: Plugin = {
  name: 'browser-instead-of-node',
  setup(bundle) {
    bundle.onResolve({ filter: /^node:/ }, () => ({ path: resolve(HERE, 'node-in-page.ts') }));
    bundle.onResolve({ filter: /^fake-indexeddb$/ }, () => ({ path: resolve(HERE, 'real-indexeddb.ts') }));
    // A bundle has one address; each file keeps its own, to find the fixtures beside it.
    bundle.onLoad({ filter: /[\\/]tests[\\/].*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll(
        'import.meta.url',
        JSON.stringify(`file:///${relative(process.cwd(), path)}`),
      ),
      loader: 'ts',
    }));
  },
};

function fixtureTexts(): Record<string, string> {
  const paths = readdirSync(STANDARDS).map((name) => `${STANDARDS}/${name}`);
  return Object.fromEntries(paths.map((path) => [path, readFileSync(path, 'utf8')]));
}
