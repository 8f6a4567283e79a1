import '../../components/panel/panel.css';
import { catalogOf } from '../../lib/locales/catalogs';
import { pickLocale } from '../../lib/locales/pick-locale';

// Asked for before everything else, so that words and code come side by side; whoever draws waits for them.
catalogOf(pickLocale('auto', navigator.languages)).catch(() => undefined);

const root = document.getElementById('root');
const { openPanel } = await import('./open-panel');
if (root) await openPanel(root);
