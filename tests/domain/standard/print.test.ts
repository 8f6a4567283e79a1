import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { migrate, printStandard, type Standard } from '../../../lib/domain/standard';
import { STANDARD_SHAPE } from '../../../lib/domain/standard/print-shape';
import { toJsonSchema } from '../../../lib/domain/standard/schema';
import { DESCRIPTIONS } from '../../../lib/domain/standard/schema/descriptions';
import { fixtureText, parsed, standardWith } from './helpers';

const FIXTURES = readdirSync(new URL('../../fixtures/standards/', import.meta.url)).filter((name) =>
  name.endsWith('.json'),
);

describe('printing a standard', () => {
  it.each(FIXTURES)('reads %s back as it was, and prints it the same again', (name) => {
    const standard = parsed(fixtureText(name));
    const text = printStandard(standard);
    expect(parsed(text)).toEqual(standard);
    expect(printStandard(parsed(text))).toBe(text);
  });

  it('puts the head first whatever the order in memory, and ends with a line feed', () => {
    const text = printStandard({
      menu: { '*': { hidden: ['b'], order: ['a'] } },
      name: 'A',
      format: 'crm-standard/1',
    });
    expect(text).toBe(
      `${JSON.stringify({ format: 'crm-standard/1', name: 'A', menu: { '*': { order: ['a'], hidden: ['b'] } } }, null, 2)}\n`,
    );
  });

  it('prints unknown keys last and sorted, and keeps the order of roles, stages and lists', () => {
    const source = {
      zebra: 1,
      alpha: { b: 1, a: 2 },
      ...standardWith({
        dictionary: { stages: { z: ['Z'], a: ['A'] } },
        menu: { rop: { order: ['b', 'a'] }, admin: {} },
      }),
    };
    const printed = JSON.parse(printStandard(source as Standard));
    expect(Object.keys(printed)).toEqual(['format', 'name', 'dictionary', 'menu', 'alpha', 'zebra']);
    expect(Object.keys(printed.alpha)).toEqual(['b', 'a']);
    expect(Object.keys(printed.dictionary.stages)).toEqual(['z', 'a']);
    expect(Object.keys(printed.menu)).toEqual(['rop', 'admin']);
  });
});

describe('the JSON Schema of the format', () => {
  const schema = toJsonSchema() as {
    properties: Record<string, unknown>;
    required: string[];
    additionalProperties: boolean;
  };

  it('asks only for the format and a name', () => {
    expect(schema.required).toEqual(['format', 'name']);
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      additionalProperties: false,
    });
  });

  it('knows the same keys as the printer, at every level', () => {
    const missing: string[] = [];
    compareKeys(schema, STANDARD_SHAPE, '', missing);
    expect(missing).toEqual([]);
  });

  it('describes every key that it has a line for', () => {
    const described = JSON.stringify(schema).match(/"description":"/g) ?? [];
    expect(described).toHaveLength(Object.keys(DESCRIPTIONS).length);
  });

  it('is plain JSON that can be published', () => {
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  });
});

/** Collects keys that only one of the schema and the printing order knows. */
function compareKeys(schema: unknown, shape: unknown, path: string, missing: string[]): void {
  const node = schema as {
    properties?: object;
    items?: unknown;
    additionalProperties?: unknown;
    anyOf?: unknown[];
    oneOf?: object[];
  };
  const form = shape as { keys?: Record<string, unknown>; each?: unknown } | null;
  if (form === null) return;
  if (form.each !== undefined) {
    const list = (node.anyOf?.[0] as typeof node | undefined) ?? node;
    const inner = list.items ?? list.additionalProperties;
    compareKeys(inner, form.each, `${path}.*`, missing);
  } else if (form.keys) {
    const branches = node.oneOf ?? [node];
    const properties = Object.assign(
      {},
      ...branches.map((branch) => (branch as typeof node).properties ?? {}),
    );
    const names = new Set([...Object.keys(properties), ...Object.keys(form.keys)]);
    for (const name of names) {
      if (!(name in properties) || !(name in form.keys)) missing.push(`${path}.${name}`);
      else compareKeys(properties[name], form.keys[name], `${path}.${name}`, missing);
    }
  }
}

describe('migrating a document', () => {
  it('refuses what is nothing, or no standard', () => {
    for (const nothing of [undefined, null, [], 'text', 1])
      expect(migrate(nothing)).toMatchObject({ ok: false, code: 'not-an-object' });
    expect(migrate({})).toMatchObject({ ok: false, code: 'format-missing' });
    expect(migrate({ format: 'other/1' })).toMatchObject({ ok: false, code: 'format-unknown' });
  });

  it('leaves a current document as it is', () => {
    const document = { format: 'crm-standard/1', name: 'A', menu: { '*': { hide: ['kept as it is'] } } };
    const result = migrate(document);
    expect(result).toEqual({ ok: true, document, from: 1, to: 1 });
  });

  it('0 → 1 gives the single menu and start page to every role', () => {
    const document = {
      format: 'crm-standard/0',
      name: 'A',
      menu: { order: ['a'], hide: ['b'] },
      startPage: 'a',
      extra: 1,
    };
    const before = JSON.stringify(document);
    expect(migrate(document)).toEqual({
      ok: true,
      from: 0,
      to: 1,
      document: {
        format: 'crm-standard/1',
        name: 'A',
        extra: 1,
        menu: { '*': { order: ['a'], hidden: ['b'] } },
        startPage: { '*': { to: 'a' } },
      },
    });
    expect(JSON.stringify(document)).toBe(before);
  });

  it('0 → 1 finds nothing to do where there is neither', () => {
    expect(migrate({ format: 'crm-standard/0', name: 'A' })).toMatchObject({
      document: { format: 'crm-standard/1', name: 'A' },
    });
  });

  it('refuses a format of the future', () => {
    expect(migrate({ format: 'crm-standard/2' })).toMatchObject({
      ok: false,
      code: 'format-newer',
      received: 'crm-standard/2',
    });
  });
});
