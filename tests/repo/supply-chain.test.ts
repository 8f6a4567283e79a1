/** What the product is made of: few packages, known licences, no scripts at install, the same bytes each time. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { billOfMaterials, lockedPackages, shipped } from '../run/sbom';

/** Packages that run a script when they are installed, and why nothing is missing without it. */
const SCRIPTS: Readonly<Record<string, string>> = {
  esbuild: 'only looks whether its program runs; the program itself comes as a package per platform',
  fsevents: 'for macOS alone; comes built',
};

/** Licences under which others may use and change what we ship, without asking. */
const FREE = new Set(['MIT', 'Apache-2.0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD']);

test('at most ten packages are shipped to people', () => {
  const names = shipped().map(({ name }) => name);
  expect(names.length).toBeLessThanOrEqual(10);
  expect(names).toContain('preact');
});

test('everything that is shipped has a licence that lets anybody use it', () => {
  expect(shipped().filter(({ license }) => !license || !FREE.has(license))).toEqual([]);
});

test('no package needs a script at install: `npm ci --ignore-scripts` is enough', () => {
  const running = lockedPackages().filter(({ hasInstallScript }) => hasInstallScript);
  expect(running.map(({ name }) => name).filter((name) => !Object.hasOwn(SCRIPTS, name))).toEqual([]);
  expect(shipped(running)).toEqual([]);
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  for (const name of ['preinstall', 'install', 'postinstall', 'prepare'])
    expect(scripts[name]).toBeUndefined();
});

test('every package of the lock file but those of other platforms is told by its content', () => {
  expect(
    lockedPackages()
      .filter(({ integrity, optional }) => !integrity && !optional)
      .map(({ name }) => name),
  ).toEqual([]);
});

test('the bill of materials names every package with its licence and content', () => {
  const { components } = billOfMaterials() as {
    components: { purl: string; hashes?: unknown; scope: string }[];
  };
  const distinct = new Set(lockedPackages().map(({ name, version }) => `${name}@${version}`));
  expect(components).toHaveLength(distinct.size);
  expect(components.filter(({ scope }) => scope === 'required')).toHaveLength(shipped().length);
  expect(JSON.stringify(billOfMaterials())).toBe(JSON.stringify(billOfMaterials()));
});

test('two builds in two places are the same to the last byte', async () => {
  const first = sourceCopy();
  // A copy of the copy: the sources may be worked on meanwhile.
  const places = [first, copyOf(first)];
  try {
    const [one, other] = await Promise.all(places.map(zipped));
    expect(one).toBe(other);
    expect(one).toMatch(/^[0-9a-f]{64}$/);
  } finally {
    for (const place of places) rmSync(place, { recursive: true, force: true });
  }
}, 400_000);

function sourceCopy(): string {
  const place = mkdtempSync(join(tmpdir(), 'prelude-source-'));
  const parts = ['components', 'entrypoints', 'lib', 'public', 'package.json', 'tsconfig.json'];
  const configs = readdirSync('.').filter((name) => /^wxt\..*\.ts$/.test(name));
  for (const part of [...parts, ...configs, 'tests/e2e/hosts.ts'])
    cpSync(part, join(place, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(place, 'node_modules'));
  return place;
}

function copyOf(source: string): string {
  const place = mkdtempSync(join(tmpdir(), 'prelude-other-place-'));
  cpSync(source, place, { recursive: true, verbatimSymlinks: true });
  return place;
}

/** SHA-256 of the packed extension. */
async function zipped(place: string): Promise<string> {
  const wxt = join('node_modules', 'wxt', 'bin', 'wxt.mjs');
  await new Promise<void>((done, failed) => {
    const child = spawn(process.execPath, [wxt, 'zip'], {
      cwd: place,
      stdio: 'ignore',
      // Under the test runner's own mode the build would be one for development, with paths in it.
      env: { ...process.env, NODE_ENV: 'production' },
    });
    child.on('exit', (code) => (code === 0 ? done() : failed(new Error(`wxt zip ended with ${code}`))));
  });
  const [zip = ''] = readdirSync(join(place, '.output')).filter((name) => name.endsWith('.zip'));
  return createHash('sha256')
    .update(readFileSync(join(place, '.output', zip)))
    .digest('hex');
}
