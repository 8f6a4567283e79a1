import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerTaught } from '../lib/crm/adapter-taught';
import { pageByAnchors } from '../lib/crm/read-by-anchors';
import { siteByAnchors } from '../lib/crm/site-by-anchors';
import { shared } from '../lib/features/shared-code';
import { share } from '../lib/features/shared-slot';

/** Finds what a person pointed at. Comes before the overlay, on sites where something was taught. */
export default defineUnlistedScript(() => {
  share('anchors', shared);
  offerTaught({ site: siteByAnchors, page: pageByAnchors });
});
