import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { shared } from '../lib/features/shared-code';
import { share } from '../lib/features/shared-slot';

/** What a card is checked by; needed for forms, and by the background and our own pages. */
export default defineUnlistedScript(() => share('checks', shared));
