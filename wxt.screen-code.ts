/**
 * A browser takes longer to fetch ten small files of an extension than one large one, and left to itself the build makes
 * the panel of dozens. Here the code that the panel opens with goes into four: what asks for the others, what the
 * background needs too, what other pages need too, and what is the panel's alone. All else stays as the build has it.
 */
import { resolve } from 'node:path';
import { type InlineConfig, mergeConfig, normalizePath } from 'vite';

const at = (file: string) => normalizePath(resolve('entrypoints', file));

/** What is drawn first in the panel, the page that must open fastest. */
const PANEL = at('sidebar/open-panel.ts');
/** What the page begins with: it asks for the rest, and the framework puts a module of its own beside it. */
const BEFORE = [at('sidebar/main.tsx'), '\0virtual:wxt-html-plugins'];
const PAGES = ['dashboard', 'options', 'popup'].map((page) => at(`${page}/main.tsx`));
const BACKGROUND = at('background.ts');

interface ModuleLinks {
  readonly importedIds: readonly string[];
  readonly dynamicallyImportedIds: readonly string[];
}

type LinksOf = (id: string) => ModuleLinks | null;

/** Hook of the build. Only our own pages and the background are built together; scripts for pages of the web stay whole. */
export function groupScreens(entrypoints: readonly { readonly name: string }[], config: InlineConfig): void {
  if (!entrypoints.some(({ name }) => name === 'sidebar')) return;
  let plan: ReadonlyMap<string, string> | undefined;
  const name = (id: string, build: { getModuleInfo: LinksOf }): string | null => {
    plan ??= planFor((module) => build.getModuleInfo(module));
    return plan.get(id) ?? null;
  };
  const codeSplitting = { groups: [{ name, debugName: 'screens', includeDependenciesRecursively: false }] };
  config.build = mergeConfig({ build: { rollupOptions: { output: { codeSplitting } } } }, config).build;
}

/** Which file each module goes to. The background has no screen and must not load one. */
function planFor(linksOf: LinksOf): ReadonlyMap<string, string> {
  const atOnce = reached([PANEL], linksOf, false);
  const elsewhere = reached(PAGES, linksOf, true);
  const background = reached([BACKGROUND], linksOf, true);
  const before = reached(BEFORE, linksOf, false);
  const fileOf = (id: string) =>
    before.has(id) ? 'begin' : background.has(id) ? 'common' : elsewhere.has(id) ? 'screens' : 'panel';
  const modules = [...atOnce, ...before].filter(
    (id) => id !== PANEL && id !== BEFORE[0] && !id.endsWith('.css'),
  );
  return new Map(modules.map((id) => [id, fileOf(id)]));
}

/** Modules that the given ones bring along. */
function reached(from: readonly string[], linksOf: LinksOf, alsoLater: boolean): Set<string> {
  const all = new Set<string>();
  const left = [...from];
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    if (all.has(id)) continue;
    all.add(id);
    const links = linksOf(id);
    left.push(...(links?.importedIds ?? []), ...((alsoLater && links?.dynamicallyImportedIds) || []));
  }
  return all;
}
