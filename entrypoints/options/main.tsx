import { mountOptions } from '../../components/options/mount-options';
import '../../components/options/options.css';
import { optionsTransport } from '../../lib/platform/transports';

const root = document.getElementById('root');
if (root) mountOptions(root, optionsTransport());
