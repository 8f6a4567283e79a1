import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ReadAll } from '../lib/features/read-all';
import { offerWalk } from '../lib/features/walk-slot';

/** Leads a list through all its rows. Loaded into a page when somebody asks for the whole list. */
export default defineUnlistedScript(() => offerWalk((options) => new ReadAll(options)));
