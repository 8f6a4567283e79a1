/** What a HubSpot address shows. Pure: an address in, a page out. */
import type { CrmPage, EntityKind, PageKind } from '../adapter';

/** Object types by the number that the address names; custom objects begin with `2-`. */
const TYPES: Readonly<Record<string, EntityKind>> = {
  '0-1': 'contact',
  '0-2': 'company',
  '0-3': 'deal',
  '0-27': 'task',
  '0-136': 'lead',
};
/** Sections of the addresses before object types; HubSpot still redirects from them. */
const SECTIONS: Readonly<Record<string, EntityKind>> = {
  contact: 'contact',
  company: 'company',
  deal: 'deal',
  ticket: 'other',
};
const VIEW = /^\/contacts\/\d+\/objects\/([02]-\d+)\/views\/[^/]+\/(list|board)(?:\/|$)/;
const RECORD = /^\/contacts\/\d+\/record\/([02]-\d+)\/(\d+)(?:\/|$)/;
const OLD_RECORD = /^\/contacts\/\d+\/(contact|company|deal|ticket)\/(\d+)(?:\/|$)/;
const OLD_LIST = /^\/contacts\/\d+\/(contacts|companies|deals|tickets)(\/board)?(?:\/|$)/;
const CREATE = /^\/object-builder\/\d+\/([02]-\d+)(?:\/|$)/;
const PORTAL = /^\/[a-z][\w-]*\/(\d{3,})(?:\/|$)/;

/** The page of a HubSpot address; undefined for every other address. */
export function pageOf({ pathname }: URL): CrmPage | undefined {
  const view = VIEW.exec(pathname);
  if (view) return page(view[2] as PageKind, typeOf(view[1]), null);
  const record = RECORD.exec(pathname);
  if (record) return page('card', typeOf(record[1]), record[2] ?? null);
  const create = CREATE.exec(pathname);
  if (create) return page('form', typeOf(create[1]), null);
  const oldRecord = OLD_RECORD.exec(pathname);
  if (oldRecord) return page('card', SECTIONS[oldRecord[1] ?? ''] ?? 'other', oldRecord[2] ?? null);
  const oldList = OLD_LIST.exec(pathname);
  if (oldList) return page(oldList[2] ? 'board' : 'list', sectionOf(oldList[1]), null);
  return undefined;
}

/** The number of the account (portal) that stands second in nearly every address; null where it is absent. */
export function portalOf({ pathname }: URL): string | null {
  return PORTAL.exec(pathname)?.[1] ?? null;
}

function typeOf(type: string | undefined): EntityKind {
  return TYPES[type ?? ''] ?? 'other';
}

function sectionOf(plural = ''): EntityKind {
  return SECTIONS[plural.replace(/ies$/, 'y').replace(/s$/, '')] ?? 'other';
}

function page(kind: PageKind, entity: EntityKind, recordId: string | null): CrmPage {
  return { kind, entity, recordId, sure: 0.95, why: ['address'] };
}
