/**
 * The catalogue of faults: what can go wrong in the life of the extension (L),
 * with storage (S), in the CRM's page (C), with values (V), in the file of a
 * standard (F) and with messages and privacy (M), and which test shows that it
 * does no harm. A test that names the fault in its own name needs no line here.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { INSIDE } from '../e2e/inside/files';

/** How many faults each group of the catalogue has. */
export const GROUPS = { L: 24, S: 20, C: 35, V: 40, F: 32, M: 14 } as const;

/** Faults shown by a test that is named by its behaviour alone: file, and words of the test's name. */
export const SHOWN_BY: Readonly<Record<string, readonly [file: string, words: string]>> = {
  C07: ['tests/e2e/demo-menu.test.ts', 'a redesigned menu and hashed class names change nothing'],
  C09: [
    'tests/e2e/demo-card.test.ts',
    'a field that the CRM itself requires is never hidden while it is empty',
  ],
  C10: ['tests/e2e/demo-card.test.ts', 'Enter in a field is stopped as well'],
  C21: ['tests/domain/history/snapshot.test.ts', 'a deal shown twice on a page counts once'],
  C25: [
    'tests/e2e/demo-numbers.test.ts',
    'the same in English, with hashed class names, and after the redesign',
  ],
  C26: ['tests/e2e/demo-numbers.test.ts', 'rows that come late are read once they are there'],
  C27: ['tests/e2e/demo-numbers.test.ts', '?expired=1'],
  C28: ['tests/dom/data/changes.test.ts', 'is not told from a filtered list'],
  C29: ['tests/e2e/demo-numbers.test.ts', '?error=1'],
  C30: ['tests/domain/history/snapshot.test.ts', 'pages of one list add up'],
  C31: ['tests/e2e/demo-start-page.test.ts', 'a start page that leads back to the root cannot loop'],
  L21: ['tests/dom/data/connection.test.ts', 'a later version wrote, whose data stay'],
  C32: ['tests/domain/menu/start-page.test.ts', 'never goes to %s'],
  M13: ['tests/dom/data/tidy.test.ts', 'beyond the retention are deleted'],
  S13: ['tests/dom/data/deals-store.test.ts', 'stand in the order of writing when the clock was set back'],
  S14: ['tests/domain/history/snapshot.test.ts', 'is one day also when the clocks change'],
  S15: ['tests/domain/pipeline/days.test.ts', 'the end of a year may belong to week 53'],
  S20: ['tests/domain/history/sound-chunk.test.ts', 'a time that JSON turned into null'],
};

/** Faults without a test, and why. */
export const NOT_YET: Readonly<Record<string, string>> = {};

/** Numbers of other lists that look like faults of this one. */
const OTHER_LISTS = /^tests\/(domain\/(health|pipeline|outlook|own-vectors)|bench)/;

/** Where a fault is shown. */
export interface Shown {
  readonly file: string;
  readonly name: string;
}

/** Fault → the tests that show it. */
export function shownFaults(): Map<string, Shown[]> {
  const shown = new Map<string, Shown[]>();
  const add = (id: string, where: Shown) => shown.set(id, [...(shown.get(id) ?? []), where]);
  for (const file of testFiles()) {
    const text = readFileSync(file, 'utf8');
    if (OTHER_LISTS.test(file)) continue;
    for (const [, ids = '', rest = ''] of text.matchAll(/['"`]((?:[LSCVFM]\d\d ?)+):? ([^'"`\n]+)/g)) {
      for (const id of ids.trim().split(' ')) add(id, { file, name: rest });
    }
  }
  for (const [id, [file, words]] of Object.entries(SHOWN_BY)) {
    if (existsSync(file) && readFileSync(file, 'utf8').includes(words)) add(id, { file, name: words });
  }
  return shown;
}

export type Engine = 'Chromium' | 'Firefox' | 'node';

/** Where a test runs: in a real browser, in node because node shows the fault as well and faster, or in both. */
export function runsIn(file: string): readonly Engine[] {
  if (INSIDE.includes(file)) return ['node', 'Chromium', 'Firefox'];
  if (/e2e\/(.*-)?firefox/.test(file)) return ['Firefox'];
  return file.startsWith('tests/e2e/') ? ['Chromium'] : ['node'];
}

/** Fault → words of the names of its tests in this file; a name that is made of values counts up to the first. */
export function faultsIn(file: string): Map<string, string> {
  const here = [...shownFaults()].filter(([, tests]) => tests.some((test) => test.file === file));
  const words = (id: string) => (SHOWN_BY[id]?.[0] === file ? SHOWN_BY[id][1].replace(/%.*/, '') : id);
  return new Map(here.map(([id]) => [id, words(id)]));
}

/** A guard that was taken away once, so that the test was seen to fail without it. */
export interface SeenFailing {
  readonly fault: string;
  readonly test: string;
  /** File of the guard and what was done to it. */
  readonly guard: string;
  /** Day on which it was seen, `YYYY-MM-DD`. */
  readonly on: string;
}

/** Written by `tests/run/remove-guards.ts`. */
export function seenFailing(): readonly SeenFailing[] {
  return JSON.parse(readFileSync('tests/repo/seen-failing.json', 'utf8'));
}

/** Every id of the catalogue, in its order. */
export function faultIds(): string[] {
  return Object.entries(GROUPS).flatMap(([group, count]) =>
    Array.from({ length: count }, (_, n) => `${group}${String(n + 1).padStart(2, '0')}`),
  );
}

function testFiles(): string[] {
  return readdirSync('tests', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.test\.tsx?$/.test(name))
    .map((name) => `tests/${name}`)
    .sort();
}
