/** The app's own files, with the two changes that let it run against this server alone. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ANON_KEY } from './auth.mjs';

const TYPES = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.ico', 'image/x-icon'],
  ['.md', 'text/markdown; charset=utf-8'],
  ['.txt', 'text/plain; charset=utf-8'],
]);

/** Hosts the app would call by itself, for usage counts and pictures. Tests stay on this machine. */
const OUTSIDE =
  /https:\/\/(atomic-crm-telemetry\.marmelab\.com|www\.gravatar\.com|favicon\.show|\$\{\w+\}(?=\/favicon\.ico))/g;

/**
 * The app reads its back end's address from `localStorage` while its first module loads, so the address must be
 * there before. An inline script in the page does it on every load, whatever page a test opens first and
 * whatever port the server got; a separate set-up page would be one more step for every test to forget.
 */
const CONFIGURE = `<script>localStorage.setItem('realtimex_crm_supabase_config',
JSON.stringify({ url: location.origin, anonKey: '${ANON_KEY}', configuredAt: '2026-11-23T09:00:00.000Z' }))</script>`;

/**
 * Makes a reader of files under one folder. Texts are prepared once and kept.
 * @param {string} folder
 * @returns {(pathname: string) => Promise<{type: string, data: Buffer | string} | null>} Null when there is no such file.
 */
export function createFileReader(folder) {
  /** @type {Map<string, Promise<{type: string, data: Buffer | string} | null>>} */
  const known = new Map();
  return (pathname) => {
    const relative = pathname === '/' ? '/index.html' : pathname;
    const found = known.get(relative) ?? load(folder, relative);
    known.set(relative, found);
    return found;
  };
}

/** @param {string} folder @param {string} relative */
async function load(folder, relative) {
  const file = path.join(folder, relative);
  if (!file.startsWith(folder + path.sep)) return null;
  const extension = path.extname(file);
  const type = TYPES.get(extension) ?? 'application/octet-stream';
  try {
    const data = await readFile(file);
    if (extension === '.js') return { type, data: data.toString('utf8').replace(OUTSIDE, '/__outside/$1') };
    if (relative === '/index.html')
      return { type, data: data.toString('utf8').replace('<head>', `<head>${CONFIGURE}`) };
    return { type, data };
  } catch {
    return null;
  }
}

/**
 * A plain picture for a person or a company, a colour for each number.
 * @param {number} number
 * @returns {string} SVG.
 */
export function avatar(number) {
  const fill = `hsl(${(number * 47) % 360} 55% 60%)`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle cx="4" cy="4" r="4" fill="${fill}"/></svg>`;
}
