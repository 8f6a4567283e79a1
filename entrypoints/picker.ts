import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerTaught } from '../lib/crm/adapter-taught';
import { siteByAnchors } from '../lib/crm/site-by-anchors';

/** Lets a person point at a thing of the page. Loaded into a page when somebody asks for it. */
export default defineUnlistedScript(() => {
  offerTaught(siteByAnchors);
});
