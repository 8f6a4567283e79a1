/**
 * Takes guards away, one at a time, in a copy of the last commit, and looks
 * whether the test that should notice does: `node tests/run-ts.mjs
 * tests/run/remove-guards.ts [inside] [fault …]`. With `inside` the test runs in
 * a real Chromium, on the e2e build that is there. What failed is written to
 * `tests/repo/seen-failing.json`.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { INSIDE } from '../e2e/inside/files';
import { faultsIn, type SeenFailing } from '../repo/fault-catalogue';
import { GUARDS, type Guard } from './guards';

const RECORD = 'tests/repo/seen-failing.json';
const INSIDE_TEST = 'tests/e2e/faults-inside.test.ts';

/** @returns 0 when every guard is missed by its test. */
export async function main(wanted: readonly string[]): Promise<number> {
  const copy = copyOfHead();
  try {
    const [first, ...rest] = wanted;
    const inside = first === 'inside';
    const faults = inside ? rest : wanted;
    const guards = (inside ? guardsInside() : GUARDS).filter(
      ({ fault }) => faults.length === 0 || faults.includes(fault),
    );
    const outcomes = guards.map((guard) => ({ guard, outcome: missed(guard, copy) }));
    for (const { guard, outcome } of outcomes)
      console.log(`${guard.fault} ${outcome} ${guard.file}: ${firstLine(guard)}`);
    record(outcomes.filter(({ outcome }) => outcome === 'seen failing').map(({ guard }) => guard));
    return outcomes.every(({ outcome }) => outcome === 'seen failing') ? 0 : 1;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** The same guards, to be missed by the test of their fault in the browser. */
function guardsInside(): Guard[] {
  return GUARDS.flatMap((guard) => {
    const [file] = guard.test;
    if (!INSIDE.includes(file) || !faultsIn(file).has(guard.fault)) return [];
    return { ...guard, test: [INSIDE_TEST, `${guard.fault} holds inside the browser as ${file} says`] };
  });
}

function copyOfHead(): string {
  const copy = mkdtempSync(join(tmpdir(), 'prelude-guards-'));
  const archive = execFileSync('git', ['archive', 'HEAD'], { maxBuffer: 2 ** 30 });
  execFileSync('tar', ['-x', '-C', copy], { input: archive });
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
  cpSync('.wxt', join(copy, '.wxt'), { recursive: true });
  return copy;
}

type Outcome = 'seen failing' | 'NOT MISSED' | 'NO SUCH GUARD' | 'NO SUCH TEST';

function missed(guard: Guard, copy: string): Outcome {
  const path = join(copy, guard.file);
  const before = readFileSync(path, 'utf8');
  if (!before.includes(guard.from)) return 'NO SUCH GUARD';
  writeFileSync(
    path,
    before.replace(guard.from, () => guard.to),
  );
  try {
    const { failed, passed } = testsOf(guard, copy);
    if (failed > 0) return 'seen failing';
    return passed > 0 ? 'NOT MISSED' : 'NO SUCH TEST';
  } finally {
    writeFileSync(path, before);
  }
}

/** Counts of tests, not of files: a file that does not even load proves nothing. */
function testsOf({ test: [file, words] }: Guard, copy: string): { failed: number; passed: number } {
  const project = file.split('/')[1] ?? '';
  const name = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const args = ['vitest/vitest.mjs', 'run', '--project', project, file, '-t', name, '--reporter=json'];
  const { stdout } = spawnSync(process.execPath, [join('node_modules', args[0] ?? ''), ...args.slice(1)], {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, PRELUDE_KEEP_BUILD: '1', PRELUDE_BUILD: resolve('.output/chrome-mv3-e2e') },
    maxBuffer: 2 ** 28,
  });
  const report = /\{"numTotalTestSuites".*\}/s.exec(stdout)?.[0];
  const { numFailedTests = 0, numPassedTests = 0 } = report ? JSON.parse(report) : {};
  return { failed: numFailedTests, passed: numPassedTests };
}

function record(guards: readonly Guard[]): void {
  const before = JSON.parse(readFileSync(RECORD, 'utf8')) as SeenFailing[];
  const on = new Date().toISOString().slice(0, 10);
  const seen = guards.map((guard) => ({
    fault: guard.fault,
    test: `${guard.test[0]}: ${guard.test[1]}`,
    guard: `${guard.file}: ${firstLine(guard)}`,
    on,
  }));
  const keyOf = ({ test, guard }: SeenFailing) => `${test}\n${guard}`;
  const fresh = new Set(seen.map(keyOf));
  const all = [...before.filter((each) => !fresh.has(keyOf(each))), ...seen];
  writeFileSync(
    RECORD,
    `${JSON.stringify(
      all.sort((a, b) => (a.fault < b.fault ? -1 : 1)),
      null,
      2,
    )}\n`,
  );
}

function firstLine({ from }: Guard): string {
  return (from.trim().split('\n')[0] ?? '').slice(0, 90);
}
