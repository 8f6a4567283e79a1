/** The first files of an adapter: they read the first fixture, and say where real facts belong. */

/** What the files are made of. */
export interface NewCrm {
  readonly id: string;
  /** As its maker writes it. */
  readonly name: string;
  /** End of its host names, without a dot in front. */
  readonly host: string;
}

const indexOf = ({ id, name }: NewCrm) => `import type { KnownAdapter } from '../adapter-slot';
import { dealHints } from './deals';
import { fieldHints } from './fields';
import { findMenus } from './menu';
import { pageOf } from './pages';
import { currentStage, findControls, findStages } from './stage';

/** ${name}'s pages. */
export const ${id}Adapter: KnownAdapter = {
  id: '${id}',
  pageAt: (url) => pageOf(url),
  // G: one account a host. Where a host holds several, name what tells them apart.
  account: (url) => ({ id: url.host, name: null }),
  menu: { find: findMenus },
  stage: { current: currentStage, stages: findStages, controls: findControls },
  fieldHints,
  dealHints,
};
`;

const pagesOf = ({
  name,
  host,
}: NewCrm) => `/** What an address of ${name} shows. Pure: an address in, a page out. */
import type { CrmPage, EntityKind, PageKind } from '../adapter';

type Route = readonly [RegExp, PageKind, EntityKind];

const HOST = /(^|\\.)${host.replaceAll('.', '\\.')}$/;

/** In each pattern the first group, where there is one, is the id of the record. */
const ROUTES: readonly Route[] = [
  [/^\\/deals\\/(\\d+)(?:\\/|$)/, 'card', 'deal'],
  [/^\\/deals\\/?$/, 'list', 'deal'],
  [/^\\/contacts(?:\\/|$)/, 'list', 'contact'],
];

/** The page of an address; undefined for every other one, those of other CRMs above all. */
export function pageOf({ hostname, pathname }: URL): CrmPage | undefined {
  if (!HOST.test(hostname)) return undefined;
  for (const [pattern, kind, entity] of ROUTES) {
    const hit = pattern.exec(pathname);
    if (hit) return { kind, entity, recordId: hit[1] ?? null, sure: 0.95, why: ['address'] };
  }
  return undefined;
}
`;

const selectorsOf = ({ name }: NewCrm) => `/**
 * Where things stand in ${name}. Each selector carries its evidence: where it was seen,
 * when, and how sure it is (A template of the vendor, B another reader, C old, G guess).
 * These are guesses after the first fixture: replace them one by one.
 */

export const MENU = {
  // G
  root: 'nav[data-menu]',
  entry: 'a[data-section]',
} as const;

export const LIST = {
  // G
  table: 'table[data-list="deals"]',
  header: 'th[data-field]',
  row: 'tr[data-deal-id]',
  cell: 'td[data-field]',
} as const;

export const CARD = {
  // G
  field: '[data-field-row]',
  label: 'label',
  shown: '[data-value]',
  control: 'input,select,textarea',
  stage: '[data-stages] [data-stage]',
  save: 'button[data-action="save"]',
} as const;
`;

const menuOf = ({ name }: NewCrm) => `/** The menu of ${name}. */
import { outerRoot } from '../../dom/read-roots';
import type { MenuCandidate, Root } from '../adapter';
import { knownMenu } from '../known-menu';
import { MENU } from './selectors';

/** The menu under \`root\`; empty where there is none, such as on the login page. */
export function findMenus(root: Root): MenuCandidate[] {
  const bar = outerRoot(root).querySelector(MENU.root);
  const entries = [...(bar?.querySelectorAll(MENU.entry) ?? [])];
  const rows = entries.map((element) => ({
    element,
    row: element.closest('li') ?? element,
    level: 0 as const,
    key: \`data-section=\${element.getAttribute('data-section')}\`,
    active: element.getAttribute('aria-current') === 'page',
  }));
  const menu = bar && knownMenu(bar, rows);
  return menu ? [menu] : [];
}
`;

const fieldsOf = ({ name }: NewCrm) => `/** Fields of ${name}'s records, in view and edit. */
import { outerRoot } from '../../dom/read-roots';
import type { Root } from '../adapter';
import type { FieldHints, FieldParts } from '../field-hints';
import { CARD } from './selectors';

// No layer of its own is known: the reader of unknown pages finds dialogs.
export const fieldHints: FieldHints = { list: findFields, layer: () => null };

/** Fields under \`root\` in page order. */
export function findFields(root: Root): FieldParts[] {
  return [...outerRoot(root).querySelectorAll(CARD.field)].map((box) => ({
    label: box.querySelector(CARD.label),
    control: box.querySelector<HTMLElement>(CARD.control),
    shown: box.querySelector(CARD.shown),
    box,
    name: box.getAttribute('data-field-row'),
  }));
}
`;

