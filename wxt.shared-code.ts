/**
 * Pages are given several files of ours, and much of what one needs another needs as well. Each file is built alone;
 * here it is made to take what it shares from the files before it, so that each module stands in one file only. The
 * background and our own pages take from some of these files too.
 */
import { type InlineConfig, mergeConfig, type Plugin } from 'vite';
import { before, FOR_ALL, type PageScript } from './lib/platform/page-scripts';
import { makePlan, OFFERED, type Plan, pathOf, SCRIPTS, STARS } from './wxt.shared-plan';

let plan: Promise<Plan> | undefined;

/** Hook of the build: a file that comes into pages, and all of ours together, take what is shared from other files. */
export async function shareCode(
  entrypoints: readonly { name: string }[],
  config: InlineConfig,
): Promise<void> {
  plan ??= makePlan();
  const [only, ...others] = entrypoints;
  const file = SCRIPTS.find((script) => script === only?.name);
  if (others.length > 0) config.plugins = [...(config.plugins ?? []), takeAsModules(await plan)];
  else if (file) {
    config.plugins = [...(config.plugins ?? []), takeShared(file, await plan)];
    const globals = Object.fromEntries(before(file).map((other) => [idOf(other), slotOf(other)]));
    config.build = mergeConfig({ build: { rollupOptions: { output: { globals } } } }, config).build;
  }
}

const isForAll = (file: PageScript) => FOR_ALL.some((each) => each === file);

const idOf = (file: PageScript) => `shared:${file}`;

/** Where a file's shared names are found at run time; `lib/features/shared-slot.ts` puts them there. */
const slotOf = (file: PageScript) => `globalThis[Symbol.for("prelude.shared")].${file}`;

function takeShared(file: PageScript, plan: Plan): Plugin {
  const sharedBy = (source: string, importer: string) => {
    const shared = plan.get(pathOf(source, importer));
    return shared && before(file).includes(shared.file) ? shared : null;
  };
  return {
    name: 'shared-code',
    enforce: 'pre',
    resolveId(source, importer) {
      const shared = source.startsWith('.') && importer ? sharedBy(source, importer) : null;
      return shared ? { id: idOf(shared.file), external: true } : null;
    },
    load: (id) => (id === OFFERED ? offered(file, plan) : null),
    // To hand on all of a file that is elsewhere would mean to copy it while the page runs.
    transform: (code, id) =>
      code.replace(STARS, (all, from: string) => {
        const shared = sharedBy(from, id);
        return shared ? `export { ${[...shared.names].join()} } from '${from}';` : all;
      }),
  };
}

/** Modules can import the same files: each brings itself in, and its names are taken from where it put them. */
function takeAsModules(plan: Plan): Plugin {
  const scripts: ReadonlyMap<string, PageScript> = new Map(FOR_ALL.map((file) => [idOf(file), file]));
  return {
    name: 'shared-code-of-ours',
    enforce: 'pre',
    resolveId(source, importer) {
      if (FOR_ALL.some((file) => source === `/${file}.js`)) return { id: source, external: 'absolute' };
      if (!source.startsWith('.') || !importer) return null;
      const shared = plan.get(pathOf(source, importer));
      return shared && isForAll(shared.file) ? idOf(shared.file) : null;
    },
    load(id) {
      const file = scripts.get(id);
      if (!file) return null;
      const names = namesIn(file, plan).join();
      return `import '/${file}.js';\nexport const { ${names} } = ${slotOf(file)};`;
    },
  };
}

/**
 * Source of what a file offers to others: all that they take, by name.
 * @throws Error when two of its modules give the same name to different things.
 */
function offered(file: PageScript, plan: Plan): string {
  const names = namesIn(file, plan);
  const twice = names.filter((name, at) => names.indexOf(name) !== at);
  if (twice.length > 0)
    throw new Error(`Two modules in ${file}.js share a name; rename one: ${twice.join()}`);
  const imports = ownOf(file, plan).map(
    ([path, shared]) => `import { ${[...shared.names].sort().join()} } from ${JSON.stringify(path)};`,
  );
  return `${imports.join('\n')}\nexport const shared = { ${names.join()} };`;
}

const ownOf = (file: PageScript, plan: Plan) => [...plan].filter(([, shared]) => shared.file === file);

const namesIn = (file: PageScript, plan: Plan) =>
  ownOf(file, plan).flatMap(([, shared]) => [...shared.names].sort());
