/** What a Zoho CRM address shows. Pure: an address in, a page out. */
import type { CrmPage, EntityKind, PageKind } from '../adapter';

/** Modules by their names in addresses, which stay when an account renames what people see. */
const MODULES: Readonly<Record<string, EntityKind>> = {
  Potentials: 'deal',
  Deals: 'deal',
  Leads: 'lead',
  Contacts: 'contact',
  Accounts: 'company',
  Tasks: 'task',
  Activities: 'task',
};
/** Tabs that show no list of records. */
const NO_RECORDS = /^(?:Home|Reports|Dashboards|Analytics|Feeds|SalesInbox|Documents)$/;
const TAB = /\/crm\/(?:(org\d+)\/)?tab\/(\w+)(?:\/([^?#]*))?$/;
const SETTINGS = /\/crm\/(?:org\d+\/)?settings(?:\/|$)/;
const VIEW = /^custom-view\/\d+\/(list|kanban)(?:\/|$)/;
const RECORD = /^(\d+)(?:\/(edit|clone))?\/?$/;

/** The page of a Zoho CRM address; undefined for every other address. */
export function pageOf({ pathname }: URL): CrmPage | undefined {
  const tab = TAB.exec(pathname);
  if (tab) return tabPage(tab[2] ?? '', tab[3] ?? '');
  return SETTINGS.test(pathname) ? page('other', 'other', null) : undefined;
}

/** Id of the organization as the address names it; null in short addresses. */
export function organizationOf({ pathname }: URL): string | null {
  return /\/crm\/(org\d+)(?:\/|$)/.exec(pathname)?.[1] ?? null;
}

function tabPage(module: string, rest: string): CrmPage {
  if (NO_RECORDS.test(module)) return page('other', 'other', null);
  const entity = MODULES[module] ?? 'other';
  const view = VIEW.exec(rest)?.[1];
  if (view) return page(view === 'kanban' ? 'board' : 'list', entity, null);
  if (/^create(\/|$)/.test(rest)) return page('form', entity, null);
  const record = RECORD.exec(rest);
  if (record)
    return page(record[2] ? 'form' : 'card', entity, record[2] === 'clone' ? null : (record[1] ?? null));
  return page(rest === '' ? 'list' : 'other', entity, null);
}

function page(kind: PageKind, entity: EntityKind, recordId: string | null): CrmPage {
  return { kind, entity, recordId, sure: 0.95, why: ['address'] };
}
