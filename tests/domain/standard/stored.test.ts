import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decideTrust, NO_PERSONAL, type PersonalLayer } from '../../../lib/domain/standard';
import { readPersonal, readPolicy } from '../../../lib/domain/standard/schema';
import { fixtureText, parsed } from './helpers';

describe('a stored personal layer', () => {
  const full: PersonalLayer = {
    settings: { startPage: { '*': { to: '/own/' } }, cards: { deal: { hints: { a: 'mine' } } } },
    vars: { panelSide: 'left', size: 3, on: true },
    operations: [
      { list: 'menu', op: 'pin', id: 'chat' },
      { list: 'cards.deal', op: 'moveAfter', id: 'a', after: null },
    ],
    dismissed: { startPage: 4 },
    off: true,
  };

  it('comes back as it was stored', () => {
    expect(readPersonal(JSON.parse(JSON.stringify(full)))).toEqual({ personal: full, lost: [] });
  });

  it.each([[undefined], [null], [[]], ['text'], [{}]])('is empty when the store holds %j', (stored) => {
    expect(readPersonal(stored)).toEqual({ personal: NO_PERSONAL, lost: [] });
  });

  it('loses only the damaged parts, and names them', () => {
    const damaged = {
      ...full,
      settings: { ...full.settings, menu: 'broken' },
      vars: [],
      operations: [...full.operations, { list: 'elsewhere', op: 'pin', id: 'x' }, { op: 'pin' }],
    };
    const { personal, lost } = readPersonal(damaged);
    expect(lost).toEqual(['settings.menu', 'vars', 'operations[2]', 'operations[3]']);
    expect(personal).toEqual({ ...full, vars: {} });
  });

  it('keeps a key of a newer version', () => {
    const newer = { settings: { menu: { '*': { order: ['a'], newer: 1 } } } };
    expect(readPersonal(newer)).toMatchObject({ personal: { settings: newer.settings }, lost: [] });
  });
});

describe('the browser’s policy', () => {
  const key = 'A'.repeat(43);

  it('F28 is read key by key', () => {
    expect(
      readPolicy({
        teamFileUrl: 'https://files.example.ru/standard.json',
        teamFileInline: fixtureText('by-hand.json'),
        trustedKeys: [key],
        lockdown: true,
      }),
    ).toEqual({
      teamFileUrl: 'https://files.example.ru/standard.json',
      standard: parsed(fixtureText('by-hand.json')),
      trustedKeys: [key],
      lockdown: true,
      ignored: [],
    });
  });

  it.each([[undefined], [null], [{}], ['x']])('F28 holds nothing when the store holds %j', (stored) => {
    expect(readPolicy(stored)).toMatchObject({
      standard: null,
      teamFileUrl: null,
      trustedKeys: null,
      lockdown: false,
    });
  });

  it('F28 leaves a wrong type aside alone, and names it', () => {
    const policy = readPolicy({
      teamFileUrl: 'http://files.example.ru/a.json',
      teamFileInline: '{"format":',
      lockdown: 'yes',
      other: 1,
    });
    expect(policy).toMatchObject({ standard: null, teamFileUrl: null, lockdown: false });
    expect(policy.ignored).toEqual([
      { key: 'other', code: 'unknown-key' },
      { key: 'teamFileUrl', code: 'url-scheme' },
      { key: 'teamFileInline', code: 'unclosed' },
      { key: 'lockdown', code: 'wrong-type' },
    ]);
  });

  it('trusts fewer keys when the list is damaged, never more', () => {
    expect(readPolicy({ trustedKeys: [key, 'short', 5] }).trustedKeys).toEqual([key]);
    const { trustedKeys, ignored } = readPolicy({ trustedKeys: 'short' });
    expect(ignored).toEqual([{ key: 'trustedKeys', code: 'bad-text' }]);
    expect(trustedKeys).toEqual([]);
    const incoming = {
      line: 'L',
      version: 1,
      hash: 'h',
      basedOn: null,
      verification: { kind: 'unsigned' },
    } as const;
    expect(decideTrust(null, incoming, { trustedKeys }).verdict).toBe('untrusted');
    expect(decideTrust(null, incoming, { trustedKeys: null }).verdict).toBe('first');
  });
});

describe('the walls of this folder', () => {
  const root = new URL('../../../lib/domain/standard/', import.meta.url);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const importsOf = (name: string) =>
    [...readFileSync(new URL(name, root), 'utf8').matchAll(/from '([^']+)'/g)].map((match) => match[1] ?? '');

  it('keep the schema library, and everything that needs it, inside `schema`', () => {
    const outside = files.filter((name) => !name.startsWith('schema/'));
    expect(outside.length).toBeGreaterThan(30);
    for (const name of outside) {
      expect([
        name,
        importsOf(name).filter((path) => path.startsWith('zod') || path.includes('/schema')),
      ]).toEqual([name, []]);
    }
  });
});
