/** What a Pipedrive address shows. Pure: an address in, a page out. */
import type { CrmPage, EntityKind, PageKind } from '../adapter';

type Route = readonly [RegExp, PageKind, EntityKind];

/** Its paths are everyday words that other CRMs use too, so the host must be its own. */
const HOST = /(^|\.)pipedrive\.com$/;
const NOT_THE_APP = /^(www|support|developers|community|status)\./;

/** In each pattern the first group, where there is one, is the id of the record. */
const ROUTES: readonly Route[] = [
  [/^\/(?:pipeline|deals\/pipeline)(?:\/|$)/, 'board', 'deal'],
  [/^\/deals(?:\/(?:list|filter|user)(?:\/.*)?)?\/?$/, 'list', 'deal'],
  [/^\/deal\/(\d+)(?:\/|$)/, 'card', 'deal'],
  [/^\/leads\/inbox\/([\da-f]{8}-[\da-f-]{27})(?:\/|$)/, 'card', 'lead'],
  [/^\/leads(?:\/|$)/, 'list', 'lead'],
  [/^\/person\/(\d+)(?:\/|$)/, 'card', 'contact'],
  [/^\/(?:persons|contacts)(?:\/|$)/, 'list', 'contact'],
  [/^\/organization\/(\d+)(?:\/|$)/, 'card', 'company'],
  [/^\/organizations(?:\/|$)/, 'list', 'company'],
  [/^\/activities(?:\/|$)/, 'list', 'task'],
  [/^\/(?:auth\/)?login(?:\/|$)/, 'login', 'other'],
  [/^\/(?:progress|projects|campaigns|mail|products|marketplace|settings)(?:\/|$)/, 'other', 'other'],
];

/** The page of a Pipedrive address; undefined for every other address. */
export function pageOf({ hostname, pathname }: URL): CrmPage | undefined {
  if (!HOST.test(hostname) || NOT_THE_APP.test(hostname)) return undefined;
  for (const [pattern, kind, entity] of ROUTES) {
    const hit = pattern.exec(pathname);
    if (hit) return { kind, entity, recordId: hit[1] ?? null, sure: 0.95, why: ['address'] };
  }
  return undefined;
}
