/**
 * The catalogue of faults: what can go wrong in the life of the extension (L),
 * in the CRM's page (C), in the file of a standard (F) and with messages and
 * privacy (M), and which test shows that it does no harm. A test that names the fault in its own name needs no
 * line here.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** How many faults each group of the catalogue has. */
export const GROUPS = { L: 24, C: 35, F: 32, M: 14 } as const;

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
  M13: ['tests/dom/data/tidy.test.ts', 'beyond the retention are deleted'],
};

/** Faults without a test, and why. */
export const NOT_YET: Readonly<Record<string, string>> = {
  L02: 'disabling by the browser’s own page cannot be pressed headless',
  L08: 'needs a build whose worker throws; the cloak alone is shown to open in flicker.test.ts',
  L09: 'needs a build whose worker is slow; a stopped worker is covered by flicker.test.ts',
  L15: 'sleep of the machine: needs a clock of the worker that can be set',
  L17: 'headless pages are never hidden or prerendered',
  L22: 'a host that the test build grants in its manifest cannot be taken back',
  L23: 'private windows do not take the test build',
  C06: 'no rule names a selector; to be shown once an element can be taught',
  C08: 'forms with ids used twice',
  C11: 'a known limit: a save that the page makes by itself is not stopped',
  C12: 'shown for Salesforce only, in tests/dom/crm',
  C18: 'dialogs in the top layer',
  C19: 'belongs to the benches',
  C22: 'rows without a link: shown in tests/dom/crm by counts only',
  C23: 'merged and hidden columns: shown in tests/dom/universal without an own name',
  C24: 'columns moved by the person: the redesign of the demo CRM turns them round',
  C32: 'hosts of start pages: shown in tests/domain/menu/start-page.test.ts without an own name',
  C33: 'pictures of small and right-to-left windows',
  F32: 'the encrypted copy of the signing key is still to come',
  M07: 'a port that closes in mid-stream',
  M12: 'there is no “erase everything” yet; one account is shown in tests/dom/data',
};

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
    for (const [, ids = '', rest = ''] of text.matchAll(/['"`]((?:[LCFM]\d\d ?)+):? ([^'"`\n]+)/g)) {
      for (const id of ids.trim().split(' ')) add(id, { file, name: rest });
    }
  }
  for (const [id, [file, words]] of Object.entries(SHOWN_BY)) {
    if (existsSync(file) && readFileSync(file, 'utf8').includes(words)) add(id, { file, name: words });
  }
  return shown;
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
