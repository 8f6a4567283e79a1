import type { CrmPage } from '../adapter';
import type { KnownAdapter } from '../adapter-slot';
import { dealHints } from './deals';
import { fieldHints } from './fields';
import { findMenus } from './menu';
import { pageOf } from './pages';
import { BOARD } from './selectors';
import { currentStage, findControls, findStages } from './stage';

/** EspoCRM 7 to 9. */
export const espocrmAdapter: KnownAdapter = {
  id: 'espocrm',
  pageAt,
  // Several installations may share a host, each in a folder of its own.
  account: ({ host, pathname }) => ({
    id: host + pathname.replace(/\/(index\.(html|php))?$/, ''),
    name: null,
  }),
  menu: { find: findMenus },
  stage: { current: currentStage, stages: findStages, controls: findControls },
  fieldHints,
  dealHints,
};

/** The address is the same for a list and the board that it may be shown as. */
function pageAt(url: URL, doc: Document): CrmPage | undefined {
  const page = pageOf(url);
  return page?.kind === 'list' && doc.querySelector(BOARD.root) ? { ...page, kind: 'board' } : page;
}
