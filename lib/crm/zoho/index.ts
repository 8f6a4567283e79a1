import type { CrmPage } from '../adapter';
import type { KnownAdapter } from '../adapter-slot';
import { dealHints } from './deals';
import { fieldHints } from './fields';
import { findMenus } from './menu';
import { organizationOf, pageOf } from './pages';
import { BOARD } from './selectors';
import { currentStage, findControls } from './stage';

/** Zoho CRM, with the tabs at the top or the menu at the left. */
export const zohoAdapter: KnownAdapter = {
  id: 'zoho',
  pageAt,
  account: (url) => ({ id: organizationOf(url) ?? url.host, name: null }),
  menu: { find: findMenus },
  stage: { current: currentStage, stages: () => [], controls: findControls },
  fieldHints,
  dealHints,
};

/** A board was seen under the address of a list. */
function pageAt(url: URL, doc: Document): CrmPage | undefined {
  const page = pageOf(url);
  if (page?.kind !== 'list' || !doc.querySelector(BOARD.root)) return page;
  return { ...page, kind: 'board', why: [...page.why, 'board'] };
}
