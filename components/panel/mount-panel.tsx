import { render } from 'preact';
import { createPanelStore } from '../../lib/state/panel-store';
import type { PanelTransport } from '../../lib/state/transport';
import { browserSurroundings, followAppearance, keepDroppedFiles } from '../ui/surroundings';
import { Panel } from './panel';

/**
 * Puts the panel into `root` and keeps it up to date.
 * @returns A function that takes it away again.
 */
export function mountPanel(root: HTMLElement, transport: PanelTransport): () => void {
  const store = createPanelStore(transport, browserSurroundings());
  const ends = [followAppearance(store), keepDroppedFiles(), store.dispose];
  render(<Panel store={store} />, root);
  return () => {
    render(null, root);
    for (const end of ends) end();
  };
}
