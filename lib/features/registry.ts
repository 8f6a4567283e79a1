/** Every feature, in the order in which they start. */
import { collectDeals } from './collect-deals';
import type { Feature } from './feature';
import { hiddenFields } from './hidden-fields';
import { menuOrder } from './menu-order';
import { panelDock } from './panel-dock';
import { requiredFields } from './required-fields';
import { saveGate } from './save-gate';
import { startPage } from './start-page';
import { visits } from './visits';

export const features: readonly Feature[] = [
  // First, because a redirect makes everything after it needless.
  startPage,
  // Before anything that may take time: the cloak stays shut until the menu is in order.
  menuOrder,
  hiddenFields,
  requiredFields,
  // After the checks, so that both read the same card.
  saveGate,
  visits,
  // Before the readings, so that the person sees that they happen.
  panelDock,
  collectDeals,
];
