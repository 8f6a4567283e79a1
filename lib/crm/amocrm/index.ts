import type { KnownAdapter } from '../adapter-slot';
import { dealHints } from './deals';
import { fieldHints } from './fields';
import { findMenus } from './menu';
import { pageOf } from './pages';
import { currentStage, findControls, findStages } from './stage';

/** amoCRM and Kommo. */
export const amocrmAdapter: KnownAdapter = {
  id: 'amocrm',
  pageAt: pageOf,
  // An account has a host of its own.
  account: (url) => ({ id: url.host, name: null }),
  menu: { find: findMenus },
  stage: { current: currentStage, stages: findStages, controls: findControls },
  fieldHints,
  dealHints,
};
