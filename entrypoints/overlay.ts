import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { universalAdapter } from '../lib/crm/page-adapter';
import { runOverlay } from '../lib/features/overlay';
import { features } from '../lib/features/registry';
import { keepOverlay } from '../lib/platform/keep-overlay';
import { send } from '../lib/platform/send';

/**
 * The overlay, registered by the background on the sites that a person enabled.
 * It is a plain script rather than a content script of the framework, because
 * that one announces itself to the page, and a page could answer and stop it.
 */
export default defineUnlistedScript(() => {
  const panelUrl = browser.runtime.getURL('/sidebar.html');
  keepOverlay((settings, changed, signal) =>
    runOverlay(universalAdapter, features, settings, { send, panelUrl, changed }, signal),
  );
});
