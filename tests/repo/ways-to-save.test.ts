import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { waysText } from '../fixtures/ways-text';
import { WAYS_FILE } from '../run/write-ways';

test('C11 the docs say of every way to save whether it is stopped: `node tests/run-ts.mjs tests/run/write-ways.ts`', () => {
  expect(readFileSync(WAYS_FILE, 'utf8')).toBe(waysText());
  expect(waysText()).toContain('saves by itself');
});
