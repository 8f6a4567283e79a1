import type { Reporter, TestCase } from 'vitest/node';

/** More tests than this that needed a second try say that something is wrong with them or with the product. */
const MOST = 2;
/** Here one failure is the fault itself: a gate that once let through, an attack that once succeeded. */
const FIRST_TRY = /\/(attacks|quiet|stage-gate|ways-to-save)\.test\.ts/;

/**
 * Browser tests may be tried twice, since a browser on a busy machine can lose a press. None of that stays hidden: each
 * one that needed it is named at the end, and more than a few fail the run.
 */
export default class Unsteady implements Reporter {
  private readonly found: string[] = [];

  onTestCaseResult(test: TestCase): void {
    const tries = test.diagnostic()?.retryCount ?? 0;
    if (tries > 0 && test.result().state === 'passed')
      this.found.push(`${test.module.relativeModuleId} > ${test.fullName}`);
  }

  onTestRunEnd(): void {
    const { length } = this.found;
    if (length === 0) return;
    console.log(`\n${length} passed at the second try only:\n  ${this.found.join('\n  ')}`);
    if (length <= MOST && !this.found.some((name) => FIRST_TRY.test(name))) return;
    console.error(`More than ${MOST}, or one that must hold at the first try: the run has failed.`);
    process.exitCode = 1;
  }
}
