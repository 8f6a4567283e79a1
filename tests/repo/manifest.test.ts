/** What is shipped: the manifest and the built files, read as a stranger would read them. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';

const BUILDS = { chrome: '.output/chrome-mv3', firefox: '.output/firefox-mv3' } as const;
const KIB = 1024;

/** Every permission that may be asked for at install, and what would be missing without it. */
const PERMISSIONS: Readonly<Record<string, string>> = {
  storage: 'the settings, the standard and the compiled rules of each site',
  scripting: 'the overlay is registered only on sites that the person enabled',
  activeTab: 'the popup learns which site it stands over, without seeing any other',
  unlimitedStorage: 'history of deals must not be thrown away by the browser to save room',
  contextMenus: 'a press on a menu item of the CRM hides it, on the page begins the day there',
  alarms: 'a standard that the team subscribed to is looked at once in a while',
};

/** Bytes that may come into a page at once; what comes into every page is paid by every page. */
const LOADS: Readonly<Record<string, { files: readonly string[]; most: number }>> = {
  'every page': { files: ['base.js', 'overlay.js'], most: 40 * KIB },
  'a page with a form': { files: ['finders.js', 'checks.js', 'page.js'], most: 134 * KIB },
  'a list or board': { files: ['meanings.js', 'words.js', 'reader.js'], most: 114 * KIB },
  'where something was taught': { files: ['anchors.js'], most: 10 * KIB },
  'pointing at things': { files: ['picker.js'], most: 20 * KIB },
  'reading a whole list': { files: ['walk.js'], most: 15 * KIB },
  'numbering plans of all countries': { files: ['formats.js'], most: 60 * KIB },
};
const ADAPTER_MOST = 16 * KIB;
const BACKGROUND_MOST = 372 * KIB;
/** A language is the largest: all wording of all screens. */
const CHUNK_MOST = 180 * KIB;
/** What a store is given, packed as any tool would, in bytes; the build packs it tighter. A third are domain and wording. */
const ZIP_MOST = 565_000;

interface Manifest {
  readonly permissions?: readonly string[];
  readonly host_permissions?: readonly string[];
  readonly optional_host_permissions?: readonly string[];
  readonly content_scripts?: readonly unknown[];
  readonly externally_connectable?: unknown;
  readonly content_security_policy: { readonly extension_pages: string };
  readonly web_accessible_resources?: readonly { resources: readonly string[]; use_dynamic_url?: boolean }[];
  readonly browser_specific_settings?: { readonly gecko: Readonly<Record<string, unknown>> };
  readonly manifest_version: number;
}

beforeAll(() => {
  const wxt = resolve('node_modules/wxt/bin/wxt.mjs');
  const options = { stdio: 'pipe', env: { ...process.env, NODE_ENV: 'production' } } as const;
  if (!existsSync(BUILDS.chrome)) execFileSync(process.execPath, [wxt, 'build'], options);
  if (!existsSync(BUILDS.firefox)) execFileSync(process.execPath, [wxt, 'build', '-b', 'firefox'], options);
}, 120_000);

