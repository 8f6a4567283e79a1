/** Which storages of the browser the product uses at all. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const sources = ['lib', 'components', 'entrypoints'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name}`),
);
const holding = (pattern: RegExp) => sources.filter((file) => pattern.test(readFileSync(file, 'utf8')));

test('S03: nothing is kept in the storage that the browser sends to its maker', () => {
  expect(holding(/storage\.sync\b/)).toEqual([]);
  expect(holding(/storage\.local\b/).length).toBeGreaterThan(0);
});

test('S12: no permission to persist is asked for that could be refused: the manifest has it', () => {
  expect(holding(/storage\.persist\(/)).toEqual([]);
  expect(readFileSync('wxt.config.ts', 'utf8')).toContain("'unlimitedStorage'");
});

test('M14: nothing of ours is ever kept in the storage of a CRM’s page', () => {
  expect(holding(/\b(localStorage|sessionStorage|document\.cookie|caches\.open)\b/)).toEqual([]);
});
