/** A build with one thing made worse on purpose, to see what the rest does then. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const CHROMIUM_BUILD = resolve(process.env.PRELUDE_BUILD ?? '.output/chrome-mv3-e2e');

export interface Variant {
  readonly path: string;
  remove(): void;
}

interface Worse {
  /** Path of the build that is copied; the one for Chromium by default. */
  readonly from?: string;
  /** Files beside its own, by their names. */
  readonly files?: Readonly<Record<string, string>>;
  /** True closes the shadow roots, as they are shipped. */
  readonly closed?: boolean;
  /** Code that runs in the background before its own. */
  readonly background?: string;
  readonly manifest?: (manifest: { permissions: string[]; version: string }) => void;
}

/** Copy the build and make it worse, or stricter. */
export function variant({
  from = CHROMIUM_BUILD,
  background = '',
  manifest,
  files = {},
  closed = false,
}: Worse): Variant {
  const path = mkdtempSync(join(tmpdir(), 'prelude-variant-'));
  cpSync(from, path, { recursive: true });
  const edit = (name: string, change: (text: string) => string) =>
    writeFileSync(join(path, name), change(readFileSync(join(path, name), 'utf8')));
  edit('background.js', (text) => `${background};\n${text}`);
  if (closed) edit('base.js', (text) => text.replace('mode:`open`', 'mode:`closed`'));
  edit('manifest.json', (text) => {
    const parsed = JSON.parse(text);
    manifest?.(parsed);
    return JSON.stringify(parsed);
  });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
