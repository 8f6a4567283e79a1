import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerAdapter } from '../lib/crm/adapter-slot';
import { bitrix24Adapter } from '../lib/crm/bitrix24';

/** Knowledge of Bitrix24, put into its pages before the overlay. */
export default defineUnlistedScript(() => offerAdapter(bitrix24Adapter));
