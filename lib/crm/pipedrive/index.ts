import type { KnownAdapter } from '../adapter-slot';
import { dealHints } from './deals';
import { fieldHints } from './fields';
import { findMenus } from './menu';
import { pageOf } from './pages';
import { currentStage, findControls, findStages } from './stage';

/** Pipedrive's pages; each company has a host of its own. */
export const pipedriveAdapter: KnownAdapter = {
  id: 'pipedrive',
  pageAt: (url) => pageOf(url),
  account: (url) => ({ id: url.host, name: null }),
  menu: { find: findMenus },
  stage: { current: currentStage, stages: findStages, controls: findControls },
  fieldHints,
  dealHints,
};
