import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { registryFormats } from '../lib/domain/card/formats/registry';
import { phoneE164 } from '../lib/domain/card/phone';
import { offerFormats } from '../lib/features/formats-slot';

/** Phones and registration numbers, loaded into a page only where the standard asks for one of them. */
export default defineUnlistedScript(() => {
  offerFormats({ ...registryFormats, 'phone-e164': phoneE164() });
});
