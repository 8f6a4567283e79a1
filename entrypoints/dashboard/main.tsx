import { mountDashboard } from '../../components/dashboard/mount-dashboard';
import '../../components/dashboard/dashboard.css';
import { loadOwnLanguage } from '../../components/ui/surroundings';
import { dashboardTransport } from '../../lib/platform/transports';

const root = document.getElementById('root');
await loadOwnLanguage();
if (root) mountDashboard(root, dashboardTransport());
