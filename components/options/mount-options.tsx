import { render } from 'preact';
import { createOptionsStore } from '../../lib/state/options-store';
import type { OptionsTransport } from '../../lib/state/transport';
import { browserSurroundings, followAppearance, keepDroppedFiles } from '../ui/surroundings';
import { Options } from './options';

/**
 * Puts the options page into `root`.
 * @returns A function that takes it away again.
 */
export function mountOptions(root: HTMLElement, transport: OptionsTransport): () => void {
  const store = createOptionsStore(transport, browserSurroundings());
  const ends = [followAppearance(store), keepDroppedFiles(), store.dispose];
  render(<Options store={store} />, root);
  return () => {
    render(null, root);
    for (const end of ends) end();
  };
}
