import { mountPanel } from '../../components/panel/mount-panel';
import '../../components/panel/panel.css';
import { panelTransport } from '../../lib/platform/transports';

const root = document.getElementById('root');
if (root) mountPanel(root, panelTransport());
