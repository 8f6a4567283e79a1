import { mountPopup } from '../../components/popup/mount-popup';
import '../../components/popup/popup.css';
import { popupTransport } from '../../lib/platform/transports';

const root = document.getElementById('root');
if (root) mountPopup(root, popupTransport());
