import { mountPanel } from '../../components/panel/mount-panel';
import '../../components/panel/panel.css';
import { loadOwnLanguage } from '../../components/ui/surroundings';
import { panelTransport } from '../../lib/platform/transports';

const root = document.getElementById('root');
await loadOwnLanguage();
if (root) mountPanel(root, panelTransport());
