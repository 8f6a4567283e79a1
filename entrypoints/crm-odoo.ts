import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerAdapter } from '../lib/crm/adapter-slot';
import { odooAdapter } from '../lib/crm/odoo';

/** What is known of Odoo; comes into its pages before the overlay. */
export default defineUnlistedScript(() => offerAdapter(odooAdapter));
