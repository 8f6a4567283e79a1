import { mountDashboard } from '../../components/dashboard/mount-dashboard';
import '../../components/dashboard/dashboard.css';
import { dashboardTransport } from '../../lib/platform/transports';

const root = document.getElementById('root');
if (root) mountDashboard(root, dashboardTransport());
