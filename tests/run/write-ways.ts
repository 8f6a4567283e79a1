/** Writes the table of ways to save: `node tests/run-ts.mjs tests/run/write-ways.ts`. */
import { writeFile } from 'node:fs/promises';
import { waysText } from '../fixtures/ways-text';

export const WAYS_FILE = 'docs/ways-to-save.md';

export async function main(): Promise<void> {
  await writeFile(WAYS_FILE, waysText());
}
