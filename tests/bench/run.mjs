/**
 * `npm run bench`: measures Prelude beside its peers in one run. Peers are installed on first use into a folder of
 * their own, so that starting and testing the product never waits for them.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { run, say, setUp } from '../run/setup.mjs';

const PEERS = 'tests/bench/peers';

setUp();
if (!existsSync(`${PEERS}/node_modules/dexie`)) {
  say('Installing the peers to measure against');
  const flags = ['--no-package-lock', '--omit=optional', '--omit=peer', '--ignore-scripts', '--no-audit'];
  run('npm', ['install', ...flags, '--no-fund'], { cwd: PEERS });
}
// Bundled without any renaming helpers: functions are handed over to pages as they are written.
const { build } = await import('esbuild');
const outfile = resolve('.cache/bench/main.mjs');
await build({
  entryPoints: ['tests/bench/main.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'error',
});
// What is held in memory can only be told after everything else has been collected.
const { setFlagsFromString } = await import('node:v8');
setFlagsFromString('--expose-gc');
globalThis.gc = (await import('node:vm')).runInNewContext('gc');
const { main } = await import(pathToFileURL(outfile).href);
process.exitCode = await main(process.argv.slice(2));
