import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerAdapter } from '../lib/crm/adapter-slot';
import { amocrmAdapter } from '../lib/crm/amocrm';

/** Knowledge of amoCRM and Kommo, put into their pages before the overlay. */
export default defineUnlistedScript(() => offerAdapter(amocrmAdapter));
