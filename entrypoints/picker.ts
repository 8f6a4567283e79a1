import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerTaught } from '../lib/crm/adapter-taught';
import { listTarget, pickTargets, wordsTarget } from '../lib/crm/pick-targets';
import { pageByAnchors } from '../lib/crm/read-by-anchors';
import { siteByAnchors } from '../lib/crm/site-by-anchors';
import { pickerWith } from '../lib/features/picker';
import { offerPicker } from '../lib/features/picker-slot';

/** Lets a person point at a thing of the page. Loaded into a page when somebody asks for it. */
export default defineUnlistedScript(() => {
  // The overlay starts anew with what was taught, and then needs its finder.
  offerTaught({ site: siteByAnchors, page: pageByAnchors });
  offerPicker(
    pickerWith({
      targets: ({ site, adapter }, words) => pickTargets({ ...adapter, menu: site.menu }, words),
      wordsAt: wordsTarget,
      listOf: listTarget,
    }),
  );
});
