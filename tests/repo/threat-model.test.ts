/** What the threat model says is shown by tests that are there. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const text = readFileSync('docs/threat-model.md', 'utf8').replace(/\s+/g, ' ');
const named = [...text.matchAll(/`(tests\/[\w./-]+)` · ([^|,()`]+?)(?= \||,|\)|\. |\.$| \|$|: )/g)].map(
  ([, file = '', words = '']) => ({ file, words: words.trim() }),
);

test('every test that the threat model names is there under its name', () => {
  expect(named.length).toBeGreaterThan(30);
  const missing = named.filter(
    ({ file, words }) => !existsSync(file) || !readFileSync(file, 'utf8').includes(words),
  );
  expect(missing).toEqual([]);
});

test('each of the twenty attacks is in the threat model', () => {
  const attacks = readFileSync('tests/e2e/attacks.test.ts', 'utf8').match(/'attack \d+:/g) ?? [];
  expect(attacks).toHaveLength(20);
  const shown = new Set(named.map(({ words }) => words));
  expect(attacks.map((each) => each.slice(1, -1)).filter((attack) => !shown.has(attack))).toEqual([]);
});

test.each(['page', 'standard file', 'address', 'Another extension', 'colleague', 'laptop'])(
  'the threat model speaks of the adversary “%s”',
  (adversary) => {
    expect(text).toContain(adversary);
  },
);
