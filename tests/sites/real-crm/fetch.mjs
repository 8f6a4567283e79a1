/**
 * Brings the built web app of a CRM by other people to this machine, for tests only.
 * The tarball comes from the npm registry, is compared with a pinned hash, and its `dist`
 * folder is unpacked under `.cache/`, which git ignores: nothing of it is redistributed.
 */
import { execFile } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { readTarball } from './tar.mjs';

const run = promisify(execFile);
const CACHE = fileURLToPath(new URL('../../../.cache/real-crm/', import.meta.url));

/**
 * The versions under test: package, sha512 as npm states it, and the newest database
 * migration the app expects (it shows a banner when the back end reports an older one).
 * @type {Readonly<Record<string, {name: string, integrity: string, migration: string}>>}
 */
export const VERSIONS = Object.freeze({
  '0.49.2': {
    name: 'realtimex-crm',
    integrity:
      'sha512-LuA8XrPLNtSHYLafGI9MP2AoOGut46QvZLxvRCtCb6q+MZR7gqcRDU9Jhtomv0agJc/MhwC3d8uPADS3XUCjQg==',
    migration: '20260209050000',
  },
  '0.63.3': {
    name: '@realtimex/realtimex-crm',
    integrity:
      'sha512-qUPvvsV01MdZVmjXJNGYqXHH4kRAH1FlE3S3Ps4r0yrLO2TtvTl4Y8vl7vVgXzCLtfhq9owHSIBFB7ef7sbBMQ==',
    migration: '20260211130000',
  },
});

/**
 * Looks a version up.
 * @param {string} version
 * @returns {{name: string, integrity: string, migration: string}}
 * @throws {Error} When the version is not one of `VERSIONS`.
 */
export function versionInfo(version) {
  const info = Object.hasOwn(VERSIONS, version) ? VERSIONS[version] : undefined;
  if (info) return info;
  throw new Error(`Unknown CRM version "${version}". Known: ${Object.keys(VERSIONS).join(', ')}.`);
}

/**
 * Makes sure the app's built files are on this machine.
 * A finished folder is never touched again, so a second call only looks whether it is there.
 * Two processes may call at once: each unpacks into its own folder, and the first rename wins.
 * @param {string} version One of `VERSIONS`.
 * @param {{cache?: string}} [options] `cache` replaces `.cache/real-crm/`.
 * @returns {Promise<string>} The absolute path of the folder with `index.html`.
 * @throws {Error} When the version is unknown, npm cannot fetch it, or the hash does not match.
 */
export async function fetchRealCrm(version, { cache = CACHE } = {}) {
  const info = versionInfo(version);
  const target = path.join(cache, version);
  if (existsSync(path.join(target, 'index.html'))) return target;
  const scratch = path.join(cache, `.partial-${version}-${randomUUID()}`);
  await mkdir(scratch, { recursive: true });
  try {
    const tarball = await download(info.name, version, scratch);
    checkIntegrity(tarball, info.integrity, `${info.name}@${version}`);
    const unpacked = path.join(scratch, 'dist');
    await unpackDist(tarball, unpacked);
    await moveIntoPlace(unpacked, target);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  return target;
}

/**
 * Compares a tarball with the hash npm published for it.
 * @param {Buffer} tarball
 * @param {string} integrity `sha512-<base64>`.
 * @param {string} label What to call the package in the error.
 * @throws {Error} When they differ.
 */
export function checkIntegrity(tarball, integrity, label) {
  const actual = `sha512-${createHash('sha512').update(tarball).digest('base64')}`;
  if (actual === integrity) return;
  throw new Error(`Integrity of ${label} does not match: expected ${integrity}, received ${actual}.`);
}

/**
 * @param {string} name
 * @param {string} version
 * @param {string} folder An empty folder.
 * @returns {Promise<Buffer>}
 */
async function download(name, version, folder) {
  // On Windows npm is a command script, which only a shell can start; no argument here needs quoting.
  const shell = process.platform === 'win32';
  await run('npm', ['pack', `${name}@${version}`, '--silent', '--pack-destination', '.'], {
    cwd: folder,
    shell,
  });
  const file = (await readdir(folder)).find((entry) => entry.endsWith('.tgz'));
  if (!file) throw new Error(`npm pack left no tarball of ${name}@${version} in ${folder}.`);
  return readFile(path.join(folder, file));
}

/**
 * @param {Buffer} tarball
 * @param {string} target
 */
async function unpackDist(tarball, target) {
  for (const file of readTarball(tarball)) {
    const relative = distPath(file.name);
    if (relative === null) continue;
    const destination = path.join(target, relative);
    await mkdir(path.dirname(destination), { recursive: true });
    await writeFile(destination, file.data);
  }
}

/**
 * Says where a tarball entry goes. Source maps and the build report are left out:
 * no page asks for them, and they are nine tenths of the size.
 * @param {string} name
 * @returns {string | null} The path inside `dist`, or null for a file nobody needs.
 */
function distPath(name) {
  const prefix = 'package/dist/';
  if (!name.startsWith(prefix) || name.split('/').includes('..')) return null;
  if (name.endsWith('.map') || name.endsWith('/stats.html')) return null;
  return name.slice(prefix.length);
}

/**
 * @param {string} source
 * @param {string} target
 */
async function moveIntoPlace(source, target) {
  try {
    await rename(source, target);
  } catch (error) {
    // Somebody else finished first: theirs passed the same check, so it is as good as ours.
    if (!existsSync(path.join(target, 'index.html'))) throw error;
  }
}
