/**
 * The bill of materials as CycloneDX, from the lock file alone:
 * `node tests/run-ts.mjs tests/run/sbom.ts [file]`, by default `artifacts/sbom.json`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
}

export interface Locked extends LockedPackage {
  readonly name: string;
}

/** Every package of the lock file, by where it is installed. */
export function lockedPackages(lock = 'package-lock.json'): Locked[] {
  const { packages } = JSON.parse(readFileSync(lock, 'utf8')) as {
    packages: Readonly<Record<string, LockedPackage>>;
  };
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, locked]) => ({ name: path.split('node_modules/').at(-1) ?? path, ...locked }));
}

/** What is shipped to people: packages that no tool of development alone brings. */
export function shipped(packages: readonly Locked[] = lockedPackages()): Locked[] {
  return packages.filter(({ dev, optional }) => !dev && !optional);
}

/** A CycloneDX document; it holds no date and no random number, so that the same lock gives the same text. */
export function billOfMaterials(packages: readonly Locked[] = lockedPackages()): object {
  const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const seen = new Map(packages.map((each) => [`${each.name}@${each.version}`, each]));
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: { type: 'application', name, version, licenses: [{ license: { id: 'MIT' } }] } },
    components: [...seen.values()]
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map((each) => ({
        type: 'library',
        name: each.name,
        version: each.version,
        scope: each.dev || each.optional ? 'excluded' : 'required',
        purl: `pkg:npm/${each.name.replace('@', '%40')}@${each.version}`,
        ...(each.license ? { licenses: [{ expression: each.license }] } : {}),
        ...(each.integrity ? { hashes: [hashOf(each.integrity)] } : {}),
      })),
  };
}

/** `sha512-<base64>` as CycloneDX writes it. */
function hashOf(integrity: string): { alg: string; content: string } {
  const [algorithm = '', digest = ''] = integrity.split('-');
  const alg = `${algorithm.slice(0, 3)}-${algorithm.slice(3)}`.toUpperCase();
  return { alg, content: Buffer.from(digest, 'base64').toString('hex') };
}

/** @returns 0 */
export async function main([file = 'artifacts/sbom.json']: readonly string[]): Promise<number> {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(billOfMaterials(), null, 2)}\n`);
  for (const { name, version, license } of shipped()) console.log(`${name} ${version}: ${license}`);
  console.log(`${lockedPackages().length} packages, ${shipped().length} of them shipped; written to ${file}`);
  return 0;
}
