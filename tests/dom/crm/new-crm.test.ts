/** The way of a newcomer: from nothing to pages of a new CRM that are read. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CrmPage } from '../../../lib/crm/adapter';
import type { KnownAdapter } from '../../../lib/crm/adapter-slot';
import { crmFixture } from '../../fixtures/crm-fixtures';
import { main } from '../../run/new-crm';
import { partsOf, readingOf, show } from './fixture';

let place: string;
const said = { log: vi.spyOn(console, 'log'), error: vi.spyOn(console, 'error') };

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'new-crm-'));
  cpSync('lib', join(place, 'lib'), { recursive: true });
});
afterAll(() => rmSync(place, { recursive: true, force: true }));
beforeEach(() => {
  said.log.mockReset().mockImplementation(() => undefined);
  said.error.mockReset().mockImplementation(() => undefined);
});

const make = (...args: string[]) => main([...args, '--into', place]);
const read = (path: string) => readFileSync(join(place, path), 'utf8');

/** What a file of the made folder exports, with everything that it imports. */
function load<T>(file: string): T {
  const esbuild = 'node_modules/esbuild/bin/esbuild';
  const args = [esbuild, join(place, file), '--bundle', '--format=iife', '--global-name=made'];
  const script = execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1e8 });
  return runInThisContext(`(() => { ${script}; return made; })()`);
}

describe('npm run new-crm', () => {
  it('makes a folder with the same files as its neighbours, fixtures, a script and an entry of hosts', () => {
    expect(make('acmecrm', '--host', 'acmecrm.test', '--name', 'Acme CRM')).toBe(0);
    for (const file of ['index', 'pages', 'selectors', 'menu', 'fields', 'stage', 'deals'])
      expect(existsSync(join(place, `lib/crm/acmecrm/${file}.ts`))).toBe(true);
    expect(read('entrypoints/crm-acmecrm.ts')).toContain('offerAdapter(acmecrmAdapter)');
    expect(read('lib/crm/hosts.ts')).toContain("acmecrm: ['.acmecrm.test'],");
    expect(said.log.mock.calls.join('\n')).toContain('tests/fixtures/crm/acmecrm/list.en.html');
  });

  it.each(['list.en', 'card.en'])('makes a page %s that its adapter reads exactly', (name) => {
    const { acmecrmAdapter } = load<{ acmecrmAdapter: KnownAdapter }>('lib/crm/acmecrm/index.ts');
    const fixture = crmFixture('acmecrm', name, join(place, 'tests/fixtures/crm'));
    show(fixture);
    const reading = readingOf(acmecrmAdapter, fixture.expected);
    const parts = partsOf(fixture.expected);
    expect(parts.length).toBeGreaterThan(4);
    for (const part of parts) expect([part, reading[part]]).toEqual([part, fixture.expected[part]]);
  });

  it('makes addresses that its detector tells, and hosts that the product knows', () => {
    const { pageOf } = load<{ pageOf(url: URL): CrmPage | undefined }>('lib/crm/acmecrm/pages.ts');
    const { crmOfHost } = load<{ crmOfHost(host: string): string | null }>('lib/crm/hosts.ts');
    const known = JSON.parse(read('tests/fixtures/crm/acmecrm/urls.json'));
    for (const { url, page } of known) {
      const { kind, entity, recordId } = pageOf(new URL(url)) ?? {};
      expect(kind ? { kind, entity, recordId } : null).toEqual(page);
      expect(crmOfHost(new URL(url).host)).toBe('acmecrm');
    }
    expect(pageOf(new URL('https://acme.pipedrive.com/deals'))).toBeUndefined();
  });

  it('can fail: a page whose structure is another is read by its adapter no more', () => {
    const path = join(place, 'tests/fixtures/crm/acmecrm/list.en.html');
    const before = readFileSync(path, 'utf8');
    writeFileSync(path, before.replaceAll('data-deal-id', 'data-row'));
    const { acmecrmAdapter } = load<{ acmecrmAdapter: KnownAdapter }>('lib/crm/acmecrm/index.ts');
    const fixture = crmFixture('acmecrm', 'list.en', join(place, 'tests/fixtures/crm'));
    show(fixture);
    const places = acmecrmAdapter.dealHints?.find(document, {
      url: new URL(fixture.expected.url),
      today: '2026-06-10',
    });
    expect(places).toMatchObject({ rows: [] });
    writeFileSync(path, before);
  });

  it.each([
    [['acmecrm', '--host', 'acmecrm.test'], 1, 'is taken: lib/crm/acmecrm exists'],
    [['bitrix24', '--host', 'b.test'], 1, 'is taken'],
    [['universal', '--host', 'b.test'], 1, 'is taken'],
    [['adapter', '--host', 'b.test'], 1, 'is taken: lib/crm/adapter.ts exists'],
    [['Acme-CRM', '--host', 'b.test'], 1, 'is no id'],
    [['../../etc', '--host', 'b.test'], 1, 'is no id'],
    [['good', '--host', 'https://b.test/deals'], 1, 'is no end of a host name'],
    [['good', '--host', 'b.test', '--name', '*/ evil'], 1, 'is no name'],
    [['good'], 2, 'Usage'],
    [[], 2, 'Usage'],
    [['good', '--hosts', 'b.test'], 2, 'Usage'],
  ])('refuses %j with %i and says why, and writes nothing', (args, code, why) => {
    const hosts = read('lib/crm/hosts.ts');
    expect(make(...args)).toBe(code);
    expect(said.error.mock.calls.join('\n')).toContain(why);
    expect(existsSync(join(place, 'lib/crm/good'))).toBe(false);
    expect(read('lib/crm/hosts.ts')).toBe(hosts);
  });

  it('says what to write by hand where the table of hosts is not found', () => {
    writeFileSync(join(place, 'lib/crm/hosts.ts'), 'export {};\n');
    expect(make('other', '--host', 'other.test')).toBe(0);
    expect(said.log.mock.calls.join('\n')).toContain("Add `other: ['.other.test'],` to CRM_HOSTS");
  });
});
