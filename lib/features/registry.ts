/** The core features, in the order in which they start. */
import type { Feature } from './feature';
import { menuOrder } from './menu-order';
import { panelDock } from './panel-dock';
import { startPage } from './start-page';
import { visits } from './visits';

export const coreFeatures: readonly Feature[] = [
  // First, because a redirect makes everything after it needless.
  startPage,
  // Before anything that may take time: the cloak stays shut until the menu is in order.
  menuOrder,
  visits,
  panelDock,
];
