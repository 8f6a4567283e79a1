import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { takeAdapter } from '../lib/crm/adapter-slot';
import { siteAsTaught } from '../lib/crm/adapter-taught';
import { siteWithFallback } from '../lib/crm/site-with-fallback';
import { universalSite } from '../lib/crm/universal-site';
import { onceATurn } from '../lib/dom/once-a-turn';
import { runOverlay } from '../lib/features/overlay';
import { coreFeatures } from '../lib/features/registry';
import { bringScript } from '../lib/features/shared-slot';
import { takeTools } from '../lib/features/tools-slot';
import { keepOverlay } from '../lib/platform/keep-overlay';
import { send } from '../lib/platform/send';

/**
 * The overlay, registered by the background on the sites that a person enabled.
 * It is a plain script rather than a content script of the framework, because
 * that one announces itself to the page, and a page could answer and stop it.
 */
export default defineUnlistedScript(() => {
  const pageTools = async () => {
    if (!takeTools()) await bringScript(send, 'page');
    return takeTools();
  };
  const outside = {
    send,
    panelUrl: browser.runtime.getURL('/sidebar.html'),
    pageTools,
  };
  keepOverlay((settings, changed, signal) => {
    // The adapter may have come since the last run, with a CRM that was recognised by its page.
    const known = siteAsTaught(siteWithFallback(takeAdapter(), universalSite), settings.anchors);
    const site = { ...known, menu: { find: onceATurn(known.menu.find) } };
    return runOverlay(coreFeatures, settings, { ...outside, site, changed }, signal);
  });
});
