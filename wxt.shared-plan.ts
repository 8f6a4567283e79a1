/**
 * Which of our modules stands in which of the files that come into pages: one that several files use goes into the last
 * file that all of them lean on. The background and our own pages, which are built together, count as one more user.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { build } from 'esbuild';
import { CRM_HOSTS } from './lib/crm/hosts';
import { before, FOR_ALL, type PageScript, pageScripts } from './lib/platform/page-scripts';

/** The module whose source the build writes, for each file its own. */
export const OFFERED = resolve('lib/features/shared-code.ts');

/** Hands on all that another of our modules exports. */
export const STARS = /^export \* from '(\.[^']+)';/gm;

/** The background and our own pages, as one user of what is shared. */
const OURS = 'ours';
const OUR_ENTRIES = [
  'background.ts',
  'dashboard/main.tsx',
  'options/main.tsx',
  'popup/main.tsx',
  'sidebar/main.tsx',
];

type User = PageScript | typeof OURS;

export interface SharedModule {
  /** The file that holds it. */
  readonly file: PageScript;
  /** Names that other files take from it. */
  readonly names: ReadonlySet<string>;
}

/** By path of the module. */
export type Plan = ReadonlyMap<string, SharedModule>;

export const SCRIPTS = pageScripts(Object.keys(CRM_HOSTS));

/** Where each of our modules stands that more than one user needs, read from what the users need today. */
export async function makePlan(): Promise<Plan> {
  const { users, imports } = await usersOf(SCRIPTS);
  const files = new Map([...users].map(([path, of]) => [path, fileFor([...of])] as const));
  const names = new Map([...users.keys()].sort().map((path) => [path, new Set<string>()] as const));
  for (const [path, imported] of imports) {
    const home = files.get(path);
    const homes = home ? [home] : [...(users.get(path) ?? [])];
    for (const [other, taken] of imported)
      if (homes.some((each) => mayTake(each, files.get(other))))
        for (const name of taken) names.get(other)?.add(name);
  }
  return new Map(
    [...names].flatMap(([path, taken]) => {
      const file = files.get(path);
      return file && taken.size > 0 ? [[path, { file, names: taken }] as const] : [];
    }),
  );
}

const takesFrom = (user: User): readonly PageScript[] => (user === OURS ? FOR_ALL : before(user));

/** Whether a user takes what stands in a file from there; else it has it itself. */
const mayTake = (user: User, file: PageScript | undefined) => !!file && takesFrom(user).includes(file);

/** The last file that all users of a module lean on or are; undefined when it stays with its users. */
function fileFor(users: readonly User[]): PageScript | undefined {
  if (users.length < 2) return undefined;
  const reach = users.map((user): readonly User[] => [...takesFrom(user), user]);
  const scripts = users.filter((user) => user !== OURS);
  const file = SCRIPTS.findLast((script) => reach.every((files) => files.includes(script)));
  if (scripts.length < users.length && (!file || isAlongForOne(file, scripts))) return fileFor(scripts);
  // Every page pays for the base: what the overlay itself does not need is no part of it.
  return file === 'base' && !users.includes('overlay') ? undefined : file;
}

/** Whether pages would pay for what a single one of the later files needs. */
function isAlongForOne(file: PageScript, [only, ...others]: readonly PageScript[]): boolean {
  return others.length === 0 && only !== SCRIPTS.find((script) => before(script).includes(file));
}

type Taken = ReadonlyMap<string, readonly string[]>;

/** Which files use which of our modules, and what the modules take from each other. */
async function usersOf(scripts: readonly PageScript[]) {
  const users = new Map<string, Set<User>>();
  const note = (user: User, paths: readonly string[]) => {
    for (const path of paths) users.set(path, (users.get(path) ?? new Set()).add(user));
  };
  for (const script of scripts) note(script, await usedBy([`${script}.ts`]));
  note(OURS, await usedBy(OUR_ENTRIES));
  const imports = new Map([...users.keys()].map((path) => [path, takenBy(path)] as const));
  // What a shared module leans on goes with it, also where one of its users would not have needed that.
  for (let grown = true; grown; ) {
    grown = false;
    for (const [path, taken] of imports)
      for (const other of taken.keys())
        for (const user of users.get(path) ?? []) {
          const known = users.get(other);
          if (!known || known.has(user)) continue;
          known.add(user);
          grown = true;
        }
  }
  return { users, imports };
}

/** Paths of our modules of which something is left when these entries are built. */
export async function usedBy(entries: readonly string[]): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: entries.map((entry) => `entrypoints/${entry}`),
    bundle: true,
    write: false,
    metafile: true,
    outdir: 'unwritten',
    format: 'esm',
    minifySyntax: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { __E2E__: 'true', 'import.meta.env.FIREFOX': 'false' },
    loader: { '.css': 'empty' },
    external: ['wxt/*'],
    logLevel: 'error',
  });
  const used = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs));
  const ours = used.filter(
    ([path, part]) => /^(lib|entrypoints|components)\//.test(path) && part.bytesInOutput > 0,
  );
  return [...new Set(ours.map(([path]) => resolve(path)))].filter((path) => path !== OFFERED);
}

/** What a module takes from our other modules, by name; types are nothing at run time. */
function takenBy(path: string): Taken {
  const taken = new Map<string, string[]>();
  for (const { name, from } of namesFrom(path)) {
    const [source, original] = standsIn(from, name) ?? [from, name];
    taken.set(source, [...(taken.get(source) ?? []), original]);
  }
  return taken;
}

type Place = readonly [path: string, name: string];

/** Where a name really stands: files that only hand it on are looked through. Undefined when it is not there. */
function standsIn(path: string, name: string): Place | undefined {
  if (!existsSync(path)) return undefined;
  const handed = namesFrom(path).find((each) => each.handsOnAs === name);
  if (handed) return standsIn(handed.from, handed.name);
  const source = readFileSync(path, 'utf8');
  if (new RegExp(`^export [\\w ]*\\b${name}\\b`, 'm').test(source)) return [path, name];
  for (const [, from = ''] of source.matchAll(STARS)) {
    const found = standsIn(pathOf(from, path), name);
    if (found) return found;
  }
  return undefined;
}

interface NameFrom {
  readonly name: string;
  readonly from: string;
  /** The name under which it is exported again; undefined for what is imported. */
  readonly handsOnAs: string | undefined;
}

function namesFrom(path: string): NameFrom[] {
  const source = readFileSync(path, 'utf8');
  const statements = source.matchAll(/^(import|export) \{([^}]*)\} from '(\.[^']+)';/gm);
  return [...statements].flatMap(([, kind, list = '', from = '']) =>
    list
      .split(',')
      .map((each) => each.trim())
      .filter((each) => each && !each.startsWith('type '))
      .map((each) => {
        const [name = each, as = name] = each.split(' as ');
        return { name, from: pathOf(from, path), handsOnAs: kind === 'export' ? as : undefined };
      }),
  );
}

/** The file that an import means: one of that name, or the index of the folder. */
export function pathOf(source: string, importer: string): string {
  const path = resolve(dirname(importer.replace(/\?.*$/, '')), source);
  return existsSync(`${path}.ts`) ? `${path}.ts` : `${path}/index.ts`;
}
