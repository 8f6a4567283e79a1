/** What an EspoCRM address shows. Pure: an address in, a page out. */
import type { CrmPage, EntityKind, PageKind } from '../adapter';

const ENTITIES: Readonly<Record<string, EntityKind>> = {
  Opportunity: 'deal',
  Lead: 'lead',
  Contact: 'contact',
  Account: 'company',
  Task: 'task',
};
const KINDS: Readonly<Record<string, PageKind>> = {
  list: 'list',
  kanban: 'board',
  view: 'card',
  edit: 'form',
  create: 'form',
};
/** `#Opportunity/view/66a1`, with options behind it after a further slash. */
const ROUTE =
  /^#([A-Z][A-Za-z\d]*)(?:\/(list|kanban|view|edit|create)(?:\/([\w-]+)(?=[/?]|$))?(?=[/?]|$)|(?=\?|$))/;

/** The page of an EspoCRM address; undefined for every other address, the start page among them. */
export function pageOf({ hash }: URL): CrmPage | undefined {
  const [, scope = '', action, id = null] = ROUTE.exec(hash) ?? [];
  const entity = ENTITIES[scope];
  if (!scope || (!entity && !action)) return undefined;
  // Without an action it is the list, in the view that the person left it in.
  const kind = KINDS[action ?? 'list'] ?? 'other';
  const recordId = action === 'view' || action === 'edit' ? id : null;
  return { kind, entity: entity ?? 'other', recordId, sure: 0.95, why: ['address'] };
}
