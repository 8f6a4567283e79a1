/**
 * Writes the JSON Schema of the standard that goes with the extension:
 * `node tests/run-ts.mjs tests/run/write-schema.ts`.
 */
import { writeFile } from 'node:fs/promises';
import { toJsonSchema } from '../../lib/domain/standard/schema';

export const SCHEMA_FILE = 'public/standard.schema.json';

/** The text of the file, for writing and for comparing. */
export function schemaText(): string {
  return `${JSON.stringify(toJsonSchema(), null, 2)}\n`;
}

export async function main(): Promise<void> {
  await writeFile(SCHEMA_FILE, schemaText());
}
