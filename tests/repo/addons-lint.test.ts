/** The build for Firefox as the linter of its store sees it; nothing is asked of the network. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';

const BUILD = '.output/firefox-mv3';

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

test('the store’s linter warns of nothing', () => {
  expect(report.warnings).toEqual([]);
});
