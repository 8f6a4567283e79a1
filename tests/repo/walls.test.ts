/**
 * The walls between the contexts, checked on the graph of real imports. Type
 * imports cross walls freely: they are gone when the code runs.
 */
import { readdirSync } from 'node:fs';
import { build, type Metafile } from 'esbuild';
import { beforeAll, expect, test } from 'vitest';

interface Wall {
  readonly from: RegExp;
  /** Imports that may not be made; `$1` stands for the first group of `from`. */
  readonly not: RegExp | ((own: string) => RegExp);
  /** What to write instead. */
  readonly instead: string;
}

const WALLS: Readonly<Record<string, Wall>> = {
  'the domain is pure': {
    from: /^lib\/domain\//,
    not: /^(lib\/(?!domain\/)|components\/|entrypoints\/|pkg:(?!zod|libphonenumber-js))/,
    instead: 'hand the value in as a parameter',
  },
  'one CRM does not know another': {
    from: /^lib\/crm\/(\w+)\//,
    not: (own) => new RegExp(`^lib/crm/(?!universal/|${own}/)\\w+/`),
    instead: 'move what both need to lib/crm/universal or lib/dom',
  },
  'an adapter has no policy': {
    from: /^lib\/crm\//,
    not: /^(lib\/(features|platform|data|background|state)\/|components\/)/,
    instead: 'say what stands on the page, and let a feature decide',
  },
  'features know no CRM and no browser': {
    from: /^lib\/features\//,
    not: /^(lib\/crm\/(?!adapter|reader-slot)|lib\/(platform|data|background|state)\/|components\/|pkg:)/,
    instead: 'ask host.adapter, send through host.send',
  },
  'the DOM helpers know no CRM': {
    from: /^lib\/dom\//,
    not: /^(lib\/(crm|features|platform|data|background|state)\/|components\/|pkg:)/,
    instead: 'hand it in as a parameter',
  },
  'the database belongs to the background': {
    from: /^(lib\/(?!data|background)|components\/|entrypoints\/(?!background))/,
    not: /^(lib\/data\/|pkg:dexie)/,
    instead: 'send a request to the background: in a page the database would be the CRM’s own',
  },
  'components are plain': {
    from: /^components\//,
    not: /^(lib\/(crm|data|background|features|platform)\/|pkg:(wxt|dexie))/,
    instead: 'props in, events out; the transport is handed in',
  },
  'the platform speaks to the browser alone': {
    from: /^lib\/platform\//,
    not: /^(lib\/(crm\/(?!hosts)|features|data|background)|components\/)/,
    instead: 'let the entrypoint bring the two together',
  },
  'nothing ships from the tests': {
    from: /^(lib|components|entrypoints)\//,
    not: /^tests\//,
    instead: 'move it to lib',
  },
};

/** Source file → what it imports, packages as `pkg:name`. */
let graph: ReadonlyMap<string, readonly string[]>;

beforeAll(async () => {
  graph = graphOf(await importGraph());
}, 60_000);

test.each(Object.entries(WALLS))('%s', (_name, { from, not, instead }) => {
  const breaches = [...graph].flatMap(([file, imports]) => {
    const match = from.exec(file);
    if (!match) return [];
    const forbidden = typeof not === 'function' ? not(match[1] ?? '') : not;
    return imports
      .filter((target) => forbidden.test(target))
      .map((target) => `${file} → ${target} (${instead})`);
  });
  expect(breaches).toEqual([]);
});

test('no file imports itself in a circle', () => {
  const circles: string[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const visit = (file: string, path: readonly string[]) => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      return;
    }
    state.set(file, 'open');
    for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
    state.set(file, 'done');
  };
  for (const file of graph.keys()) visit(file, []);
  expect(circles).toEqual([]);
});

test('the graph holds every source file, so that no wall stands unguarded', () => {
  expect(graph.size).toBe(sources().length);
});

test('only the platform and the entrypoints say browser', () => {
  const speakers = [...graph]
    .filter(([, imports]) => imports.includes('pkg:wxt/browser'))
    .map(([file]) => file);
  expect(speakers.filter((file) => !/^(lib\/(platform|background)|entrypoints)\//.test(file))).toEqual([]);
});

function sources(): string[] {
  return ['lib', 'components', 'entrypoints'].flatMap((top) =>
    readdirSync(top, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => `${top}/${name}`),
  );
}

async function importGraph(): Promise<Metafile> {
  const { metafile } = await build({
    entryPoints: sources(),
    bundle: true,
    write: false,
    metafile: true,
    outdir: 'out',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
    loader: { '.css': 'empty' },
    treeShaking: false,
  });
  return metafile;
}

function graphOf({ inputs }: Metafile): Map<string, readonly string[]> {
  return new Map(
    Object.entries(inputs)
      .filter(([file]) => /\.tsx?$/.test(file))
      .map(([file, { imports }]) => [
        file,
        imports.map(({ path, external }) => (external ? `pkg:${path}` : path)),
      ]),
  );
}
