import { mountPanel } from '../../components/panel/mount-panel';
import { loadOwnLanguage } from '../../components/ui/surroundings';
import { panelTransport } from '../../lib/platform/transports';

/** Draws the panel once its words are there. */
export async function openPanel(root: HTMLElement): Promise<void> {
  await loadOwnLanguage();
  mountPanel(root, panelTransport());
}
