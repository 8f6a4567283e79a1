import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { takeAdapter } from '../lib/crm/adapter-slot';
import { dealsOf } from '../lib/crm/read-by-hints';
import { offerReader } from '../lib/crm/reader-slot';
import { openDeals, readDeals } from '../lib/crm/universal/read-deals';

/** Reads tables and boards of deals. Loaded into a page the first time there is something to read. */
export default defineUnlistedScript(() => {
  offerReader(() => dealsOf(takeAdapter(), { read: readDeals, open: openDeals }));
});
