import { execFileSync } from 'node:child_process';

/** Build the extension once for all end-to-end tests, with the test hosts granted. */
export default function setup(): void {
  if (process.env.PRELUDE_KEEP_BUILD) return;
  execFileSync(process.execPath, ['node_modules/wxt/bin/wxt.mjs', 'build', '--mode', 'e2e'], {
    stdio: 'pipe',
    // Under the test runner's own mode it would be a build for development, which nobody ships.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  // Both projects that run in browsers ask for it; one build serves them.
  process.env.PRELUDE_KEEP_BUILD = '1';
}
