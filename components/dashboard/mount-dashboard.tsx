import { render } from 'preact';
import { createDashboardStore } from '../../lib/state/dashboard-store';
import type { DashboardTransport } from '../../lib/state/transport';
import { browserSurroundings, followAppearance, keepDroppedFiles } from '../ui/surroundings';
import { Dashboard } from './dashboard';

/**
 * Puts the dashboard into `root` and keeps it up to date.
 * @returns A function that takes it away again.
 */
export function mountDashboard(root: HTMLElement, transport: DashboardTransport): () => void {
  const store = createDashboardStore(transport, browserSurroundings());
  const ends = [followAppearance(store), keepDroppedFiles(), store.dispose];
  render(<Dashboard store={store} />, root);
  return () => {
    render(null, root);
    for (const end of ends) end();
  };
}
