/** Loads the pages under `tests/fixtures/crm` and reads them as the product would. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DealsResult } from '../../../lib/crm/adapter';
import type { KnownAdapter } from '../../../lib/crm/adapter-slot';
import { dealsOf } from '../../../lib/crm/read-by-hints';
import { readDeals } from '../../../lib/crm/universal/read-deals';
import { universalPage } from '../../../lib/crm/universal-page';
import { universalSite } from '../../../lib/crm/universal-site';
import { pageWithFallback, siteWithFallback } from '../../../lib/crm/with-fallback';
import type { Deal } from '../../../lib/domain/deal';
import { openShadowRoots } from './open-shadow';
import { respellElements, respellSelectors } from './underscores';

respellSelectors();

const ROOT = join(process.cwd(), 'tests/fixtures/crm');

/** What a fixture's JSON says; see the README beside the fixtures. */
export interface Expected {
  readonly source: string;
  readonly url: string;
  readonly today: string;
  readonly lang?: string;
  readonly currency?: string;
  readonly known?: Readonly<Record<string, string>>;
  readonly [part: string]: unknown;
}

export interface Fixture {
  readonly crm: string;
  readonly name: string;
  readonly html: string;
  readonly expected: Expected;
}

/** Every page of every CRM. */
export function fixtures(): Fixture[] {
  const folders = readdirSync(ROOT, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.flatMap(({ name: crm }) =>
    readdirSync(join(ROOT, crm))
      .filter((file) => file.endsWith('.html'))
      .map((file) => fixtureOf(crm, file.replace(/\.html$/, ''))),
  );
}

function fixtureOf(crm: string, name: string): Fixture {
  const text = (end: string) => readFileSync(join(ROOT, crm, `${name}.${end}`), 'utf8');
  return { crm, name, html: text('html'), expected: JSON.parse(text('json')) as Expected };
}

/** The adapters of all folders, by folder. */
export function adapters(): ReadonlyMap<string, KnownAdapter> {
  const modules = import.meta.glob<Record<string, KnownAdapter>>('../../../lib/crm/*/index.ts', {
    eager: true,
  });
  const found = Object.entries(modules).flatMap(([path, module]) => {
    const adapter = Object.entries(module).find(([name]) => name.endsWith('Adapter'))?.[1];
    return adapter ? [[path.split('/').at(-2) ?? '', adapter] as const] : [];
  });
  return new Map(found);
}

interface TestWindow {
  readonly settings: { handleDisabledFileLoadingAsSuccess: boolean };
  setURL(url: string): void;
}

/** Puts a fixture into the document under its own address. */
export function show({ html, expected }: Fixture): void {
  const page = new DOMParser().parseFromString(respellElements(html), 'text/html');
  const { happyDOM } = window as unknown as { happyDOM: TestWindow };
  happyDOM.settings.handleDisabledFileLoadingAsSuccess = true;
  happyDOM.setURL(expected.url);
  document.documentElement.lang = expected.lang ?? page.documentElement.lang;
  document.title = page.title;
  document.body.className = page.body.className;
  document.body.innerHTML = page.body.innerHTML;
  openShadowRoots(document.body);
}

/** Everything the product reads off the shown page, in the form of the expectations. */
export function readingOf(adapter: KnownAdapter, expected: Expected): Readonly<Record<string, unknown>> {
  const url = new URL(expected.url);
  const site = siteWithFallback(adapter, universalSite);
  const page = pageWithFallback(adapter, universalPage);
  const menus = site.menu.find(document);
  const root = page.fields.layer(document) ?? document;
  const fields = page.fields.list(root);
  const shown = page.pageAt(url, document);
  return {
    page: shown && { kind: shown.kind, entity: shown.entity, recordId: shown.recordId },
    account: site.account(url, document).id,
    menu: menus[0]?.items.map(({ label, level }) => (level ? `> ${label}` : label)) ?? [],
    menuKeys: menus[0]?.items.map(({ key }) => key) ?? [],
    menus: menus.map(({ items }) => items.map(({ label }) => label)),
    active: menus[0]?.items.find(({ active }) => active)?.label ?? null,
    fields: fields.map(({ label, value, required }) => ({ label, value, ...(required && { required }) })),
    fieldNames: fields.map(({ name }) => name),
    controls: page.stage.controls(root).map(({ intent, label }) => `${intent}: ${label}`),
    stage: {
      current: page.stage.current(root),
      stages: page.stage.stages(root).map(({ label }) => label),
    },
    deals: dealsRead(
      dealsOf(adapter, { read: readDeals }).read(document, {
        url,
        today: expected.today,
        currency: expected.currency,
        known: expected.known,
      }),
    ),
  };
}

/** A reading without what is absent from it. */
function dealsRead(result: DealsResult): unknown {
  if (result.kind === 'refused') return { refused: result.page };
  const { reading, idKind, questions } = result;
  return {
    source: reading.source,
    total: reading.total,
    idKind,
    filter: reading.filter,
    stages: reading.stages,
    deals: reading.deals.map(dealRead),
    skipped: reading.skipped.map(({ reason }) => reason),
    refused: reading.refused.map(({ dealId, field, reason }) => `${dealId} ${field} ${reason}`),
    questions: questions.map(({ key }) => key),
  };
}

function dealRead(deal: Deal): unknown {
  const { amount, ...rest } = deal;
  const shown = Object.entries(rest).filter(([, value]) => value !== null);
  const money = amount && [amount.minor, amount.currency, ...(amount.within ? [amount.within] : [])];
  return { ...Object.fromEntries(shown), ...(money && { amount: money }) };
}
