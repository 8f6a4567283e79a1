import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withoutMarkup } from '../../wxt.without-markup';

const folder = join(createRequire(import.meta.url).resolve('preact/package.json'), '..', 'dist');
const path = join(folder, 'preact.mjs');
const code = readFileSync(path, 'utf8');

test('the build takes the writing of markup out of the Preact that is installed', () => {
  expect(code).toMatch(/\.innerHTML=/);
  expect(withoutMarkup().transform(code, path)).not.toMatch(/\.innerHTML=/);
});

test('no other file is touched', () => {
  expect(withoutMarkup().transform(code, '/components/panel/panel.tsx')).toBeNull();
});

test('a Preact that is written otherwise stops the build', () => {
  expect(() => withoutMarkup().transform('export const h = 1', path)).toThrow('0 places');
});
