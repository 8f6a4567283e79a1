import type { CrmPage } from '../adapter';
import type { KnownAdapter } from '../adapter-slot';
import { dealHints } from './deals';
import { fieldHints } from './fields';
import { findMenus } from './menu';
import { pageOf, portalOf } from './pages';
import { RECORD } from './selectors';
import { currentStage, findControls } from './stage';

/** HubSpot's pages of contacts, companies, deals and leads. */
export const hubspotAdapter: KnownAdapter = {
  id: 'hubspot',
  pageAt: withPreview,
  account: (url) => ({ id: portalOf(url) ?? url.host, name: null }),
  menu: { find: findMenus },
  stage: { current: currentStage, stages: () => [], controls: findControls },
  fieldHints,
  dealHints,
};

/** A record that is shown over a list is a card, whatever the address says. */
function withPreview(url: URL, doc: Document): CrmPage | undefined {
  const page = pageOf(url);
  if (!page || page.kind === 'card' || !doc.querySelector(RECORD.preview)) return page;
  return { ...page, kind: 'card', why: [...page.why, 'preview'] };
}
