/**
 * Pages are given several files of ours, and much of what one needs another needs as well. Each file is built alone;
 * here is decided which module stands in which file, so that it stands in one only. A module that several files use
 * goes into the last file that all of them lean on, and they take it from there.
 */
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { build } from 'esbuild';
import { type InlineConfig, mergeConfig, type Plugin } from 'vite';
import { CRM_HOSTS } from './lib/crm/hosts';
import { before, type PageScript, pageScripts } from './lib/platform/page-scripts';

/** The module whose source is written here, for each file its own. */
const OFFERED = resolve('lib/features/shared-code.ts');

interface SharedModule {
  /** The file that holds it. */
  readonly file: PageScript;
  /** Names that other files take from it. */
  readonly names: ReadonlySet<string>;
}

type Plan = ReadonlyMap<string, SharedModule>;

const SCRIPTS = pageScripts(Object.keys(CRM_HOSTS));

let plan: Promise<Plan> | undefined;

/** Hook of the build: a file that comes into pages takes what it shares from the files before it. */
export async function shareCode(
  entrypoints: readonly { name: string }[],
  config: InlineConfig,
): Promise<void> {
  const [only, ...others] = entrypoints;
  const file = SCRIPTS.find((script) => script === only?.name);
  if (!file || others.length > 0) return;
  plan ??= makePlan();
  config.plugins = [...(config.plugins ?? []), takeShared(file, await plan)];
  const globals = Object.fromEntries(before(file).map((other) => [idOf(other), slotOf(other)]));
  config.build = mergeConfig({ build: { rollupOptions: { output: { globals } } } }, config).build;
}

const idOf = (file: PageScript) => `shared:${file}`;

/** Where a file's shared names are found at run time; `lib/features/shared-slot.ts` puts them there. */
const slotOf = (file: PageScript) => `globalThis[Symbol.for("prelude.shared")].${file}`;

function takeShared(file: PageScript, plan: Plan): Plugin {
  return {
    name: 'shared-code',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!source.startsWith('.') || !importer) return null;
      const shared = plan.get(pathOf(source, importer));
      return shared && before(file).includes(shared.file) ? { id: idOf(shared.file), external: true } : null;
    },
    load: (id) => (id === OFFERED ? offered(file, plan) : null),
  };
}

/**
 * Source of what a file offers to others: all that they take, by name.
 * @throws Error when two of its modules give the same name to different things.
 */
function offered(file: PageScript, plan: Plan): string {
  const own = [...plan].filter(([, shared]) => shared.file === file);
  const names = own.flatMap(([, shared]) => [...shared.names].sort());
  const twice = names.filter((name, at) => names.indexOf(name) !== at);
  if (twice.length > 0)
    throw new Error(`Two modules in ${file}.js share a name; rename one: ${twice.join()}`);
  const imports = own.map(
    ([path, shared]) => `import { ${[...shared.names].sort().join()} } from ${JSON.stringify(path)};`,
  );
  return `${imports.join('\n')}\nexport const shared = { ${names.join()} };`;
}

async function makePlan(): Promise<Plan> {
  const { users, imports } = await usersOf(SCRIPTS);
  const files = new Map([...users].map(([path, scripts]) => [path, fileFor([...scripts])] as const));
  const names = new Map([...users.keys()].sort().map((path) => [path, new Set<string>()] as const));
  for (const [path, imported] of imports) {
    const homes = files.get(path) ? [files.get(path)] : [...(users.get(path) ?? [])];
    for (const [other, taken] of imported)
      if (homes.some((home) => home !== files.get(other)))
        for (const name of taken) names.get(other)?.add(name);
  }
  return new Map(
    [...names].flatMap(([path, taken]) => {
      const file = files.get(path);
      return file && taken.size > 0 ? [[path, { file, names: taken }] as const] : [];
    }),
  );
}

/** The last file that all users of a module lean on or are; undefined when it stays with its users. */
function fileFor(users: readonly PageScript[]): PageScript | undefined {
  if (users.length < 2) return undefined;
  const reach = users.map((user) => [...before(user), user]);
  const common = (reach[0] ?? []).filter((file) => reach.every((files) => files.includes(file)));
  const file = common.at(-1);
  // Every page pays for the base: what the overlay itself does not need is no part of it.
  return file === 'base' && !users.includes('overlay') ? undefined : file;
}

type Taken = ReadonlyMap<string, readonly string[]>;

/** Which files use which of our modules, and what the modules take from each other. */
async function usersOf(scripts: readonly PageScript[]) {
  const users = new Map<string, Set<PageScript>>();
  for (const script of scripts)
    for (const path of await usedBy(script)) users.set(path, (users.get(path) ?? new Set()).add(script));
  const imports = new Map([...users.keys()].map((path) => [path, takenBy(path)] as const));
  // What a shared module leans on goes with it, also where one of its users would not have needed that.
  for (let grown = true; grown; ) {
    grown = false;
    for (const [path, taken] of imports)
      for (const other of taken.keys())
        for (const script of users.get(path) ?? []) {
          const known = users.get(other);
          if (!known || known.has(script)) continue;
          known.add(script);
          grown = true;
        }
  }
  return { users, imports };
}

async function usedBy(script: PageScript): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [`entrypoints/${script}.ts`],
    bundle: true,
    write: false,
    metafile: true,
    format: 'iife',
    minifySyntax: true,
    define: { __E2E__: 'true', 'import.meta.env.FIREFOX': 'false' },
    external: ['wxt/*'],
    logLevel: 'error',
  });
  const used = Object.values(metafile.outputs)[0]?.inputs ?? {};
  return Object.entries(used)
    .filter(([path, { bytesInOutput }]) => /^(lib|entrypoints)\//.test(path) && bytesInOutput > 0)
    .map(([path]) => resolve(path))
    .filter((path) => path !== OFFERED);
}

/** What a module takes from our other modules, by name; types are nothing at run time. */
function takenBy(path: string): Taken {
  const source = readFileSync(path, 'utf8');
  const taken = new Map<string, string[]>();
  for (const [, list = '', from = ''] of source.matchAll(
    /^(?:import|export) \{([^}]*)\} from '(\.[^']+)';/gm,
  )) {
    const names = list
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name && !name.startsWith('type '))
      .map((name) => name.split(' as ')[0] ?? name);
    if (names.length > 0) taken.set(pathOf(from, path), names);
  }
  return taken;
}

function pathOf(source: string, importer: string): string {
  return `${resolve(dirname(importer.replace(/\?.*$/, '')), source)}.ts`;
}
