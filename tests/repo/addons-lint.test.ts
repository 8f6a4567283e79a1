/** The build for Firefox as the linter of its store sees it; nothing is asked of the network. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';

const BUILD = '.output/firefox-mv3';

/**
 * What `wxt.config.ts` as it stands is told: the version from which Firefox knows what the manifest says of collecting
 * data, and the one place in Preact that could write markup (see `wxt.without-markup.ts`).
 */
const KNOWN = [
  'KEY_FIREFOX_UNSUPPORTED_BY_MIN_VERSION',
  'KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION',
  'UNSAFE_VAR_ASSIGNMENT',
];

interface Report {
  readonly errors: readonly Message[];
  readonly warnings: readonly Message[];
}

interface Message {
  readonly code: string;
  readonly message: string;
  readonly file?: string;
}

let report: Report;

beforeAll(() => {
  const run = (script: string, args: string[], env = process.env) =>
    execFileSync(process.execPath, [resolve('node_modules', script), ...args], { stdio: 'pipe', env });
  if (!existsSync(BUILD))
    run('wxt/bin/wxt.mjs', ['build', '-b', 'firefox'], { ...process.env, NODE_ENV: 'production' });
  const args = ['lint', '--source-dir', BUILD, '--output', 'json', '--no-config-discovery'];
  report = JSON.parse(String(run('web-ext/bin/web-ext.js', args)));
}, 300_000);

test('the store’s linter finds no error', () => {
  expect(report.errors).toEqual([]);
});

test('the store’s linter warns of nothing but what is known', () => {
  expect(report.warnings.filter(({ code }) => !KNOWN.includes(code))).toEqual([]);
});
