/** What a Bitrix24 address shows. Pure: an address in, a page out. */
import type { CrmPage, EntityKind, PageKind } from '../adapter';

const ENTITIES: Readonly<Record<string, EntityKind>> = {
  deal: 'deal',
  lead: 'lead',
  contact: 'contact',
  company: 'company',
};
const SECTION = /^\/crm\/([a-z]+)\/(list|kanban|category|details)(?:\/|$)(?:(?:category\/)?(\d+))?/;
/** Processes that a portal defines for itself, in the CRM or in a section of their own. */
const PROCESS =
  /^\/(?:crm|page\/[\w-]+\/[\w-]+)\/type\/\d+\/(list|kanban|details)(?:\/|$)(?:(?:category\/)?(\d+))?/;
const TASKS = /^\/(?:company\/personal\/user\/\d+|workgroups\/group\/\d+)\/tasks\/(?:task\/view\/(\d+)\/)?/;
const KINDS: Readonly<Record<string, PageKind>> = {
  list: 'list',
  category: 'list',
  kanban: 'board',
  details: 'card',
};

/** The page of a Bitrix24 address; undefined for every other address. */
export function pageOf({ pathname }: URL): CrmPage | undefined {
  const section = SECTION.exec(pathname);
  if (section) return record(section[2], ENTITIES[section[1] ?? ''] ?? 'other', section[3]);
  const process = PROCESS.exec(pathname);
  if (process) return record(process[1], 'other', process[2]);
  const tasks = TASKS.exec(pathname);
  if (tasks) return page(tasks[1] ? 'card' : 'list', 'task', tasks[1] ?? null);
  return undefined;
}

/** A record that is being created has the number 0. */
function record(view: string | undefined, entity: EntityKind, number: string | undefined): CrmPage {
  const kind = KINDS[view ?? ''] ?? 'other';
  if (kind !== 'card') return page(kind, entity, null);
  return number === '0' ? page('form', entity, null) : page('card', entity, number ?? null);
}

function page(kind: PageKind, entity: EntityKind, recordId: string | null): CrmPage {
  return { kind, entity, recordId, sure: 0.95, why: ['address'] };
}
