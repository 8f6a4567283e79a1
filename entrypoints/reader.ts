import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { takeAdapter } from '../lib/crm/adapter-slot';
import { dealsByAnchors } from '../lib/crm/deals-by-anchors';
import { dealsOf } from '../lib/crm/read-by-hints';
import { offerReader } from '../lib/crm/reader-slot';
import { openDeals, readDeals, readingSteps } from '../lib/crm/universal/read-deals';
import { shared } from '../lib/features/shared-code';
import { share } from '../lib/features/shared-slot';

/** Reads tables and boards of deals. Loaded into a page the first time there is something to read. */
export default defineUnlistedScript(() => {
  share('reader', shared);
  const universal = { read: readDeals, steps: readingSteps, open: openDeals };
  offerReader(() => dealsByAnchors(dealsOf(takeAdapter(), universal), universal));
});
