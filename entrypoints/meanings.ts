import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { shared } from '../lib/features/shared-code';
import { share } from '../lib/features/shared-slot';

/** What amounts, dates and the words of a CRM mean; needed for lists, and by the background and our own pages. */
export default defineUnlistedScript(() => share('meanings', shared));
