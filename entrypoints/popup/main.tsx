import { mountPopup } from '../../components/popup/mount-popup';
import '../../components/popup/popup.css';
import { loadOwnLanguage } from '../../components/ui/surroundings';
import { popupTransport } from '../../lib/platform/transports';

const root = document.getElementById('root');
await loadOwnLanguage();
if (root) mountPopup(root, popupTransport());
