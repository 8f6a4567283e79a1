import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { shared } from '../lib/features/shared-code';
import { share } from '../lib/features/shared-slot';

/** What the overlay shares with the files that come before and after it: looking at a page, watching it, marking it. */
export default defineUnlistedScript(() => share('base', shared));
