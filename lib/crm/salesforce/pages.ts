/** What a Salesforce Lightning address shows. Pure: an address in, a page out. */
import type { CrmPage, EntityKind, PageKind } from '../adapter';

const OBJECTS: Readonly<Record<string, EntityKind>> = {
  Opportunity: 'deal',
  Lead: 'lead',
  Contact: 'contact',
  Account: 'company',
  Task: 'task',
};
/** The first three characters of a record's id say what it is. */
const PREFIXES: Readonly<Record<string, EntityKind>> = {
  '006': 'deal',
  '00Q': 'lead',
  '003': 'contact',
  '001': 'company',
  '00T': 'task',
};
const OBJECT = /^\/lightning\/o\/(\w+)\/(list|home|new|pipelineInspection)(?:\/|$)/;
const RECORD =
  /^\/lightning\/r\/(?:(\w+)\/)?([a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?)(?:\/(view|edit|related\/.*))?\/?$/;
const RECORD_ID = /^[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/;
const OTHER = /^\/lightning\/(?:page|app|setup|n|cmp|settings)(?:\/|$)/;

/**
 * The page of a Lightning address; undefined for every other address.
 * A board has the address of its list: the adapter tells them apart by the page.
 */
export function pageOf({ pathname }: URL): CrmPage | undefined {
  const object = OBJECT.exec(pathname);
  if (object) return page(object[2] === 'new' ? 'form' : 'list', OBJECTS[object[1] ?? ''] ?? 'other', null);
  const record = RECORD.exec(pathname);
  if (record) return recordPage(record[1], record[2] ?? '', record[3]);
  return OTHER.test(pathname) ? page('other', 'other', null) : undefined;
}

function recordPage(object: string | undefined, id: string, action = 'view'): CrmPage {
  const entity = OBJECTS[object ?? ''] ?? PREFIXES[id.slice(0, 3)] ?? 'other';
  if (action.startsWith('related')) return page('list', 'other', id);
  return page(action === 'edit' ? 'form' : 'card', entity, id);
}

/** Ids have 15 or 18 characters; words of the same length have no figure in them. */
export function isRecordId(text: string): boolean {
  return RECORD_ID.test(text) && /\d/.test(text);
}

/** The record id in an address inside the app; null when there is none. */
export function recordIdOf(href: string): string | null {
  const parts = href.split(/[?#]/)[0]?.split('/') ?? [];
  return parts.findLast(isRecordId) ?? null;
}

function page(kind: PageKind, entity: EntityKind, recordId: string | null): CrmPage {
  return { kind, entity, recordId, sure: 0.95, why: ['address'] };
}
