/** Runs in the page: the test runner's own core, over files that are bundled with it. */
import type { RunnerTask, RunnerTestFile } from 'vitest';
import { startTests } from 'vitest/internal/browser';
import type { Outcome } from './outcome';

export interface BundledFile {
  load(): Promise<unknown>;
  /** Words of the names of the tests that are to run; the others are passed over. */
  readonly words: readonly string[];
}

/** What became of the named tests of the files, in their order. */
export async function runFiles(files: Readonly<Record<string, BundledFile>>): Promise<Outcome[]> {
  const runner = {
    config: CONFIG,
    importFile: (path: string) => files[path]?.load(),
    onCollected: (collected: RunnerTestFile[]) => {
      for (const file of collected) for (const test of testsOf(file)) passOver(test, files[file.filepath]);
    },
  };
  const ran = await startTests(Object.keys(files), runner as never);
  return ran.flatMap((file) => [...outcomesOf(file, file.filepath)]);
}

const CONFIG = {
  root: '',
  name: undefined,
  setupFiles: [],
  allowOnly: false,
  sequence: { seed: 1, hooks: 'stack', setupFiles: 'list' },
  maxConcurrency: 1,
  testTimeout: 60_000,
  hookTimeout: 60_000,
  retry: 0,
  tags: [],
};

function passOver(test: RunnerTask, file: BundledFile | undefined): void {
  if (!file?.words.some((word) => test.fullTestName?.includes(word))) test.mode = 'skip';
}

function* testsOf(task: RunnerTask): Generator<RunnerTask> {
  if (task.type === 'test') yield task;
  else for (const each of task.tasks) yield* testsOf(each);
}

function* outcomesOf(task: RunnerTask, file: string): Generator<Outcome> {
  const { state, errors = [] } = task.result ?? {};
  const why = errors.map(({ message, diff }) => [message, diff].filter(Boolean).join('\n')).join('\n');
  if (task.type !== 'test') for (const each of task.tasks) yield* outcomesOf(each, file);
  else if (task.mode !== 'skip')
    yield { file, name: task.fullTestName, failed: state === 'pass' ? null : why };
  // A file or a group fails by itself when it does not load or its hook throws.
  if (task.type !== 'test' && why) yield { file, name: '', failed: why };
}
