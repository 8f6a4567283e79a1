import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerAdapter } from '../lib/crm/adapter-slot';
import { espocrmAdapter } from '../lib/crm/espocrm';

/** Knowledge of EspoCRM, put into its pages before the overlay. */
export default defineUnlistedScript(() => offerAdapter(espocrmAdapter));
