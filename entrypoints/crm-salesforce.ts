import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerAdapter } from '../lib/crm/adapter-slot';
import { salesforceAdapter } from '../lib/crm/salesforce';

/** What is known of Salesforce Lightning; comes into its pages before the overlay. */
export default defineUnlistedScript(() => offerAdapter(salesforceAdapter));
