import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { shared } from '../lib/features/shared-code';
import { share } from '../lib/features/shared-slot';

/** What finds fields, stages and buttons; needed for cards as well as for lists and for what was taught. */
export default defineUnlistedScript(() => share('finders', shared));
