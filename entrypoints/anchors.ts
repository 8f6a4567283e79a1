import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerTaught } from '../lib/crm/adapter-taught';
import { siteByAnchors } from '../lib/crm/site-by-anchors';

/** Finds the menu that a person pointed at. Comes before the overlay, on sites where a menu was taught. */
export default defineUnlistedScript(() => offerTaught(siteByAnchors));
