import { mountOptions } from '../../components/options/mount-options';
import '../../components/options/options.css';
import { loadOwnLanguage } from '../../components/ui/surroundings';
import { optionsTransport } from '../../lib/platform/transports';

const root = document.getElementById('root');
await loadOwnLanguage();
if (root) mountOptions(root, optionsTransport());
