/**
 * The files by which an administrator sets the extension's policy, where the
 * browsers look for them on Linux. They belong to the machine: each test takes
 * away what it wrote, and says clearly when the machine does not let it.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findChromium } from './find-browser.mjs';

/** A file that holds a policy; `write` replaces it whole. */
export interface PolicyFile {
  readonly path: string;
  write(content: object): void;
  remove(): void;
}

/** The id that Chromium gives an extension without a key: its folder's path, hashed and spelt from a to p. */
export function idOfUnpacked(folder: string): string {
  const hash = createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 32);
  return [...hash].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

/** The policy of one extension in Chromium, Edge or Chrome, whichever the tests run in. */
export function chromiumPolicy(id: string): PolicyFile & { set(values: object): void } {
  const browser = findChromium() ?? '';
  const root = /edge/i.test(browser)
    ? '/etc/opt/edge'
    : /google/i.test(browser)
      ? '/etc/opt/chrome'
      : '/etc/chromium';
  const file = policyFile(join(root, 'policies/managed', `prelude-test-${id}.json`));
  return { ...file, set: (values) => file.write({ '3rdparty': { extensions: { [id]: values } } }) };
}

/** What Firefox hands out as the managed storage of one extension. */
export function firefoxPolicy(id: string): PolicyFile & { set(values: object): void } {
  const file = policyFile(`/usr/lib/mozilla/managed-storage/${id}.json`);
  return {
    ...file,
    set: (data) => file.write({ name: id, description: 'Policy of Prelude', type: 'storage', data }),
  };
}

function policyFile(path: string): PolicyFile {
  const made: string[] = [];
  return {
    path,
    write(content) {
      try {
        made.push(...makeFolders(dirname(path)));
        writeFileSync(path, JSON.stringify(content));
      } catch (error) {
        throw new Error(
          `${path} cannot be written, so the administrator's policy cannot be tested. Run the tests as root, as in CI, or make this folder writable.`,
          { cause: error },
        );
      }
    },
    remove() {
      rmSync(path, { force: true });
      for (const folder of made.splice(0).reverse()) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Makes what is missing of a folder; the outermost folder that was made goes away with the file. */
function makeFolders(folder: string): string[] {
  let missing = folder;
  if (existsSync(missing)) return [];
  while (!existsSync(dirname(missing))) missing = dirname(missing);
  mkdirSync(folder, { recursive: true });
  return [missing];
}
