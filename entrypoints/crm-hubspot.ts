import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerAdapter } from '../lib/crm/adapter-slot';
import { hubspotAdapter } from '../lib/crm/hubspot';

/** What is known of HubSpot; comes into its pages before the overlay. */
export default defineUnlistedScript(() => offerAdapter(hubspotAdapter));
