/** The step of the build that puts a bare call in place of the framework's entry of page scripts. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { withoutLogger } from '../../wxt.without-logger';

const id = '\0virtual:wxt-unlisted-script-entrypoint?/entrypoints/overlay.ts';
const wxt = dirname(createRequire(import.meta.url).resolve('wxt'));
const code = readFileSync(join(wxt, 'virtual/unlisted-script-entrypoint.mjs'), 'utf8');

test("takes the framework's logger out of its entry and leaves the call", () => {
  const left = withoutLogger().transform(code, id);
  expect(code).toMatch(/console\.error/);
  expect(left).not.toMatch(/console|catch/);
  expect(left).toMatch(/^import definition from .*\nexport default definition\.main\(\);\n$/);
});

test('leaves other modules alone', () => {
  expect(withoutLogger().transform(code, '/entrypoints/overlay.ts')).toBeNull();
});

test('stops the build when the entry is no longer written as it was', () => {
  expect(() => withoutLogger().transform('run(script)', id)).toThrow('has changed');
});
