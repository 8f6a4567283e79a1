import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { shared } from '../lib/features/shared-code';
import { share } from '../lib/features/shared-slot';

/** The dictionary of meanings, and what reads amounts and dates; needed for lists and for what was taught. */
export default defineUnlistedScript(() => share('words', shared));
