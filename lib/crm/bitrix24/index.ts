import type { CrmPage } from '../adapter';
import type { KnownAdapter } from '../adapter-slot';
import { dealHints } from './deals';
import { fieldHints } from './fields';
import { findMenus } from './menu';
import { pageOf } from './pages';
import { BOARD, CARD, GRID, SLIDER } from './selectors';
import { currentStage, findControls, findStages } from './stage';

/** Bitrix24, cloud and box. */
export const bitrix24Adapter: KnownAdapter = {
  id: 'bitrix24',
  pageAt,
  // A portal has a host of its own.
  account: (url) => ({ id: url.host, name: null }),
  menu: { find: findMenus },
  stage: { current: currentStage, stages: findStages, controls: findControls },
  fieldHints,
  dealHints,
};

/** While a slider is open, the address is that of its record, and the page under it is still the list. */
function pageAt(url: URL, doc: Document): CrmPage | undefined {
  const page = pageOf(url);
  if (page?.kind !== 'card' && page?.kind !== 'form') return page;
  if (!doc.querySelector(SLIDER) || doc.querySelector(CARD.page)) return page;
  const kind = doc.querySelector(GRID.table) ? 'list' : doc.querySelector(BOARD.column) ? 'board' : null;
  return kind ? { ...page, kind, recordId: null, why: [...page.why, 'under-slider'] } : page;
}
