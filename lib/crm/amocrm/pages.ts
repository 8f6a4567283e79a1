/** What an amoCRM or Kommo address shows. Pure: an address in, a page out. */
import type { CrmPage, EntityKind, PageKind } from '../adapter';

/** Requests that nobody has accepted as deals yet. */
const UNSORTED = /^\/leads\/.*\bunsorted\b/;
const VIEW = /^\/leads\/(pipeline|list)(?:\/|$)/;
const OTHER_LIST =
  /^\/(?:contacts\/list(?:\/(contacts|companies))?|(customers)\/(?:list|pipeline)(?:\/\d+)?|(todo)\/(?:line|list|calendar)(?:\/\w+)?)\/?$/;
const RECORD = /^\/(leads|contacts|companies|customers)\/(?:detail\/(\d+)|add)\/?$/;
const ENTITIES: Readonly<Record<string, EntityKind>> = {
  leads: 'deal',
  contacts: 'contact',
  companies: 'company',
  customers: 'other',
  todo: 'task',
};

/** The page of an amoCRM address; undefined for every other address. */
export function pageOf({ pathname }: URL): CrmPage | undefined {
  if (UNSORTED.test(pathname)) return page('list', 'other', null);
  const view = VIEW.exec(pathname);
  if (view) return page(view[1] === 'list' ? 'list' : 'board', 'deal', null);
  const list = OTHER_LIST.exec(pathname);
  if (list) return page('list', ENTITIES[list[1] ?? list[2] ?? list[3] ?? 'contacts'] ?? 'other', null);
  const record = RECORD.exec(pathname);
  if (!record) return undefined;
  return page(record[2] ? 'card' : 'form', ENTITIES[record[1] ?? ''] ?? 'other', record[2] ?? null);
}

function page(kind: PageKind, entity: EntityKind, recordId: string | null): CrmPage {
  return { kind, entity, recordId, sure: 0.95, why: ['address'] };
}
