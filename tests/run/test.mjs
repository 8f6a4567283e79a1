/** `npm test`: everything that CI runs, in the order in which it fails fastest. */
import { readFileSync } from 'node:fs';
import { runModule, say, setUp } from './setup.mjs';

const started = Date.now();
const REPORT = '.cache/test-report.json';

setUp({ firefox: true });
const steps = {
  'Generated types': () => runModule('wxt/bin/wxt.mjs', ['prepare']),
  Types: () => runModule('typescript/bin/tsc', ['--noEmit', '-p', '.']),
  'Lint and format': () => runModule('@biomejs/biome/bin/biome', ['ci', '.']),
  'Build for Chromium': () => runModule('wxt/bin/wxt.mjs', ['build']),
  'Build for Firefox': () => runModule('wxt/bin/wxt.mjs', ['build', '-b', 'firefox']),
  'Build for the tests in Firefox': () =>
    runModule('wxt/bin/wxt.mjs', ['build', '-b', 'firefox', '--mode', 'e2e']),
  Tests: () =>
    runModule('vitest/vitest.mjs', [
      'run',
      '--reporter=default',
      '--reporter=json',
      '--reporter=./tests/run/unsteady.ts',
      `--outputFile.json=${REPORT}`,
    ]),
};
for (const [name, step] of Object.entries(steps)) {
  say(name);
  try {
    step();
  } catch {
    console.error(`\n✗ ${name} failed.`);
    process.exitCode = 1;
    if (name !== 'Tests') process.exit(1);
  }
}
const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(REPORT, 'utf8'));
say(`Done in ${Math.round((Date.now() - started) / 1000)} s`);
console.log(`${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`);