const stageOf = ({ name }: NewCrm) => `/** The stage of a record of ${name}, and what saves it. */
import { outerRoot } from '../../dom/read-roots';
import { nameOf, textOf } from '../../dom/read-text';
import type { RecordControl, Root, StageStep } from '../adapter';
import { CARD } from './selectors';

/** Label of the stage; null where the record does not show it. */
export function currentStage(root: Root): string | null {
  return findStages(root).find(({ current }) => current)?.label ?? null;
}

export function findStages(root: Root): StageStep[] {
  return [...outerRoot(root).querySelectorAll<HTMLElement>(CARD.stage)].map((element) => ({
    element,
    label: textOf(element, 80),
    id: element.getAttribute('data-stage'),
    current: element.getAttribute('aria-current') === 'step',
  }));
}

/** Everything that saves. List the ways that cannot be stopped in the README of the fixtures. */
export function findControls(root: Root): RecordControl[] {
  return [...outerRoot(root).querySelectorAll<HTMLElement>(CARD.save)].map((element) => ({
    element,
    label: nameOf(element, 60),
    intent: 'save',
    sure: 0.95,
    why: ['known'],
  }));
}
`;

const dealsOf = ({
  name,
}: NewCrm) => `/** Where deals stand in ${name}'s lists. Boards and cards are left to the reader of unknown pages. */
import { outerRoot } from '../../dom/read-roots';
import { textOf } from '../../dom/read-text';
import { type DealHints, type DealPlaces, type Meaning, valuesOfColumns } from '../deal-hints';
import { hrefOf } from '../universal/menus';
import { pageOf } from './pages';
import { LIST } from './selectors';

/** The CRM's own names of its columns; those not named here are understood by their captions. */
const NAMES: Readonly<Record<string, Meaning>> = {
  title: 'title',
  amount: 'amount',
  stage: 'stage',
  owner: 'owner',
};

export const dealHints: DealHints = {
  find(root, { url }) {
    const page = pageOf(url);
    if (page && page.entity !== 'deal') return 'other-records';
    return page?.kind === 'list' ? listPlaces(outerRoot(root).querySelector(LIST.table)) : null;
  },
};

function listPlaces(table: Element | null): DealPlaces | null {
  const headers = [...(table?.querySelectorAll(LIST.header) ?? [])];
  if (!table || headers.length === 0) return null;
  const columns = headers.map((header) => ({
    name: header.getAttribute('data-field'),
    caption: textOf(header, 80),
  }));
  return {
    source: 'list',
    rows: [...table.querySelectorAll(LIST.row)],
    id: (row) => row.getAttribute('data-deal-id'),
    href: (row) => {
      const link = row.querySelector('a[href]');
      return link && hrefOf(link);
    },
    ...valuesOfColumns(
      columns,
      NAMES,
      (row, { name }) =>
        [...row.querySelectorAll(LIST.cell)].find((cell) => cell.getAttribute('data-field') === name) ?? null,
    ),
    stages: [],
    total: null,
  };
}
`;

/** Imports stand in the order of their paths, as the linter wants them. */
function entrypointOf({ id, name }: NewCrm): string {
  const imports = [
    ['offerAdapter', '../lib/crm/adapter-slot'],
    [`${id}Adapter`, `../lib/crm/${id}`],
  ] as const;
  const sorted = [...imports].sort(([, a], [, b]) => (a < b ? -1 : 1));
  return `import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
${sorted.map(([what, path]) => `import { ${what} } from '${path}';`).join('\n')}

/** Knowledge of ${name}, put into its pages before the overlay. */
export default defineUnlistedScript(() => offerAdapter(${id}Adapter));
`;
}

/** Path → text of every file of the adapter. */
export function adapterFiles(crm: NewCrm): Readonly<Record<string, string>> {
  const folder = `lib/crm/${crm.id}`;
  return {
    [`${folder}/index.ts`]: indexOf(crm),
    [`${folder}/pages.ts`]: pagesOf(crm),
    [`${folder}/selectors.ts`]: selectorsOf(crm),
    [`${folder}/menu.ts`]: menuOf(crm),
    [`${folder}/fields.ts`]: fieldsOf(crm),
    [`${folder}/stage.ts`]: stageOf(crm),
    [`${folder}/deals.ts`]: dealsOf(crm),
    [`entrypoints/crm-${crm.id}.ts`]: entrypointOf(crm),
  };
}
