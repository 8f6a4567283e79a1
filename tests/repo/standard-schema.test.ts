import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SCHEMA_FILE, schemaText } from '../run/write-schema';

test('the published JSON Schema of the standard is the one the product checks by', () => {
  expect(readFileSync(SCHEMA_FILE, 'utf8')).toBe(schemaText());
});

test('the policy schema names exactly the keys that are read', () => {
  const schema = JSON.parse(readFileSync('public/managed_schema.json', 'utf8'));
  expect(Object.keys(schema.properties)).toEqual([
    'teamFileUrl',
    'teamFileInline',
    'trustedKeys',
    'lockdown',
  ]);
  expect(schema.additionalProperties).toBeUndefined();
});
