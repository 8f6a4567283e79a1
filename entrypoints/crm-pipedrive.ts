import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerAdapter } from '../lib/crm/adapter-slot';
import { pipedriveAdapter } from '../lib/crm/pipedrive';

/** What is known of Pipedrive; comes into its pages before the overlay. */
export default defineUnlistedScript(() => offerAdapter(pipedriveAdapter));
