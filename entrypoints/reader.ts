import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { takeAdapter } from '../lib/crm/adapter-slot';
import { hintedDeals } from '../lib/crm/read-by-hints';
import { offerReader } from '../lib/crm/reader-slot';
import { readDeals } from '../lib/crm/universal/read-deals';
import { dealsWithFallback } from '../lib/crm/with-fallback';

const universal = { read: readDeals };

/** Reads tables and boards of deals. Loaded into a page the first time there is something to read. */
export default defineUnlistedScript(() => {
  const known = takeAdapter();
  offerReader(
    known?.dealHints ? hintedDeals(known.dealHints, universal) : dealsWithFallback(known?.deals, universal),
  );
});
