/**
 * Runs a TypeScript module with its imports in plain node: `node tests/run-ts.mjs <file.ts> [arguments]`.
 * The module is bundled into a temporary file, which is removed afterwards.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const [file, ...rest] = process.argv.slice(2);
if (!file) {
  console.error('Usage: node tests/run-ts.mjs <file.ts> [arguments]');
  process.exit(2);
}
const folder = await mkdtemp(join(tmpdir(), 'run-ts-'));
try {
  const outfile = join(folder, 'bundle.mjs');
  await build({
    entryPoints: [resolve(file)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });
  const module = await import(pathToFileURL(outfile).href);
  process.exitCode = (await module.main(rest)) ?? 0;
} finally {
  await rm(folder, { recursive: true, force: true });
}
