/**
 * The files that come into pages, and which of the others each leans on. The build keeps what several of them need in
 * the file that all of them lean on, so that no page is given the same code twice; the background brings the files in
 * this order.
 */

import type { ScriptPublicPath } from 'wxt/utils/inject-script';

/** Each file with those that must have come before it, in their order. */
const LEANS_ON = {
  base: [],
  finders: ['base'],
  meanings: [],
  checks: [],
  words: ['base', 'finders', 'meanings'],
  anchors: ['base', 'finders', 'meanings', 'words'],
  overlay: ['base'],
  page: ['base', 'finders', 'checks'],
  reader: ['base', 'finders', 'meanings', 'words'],
  picker: ['base', 'finders', 'meanings', 'words', 'anchors', 'reader'],
  formats: ['base', 'finders'],
  walk: ['base', 'finders', 'checks', 'page'],
} as const satisfies Record<string, readonly string[]>;

export type PageScript = keyof typeof LEANS_ON | `crm-${string}`;

/** Files that lean on nothing of a page: the background and our own pages take their code from them as well. */
export const FOR_ALL = ['meanings', 'checks'] as const satisfies readonly PageScript[];

/** A file that is asked for by name from inside a page. */
export type OnDemand = 'page' | 'reader' | 'picker' | 'formats' | 'walk';

export const ON_DEMAND: readonly OnDemand[] = ['page', 'reader', 'picker', 'formats', 'walk'];

/** Every file that comes into pages, for CRMs with these ids. */
export function pageScripts(crms: readonly string[]): PageScript[] {
  return [...(Object.keys(LEANS_ON) as (keyof typeof LEANS_ON)[]), ...crms.map((id) => `crm-${id}` as const)];
}

/** What must have come before a file, first things first. */
export function before(script: PageScript): readonly PageScript[] {
  return script in LEANS_ON ? LEANS_ON[script as keyof typeof LEANS_ON] : ['base'];
}

/** Where a file stands in the package. */
export function pathOfScript(script: PageScript): ScriptPublicPath {
  return `/${script}.js` as ScriptPublicPath;
}

/** These files and all that they lean on, each once, without those that are in the page already. */
export function withAllBefore(
  scripts: readonly PageScript[],
  here: readonly string[] = [],
): readonly PageScript[] {
  const all = new Set(scripts.flatMap((script) => [...before(script), script]));
  return [...all].filter((script) => !here.includes(script));
}
