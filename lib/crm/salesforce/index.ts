import type { CrmPage } from '../adapter';
import type { KnownAdapter } from '../adapter-slot';
import { dealHints } from './deals';
import { fieldHints } from './fields';
import { findMenus } from './menu';
import { pageOf } from './pages';
import { BOARD } from './selectors';
import { shownPane } from './shadow';
import { currentStage, findControls, findStages } from './stage';

/** Salesforce Lightning; each org has a host of its own. */
export const salesforceAdapter: KnownAdapter = {
  id: 'salesforce',
  pageAt,
  account: (url) => ({ id: url.host, name: null }),
  menu: { find: findMenus },
  stage: { current: currentStage, stages: findStages, controls: findControls },
  fieldHints,
  dealHints,
};

/** A board and a list have the same address. */
function pageAt(url: URL, doc: Document): CrmPage | undefined {
  const page = pageOf(url);
  if (page?.kind !== 'list' || !shownPane(doc).querySelector(BOARD.column)) return page;
  return { ...page, kind: 'board', why: [...page.why, 'columns'] };
}
