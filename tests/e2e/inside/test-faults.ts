/** One test for every fault that is shown inside a browser. */
import { expect, test } from 'vitest';
import { faultsIn } from '../../repo/fault-catalogue';
import { INSIDE } from './files';
import type { Outcome } from './outcome';

/** @param outcomes What the page said; asked only once the tests run. */
export function testFaults(outcomes: () => readonly Outcome[]): void {
  for (const file of INSIDE) {
    for (const [id, words] of faultsIn(file)) {
      test(`${id} holds inside the browser as ${file} says`, () => {
        const shown = outcomes().filter((each) => each.file === file);
        const here = shown.filter(({ name }) => name === '' || name.includes(words));
        expect(here.filter(({ failed }) => failed !== null)).toEqual([]);
        expect(here.length).toBeGreaterThan(0);
      });
    }
  }
}

/** Where the page runs its tests; two of them side by side, because those with a database mostly wait for its answers. */
export const PARTS = ['/tests.html#tests/domain/', '/tests.html#tests/dom/'] as const;

/** To be evaluated in such a page. */
export const OUTCOMES = 'globalThis.outcomes';
