import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import LongestFirst from './tests/run/longest-first.ts';

/**
 * Three environments, named by the first folder under `tests/`:
 * `domain` and `repo` in plain node, `dom` with a DOM and the extension fakes, `e2e` in real browsers.
 */

/** What changes or measures the machine itself: policies for all browsers, painted frames, memory; and Firefox. */
const ALONE = ['policy*', 'flicker', 'soak*', '*firefox*', 'faults-worker'].map(
  (name) => `tests/e2e/${name}.test.ts`,
);

/** A busy machine is no reason to fail: nothing here is judged by the clock. */
const PATIENCE = 30_000;

/** Left to itself the runner keeps one core for its own work, which on a machine of two is half of it. */
const EVERY_CORE = '100%';

const inBrowsers = {
  environment: 'node' as const,
  globalSetup: ['tests/e2e/global-setup.ts'],
  testTimeout: 60_000,
  hookTimeout: 120_000,
};

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'domain',
          maxWorkers: EVERY_CORE,
          environment: 'node',
          include: ['tests/domain/**/*.test.ts'],
          // Pure functions share nothing that one test could leave behind for another.
          isolate: false,
          testTimeout: PATIENCE,
        },
      },
      {
        test: {
          name: 'repo',
          maxWorkers: EVERY_CORE,
          environment: 'node',
          include: ['tests/repo/**/*.test.ts'],
          testTimeout: PATIENCE,
        },
      },
      {
        plugins: [await WxtVitest()],
        test: {
          name: 'dom',
          maxWorkers: EVERY_CORE,
          environment: 'happy-dom',
          include: ['tests/dom/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/dom/setup.ts'],
          testTimeout: PATIENCE,
        },
      },
      // Three files at a time: much of their time is waiting for a page to come to rest.
      {
        test: {
          ...inBrowsers,
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          exclude: ALONE,
          // `tests/run/unsteady.ts` names what needed it.
          retry: 1,
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...inBrowsers,
          name: 'e2e-alone',
          include: ALONE,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
