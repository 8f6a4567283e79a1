import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerAdapter } from '../lib/crm/adapter-slot';
import { zohoAdapter } from '../lib/crm/zoho';

/** What is known of Zoho CRM; comes into its pages before the overlay. */
export default defineUnlistedScript(() => offerAdapter(zohoAdapter));
