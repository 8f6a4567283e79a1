/** What an Odoo address shows, before and after version 18. Pure: an address in, a page out. */
import type { CrmPage, EntityKind, PageKind } from '../adapter';

/** Models, and the paths that stand for their main views since version 18. */
const MODELS: Readonly<Record<string, EntityKind>> = {
  'crm.lead': 'deal',
  crm: 'deal',
  leads: 'lead',
  'res.partner': 'contact',
  contacts: 'contact',
  customers: 'contact',
  'project.task': 'task',
  tasks: 'task',
  'to-do': 'task',
};
const KINDS: Readonly<Record<string, PageKind>> = {
  kanban: 'board',
  list: 'list',
  tree: 'list',
  form: 'card',
};
/** Views of numbers, dates and places, which are no lists of records. */
const OTHER_VIEWS = /^(pivot|graph|calendar|activity|gantt|map|cohort|dashboard|hierarchy)$/;
/** A step of the path: an action by number or name, a model, or an app's own word. */
const STEP = /^(?:(action-[\w.]+)|m-([\w.]+)|([a-z][\w-]*))$/;
const NUMBER = /^\d+$/;

/** The page of an Odoo address; undefined for every other address, and for lists and boards known by an action's number alone. */
export function pageOf(url: URL): CrmPage | undefined {
  if (url.pathname === '/web' || url.pathname === '/web/')
    return hashPage(new URLSearchParams(url.hash.slice(1)));
  return /^\/odoo(\/|$)/.test(url.pathname) ? pathPage(url) : undefined;
}

function hashPage(params: URLSearchParams): CrmPage | undefined {
  const model = params.get('model');
  const view = params.get('view_type') ?? '';
  if (!model) return params.has('action') || params.has('menu_id') ? undefined : page('other', 'other', null);
  const entity = MODELS[model] ?? 'other';
  const id = params.get('id');
  const isNew = view === 'form' && !NUMBER.test(id ?? '');
  return page(isNew ? 'form' : (KINDS[view] ?? 'other'), entity, view === 'form' && !isNew ? id : null);
}

/** The last step of the path is what is shown; those before it are the way there. */
function pathPage({ pathname, searchParams }: URL): CrmPage | undefined {
  const steps = pathname
    .split('/')
    .filter((part) => part)
    .slice(1);
  if (steps.length === 0) return page('other', 'other', null);
  const last = steps.at(-1) ?? '';
  const isRecord = NUMBER.test(last) || last === 'new';
  const [, action, model, word] = STEP.exec((isRecord ? steps.at(-2) : last) ?? '') ?? [];
  const name = model ?? word;
  if (!name && !(action && isRecord)) return undefined;
  const entity = name ? (MODELS[name] ?? 'other') : null;
  if (isRecord) return page(last === 'new' ? 'form' : 'card', entity, last === 'new' ? null : last);
  return page(viewOf(searchParams.get('view_type'), entity), entity, null);
}

/** Without a view in the address the app's first one is shown: a board for deals, unknown for others. */
function viewOf(view: string | null, entity: EntityKind | null): PageKind {
  if (view) return OTHER_VIEWS.test(view) ? 'other' : (KINDS[view] ?? 'other');
  if (entity === 'deal') return 'board';
  return entity === 'other' ? 'other' : 'list';
}

function page(kind: PageKind, entity: EntityKind | null, recordId: string | null): CrmPage {
  return { kind, entity, recordId, sure: 0.95, why: ['address'] };
}
