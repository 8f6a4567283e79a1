/** P5: what the browser has to load. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Row, Section } from '../row';

const KIB = 1024;

export const size: Section = {
  name: 'Size',
  goals: ['P5'],
  async run({ shipped }) {
    const kib = (...files: string[]) =>
      files.reduce((sum, file) => sum + statSync(join(shipped, `${file}.js`)).size, 0) / KIB;
    const overlay = kib('base', 'overlay');
    const panel = eagerOf(shipped, 'sidebar.html');
    const zip = zipSize(shipped);
    return [
      row('script that runs in every page of the CRM', overlay, 40, 'KiB', {
        peer: 363,
        peerName: 'Dark Reader',
      }),
      row('what a page with a form brings in', kib('finders', 'page'), 100, 'KiB'),
      row('what a list or board brings in', kib('words', 'reader'), 100, 'KiB'),
      row('panel with its charts, gzip', panel, 60, 'KiB'),
      row('whole zip', zip, 300, 'KB', { peer: 840, peerName: 'Dark Reader' }),
    ];
  },
};

function row(
  what: string,
  ours: number,
  limit: number,
  unit: string,
  peer?: { peer: number; peerName: string },
): Row {
  const { peer: other = null, peerName = null } = peer ?? {};
  return {
    goal: 'P5',
    what,
    ours,
    peer: other,
    peerName,
    floor: null,
    ratio: other ? ours / other : null,
    unit,
    target: `≤ ${limit} ${unit}`,
    met: ours <= limit,
  };
}

/** Gzipped KiB of a page, its styles and every script that is loaded before it shows anything. */
function eagerOf(folder: string, page: string): number {
  const seen = new Set<string>();
  const follow = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    if (!path.endsWith('.js')) return;
    const code = readFileSync(join(folder, path), 'utf8');
    for (const [, next] of code.matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g)) follow(`chunks/${next}`);
  };
  // One language is brought in before anything is shown; the larger one is counted.
  const texts = readdirSync(join(folder, 'chunks')).filter((name) => /^(en|ru)-/.test(name));
  const packed = (path: string) => gzipSync(readFileSync(join(folder, path))).length;
  const language = Math.max(0, ...texts.map((name) => packed(`chunks/${name}`)));
  const html = readFileSync(join(folder, page), 'utf8');
  for (const [, path] of html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)) if (path) follow(path);
  return [...seen].reduce((sum, path) => sum + packed(path), language) / KIB;
}

/** Kilobytes (1,000 bytes) of the shipped folder as a store would hold it. */
function zipSize(folder: string): number {
  let bytes = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    // Name twice and two headers, as the zip format wants for each file.
    bytes += gzipSync(readFileSync(path), { level: 9 }).length + 2 * path.slice(folder.length).length + 76;
  }
  return bytes / 1000;
}
