import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { takeAdapter } from '../lib/crm/adapter-slot';
import { pageAsTaught } from '../lib/crm/adapter-taught';
import { recogniseCrm } from '../lib/crm/recognise';
import { universalPage } from '../lib/crm/universal-page';
import { pageWithFallback } from '../lib/crm/with-fallback';
import type { Anchors } from '../lib/domain/anchors';
import { pageTools } from '../lib/features/page-tools';
import { shared } from '../lib/features/shared-code';
import { share } from '../lib/features/shared-slot';
import { offerTools } from '../lib/features/tools-slot';

/** Understands forms, checks cards and gates saves. Loaded into a page beside the overlay, after it. */
export default defineUnlistedScript(() => {
  share('page', shared);
  const adapter = (anchors: Anchors) => pageAsTaught(pageWithFallback(takeAdapter(), universalPage), anchors);
  offerTools(pageTools({ adapter, recognise: recogniseCrm }));
});
