import type { CrmPage, EntityKind, PageKind } from '../adapter';
import type { KnownAdapter } from '../adapter-slot';
import { dealHints } from './deals';
import { fieldHints } from './fields';
import { findMenus } from './menu';
import { pageOf } from './pages';
import { SAMPLE } from './selectors';
import { currentStage, findControls, findStages } from './stage';
import { isOfDeals, viewOf } from './view';

/** Odoo 16 to 18, hosted and on servers of one's own. */
export const odooAdapter: KnownAdapter = {
  id: 'odoo',
  pageAt,
  // A database has a host of its own.
  account: (url) => ({ id: url.host, name: null }),
  menu: { find: findMenus },
  stage: { current: currentStage, stages: findStages, controls: findControls },
  fieldHints,
  dealHints,
};

/** The address says which record, the page says in which view: an action's number tells neither. */
function pageAt(url: URL, doc: Document): CrmPage | undefined {
  const page = pageOf(url);
  const view = viewOf(doc);
  if (!view) return page;
  const entity: EntityKind | null = page?.entity ?? (isOfDeals(view) ? 'deal' : null);
  const recordId = view.kind === 'card' ? (page?.recordId ?? null) : null;
  const kind: PageKind = view.kind === 'card' && page?.kind === 'form' ? 'form' : view.kind;
  const shown = doc.querySelector(SAMPLE) ? 'empty' : kind;
  return { kind: shown, entity, recordId, sure: 0.95, why: [...(page?.why ?? []), 'view'] };
}
