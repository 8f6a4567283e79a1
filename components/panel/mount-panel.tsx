import { render } from 'preact';
import { createPanelStore } from '../../lib/state/panel-store';
import type { PanelTransport } from '../../lib/state/transport';
import { browserSurroundings, followAppearance } from '../ui/surroundings';
import { Panel } from './panel';

/**
 * Puts the panel into `root` and keeps it up to date.
 * @returns A function that takes it away again.
 */
export function mountPanel(root: HTMLElement, transport: PanelTransport): () => void {
  const store = createPanelStore(transport, browserSurroundings());
  const unfollow = followAppearance(store);
  render(<Panel store={store} />, root);
  return () => {
    render(null, root);
    unfollow();
    store.dispose();
  };
}