describe.each(Object.entries(BUILDS))('the build for %s', (browser, folder) => {
  const manifest = () => JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8')) as Manifest;
  const scripts = () => filesIn(folder).filter((name) => name.endsWith('.js'));
  const holding = (pattern: RegExp, names = scripts()) =>
    names.filter((name) => pattern.test(readFileSync(`${folder}/${name}`, 'utf8')));

  test('asks for no site at install', () => {
    expect(manifest().host_permissions ?? []).toEqual([]);
    expect(manifest().content_scripts ?? []).toEqual([]);
  });

  test('asks for no permission without a reason', () => {
    expect((manifest().permissions ?? []).filter((name) => !Object.hasOwn(PERMISSIONS, name))).toEqual([]);
  });

  test('lets extension pages load their own files only, and connect to nobody but a team’s own standard', () => {
    const policy = directives(manifest().content_security_policy.extension_pages);
    expect(policy['default-src']).toBe("'none'");
    expect(policy['script-src']).toBe("'self'");
    expect(policy['style-src']).toBe("'self'");
    expect(policy['base-uri']).toBe("'none'");
    expect(policy['form-action']).toBe("'none'");
    expect(["'none'", 'https:']).toContain(policy['connect-src']);
    expect(JSON.stringify(policy)).not.toMatch(/unsafe|http:|\*|blob:/);
  });

  test('M01 M02: opens no door for web pages and other extensions', () => {
    expect(manifest().externally_connectable).toBeUndefined();
    expect(holding(/onMessageExternal|onConnectExternal/)).toEqual([]);
  });

  test('M09: shows pages one file, at an address that changes', () => {
    const shown = manifest().web_accessible_resources ?? [];
    expect(shown.flatMap(({ resources }) => resources)).toEqual(['sidebar.html']);
    if (browser === 'chrome') expect(shown.every((each) => each.use_dynamic_url)).toBe(true);
  });

  test('makes no text into code or markup', () => {
    expect(holding(/\beval\(|new Function\(|Function\("return|document\.write\(|insertAdjacentHTML/)).toEqual(
      [],
    );
    // Of the extension's own pages Preact alone knows the name, and never gets a value for it.
    const outside = scripts().filter((name) => !name.startsWith('chunks/'));
    expect(holding(/\.innerHTML\s*=|\.outerHTML\s*=/, outside)).toEqual([]);
  });

  test('names no address on the network', () => {
    const addresses = scripts().flatMap((name) =>
      [...readFileSync(`${folder}/${name}`, 'utf8').matchAll(/["'`](https?:\/\/[\w.-]+[^"'`\s]*)/g)].map(
        ([, address]) => `${name}: ${address}`,
      ),
    );
    expect(addresses.filter((found) => !NAMES_ONLY.test(found))).toEqual([]);
  });

  test('M08: keeps the shadow roots closed', () => {
    expect(holding(/attachShadow\(\{\s*mode:\s*["'`]closed["'`]/)).toContain('base.js');
    expect(holding(/mode:\s*["'`]open["'`]/)).toEqual([]);
  });

  test.each(Object.entries(LOADS))('brings no more than its share into %s', (_where, { files, most }) => {
    const sizes = files.map((name) => [name, sizeOf(`${folder}/${name}`)] as const);
    const total = sizes.reduce((sum, [, size]) => sum + size, 0);
    expect(total, sizes.map((size) => size.join(': ')).join(', ')).toBeLessThanOrEqual(most);
  });

  test('stays within the budget of all other parts', () => {
    const counted = Object.values(LOADS).flatMap(({ files }) => files);
    const over = scripts().filter(
      (name) => !counted.includes(name) && sizeOf(`${folder}/${name}`) > budgetOf(name),
    );
    expect(over.map((name) => `${name}: ${sizeOf(`${folder}/${name}`)}`)).toEqual([]);
  });

  test('is small enough as a whole', () => {
    const packed = filesIn(folder)
      .filter((name) => statSync(`${folder}/${name}`).isFile())
      .map((name) => [name, gzipSync(readFileSync(`${folder}/${name}`), { level: 9 }).length] as const);
    const largest = packed.sort(([, a], [, b]) => b - a).slice(0, 12);
    const total = packed.reduce((sum, [, size]) => sum + size, 0);
    expect(total, `largest: ${largest.map((each) => each.join(': ')).join(', ')}`).toBeLessThanOrEqual(
      ZIP_MOST,
    );
  });
});

test('the build for Firefox says who it is, from which version, and that it collects nothing', () => {
  const { browser_specific_settings, manifest_version } = JSON.parse(
    readFileSync(`${BUILDS.firefox}/manifest.json`, 'utf8'),
  ) as Manifest;
  expect(manifest_version).toBe(3);
  expect(browser_specific_settings?.gecko).toMatchObject({
    id: 'prelude@prelude.example',
    data_collection_permissions: { required: ['none'] },
  });
  expect(
    Number.parseInt(String(browser_specific_settings?.gecko.strict_min_version), 10),
  ).toBeGreaterThanOrEqual(128);
});

test('every permission that is explained is asked for by some build', () => {
  const asked = Object.values(BUILDS).flatMap(
    (folder) => (JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8')) as Manifest).permissions ?? [],
  );
  const optional = ['alarms'];
  expect(
    Object.keys(PERMISSIONS).filter((name) => !asked.includes(name) && !optional.includes(name)),
  ).toEqual([]);
});

/** Names that look like addresses but are never fetched: XML namespaces, reserved names and links of libraries to their manuals. */
const NAMES_ONLY = /www\.w3\.org|json-schema\.org|\.invalid\b|dexie\.org|github\.com|:\/\/(bit\.ly|tinyurl)/;

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' });
}

function sizeOf(path: string): number {
  return readFileSync(path).byteLength;
}

function budgetOf(name: string): number {
  if (name.startsWith('crm-')) return ADAPTER_MOST;
  return name === 'background.js' ? BACKGROUND_MOST : CHUNK_MOST;
}

function directives(policy: string): Record<string, string> {
  return Object.fromEntries(
    policy
      .split(';')
      .map((part) => part.trim().split(/\s+/))
      .map(([name = '', ...values]) => [name, values.join(' ')]),
  );
}
