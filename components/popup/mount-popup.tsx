import { render } from 'preact';
import { createSectionMemory } from '../../lib/state/memory-store';
import { createPopupStore } from '../../lib/state/popup-store';
import type { PopupTransport } from '../../lib/state/transport';
import { browserSurroundings, followAppearance } from '../ui/surroundings';
import { Popup } from './popup';

/**
 * Puts the popup into `root`.
 * @returns A function that takes it away again.
 */
export function mountPopup(root: HTMLElement, transport: PopupTransport): () => void {
  const store = createPopupStore(transport, browserSurroundings());
  // The popup has no sections that fold, so there is nothing to remember.
  const sections = createSectionMemory({ load: async () => [], save: async () => {} });
  const unfollow = followAppearance(store);
  render(<Popup store={store} sections={sections} />, root);
  return () => {
    render(null, root);
    unfollow();
  };
}
