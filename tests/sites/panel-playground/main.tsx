import { mountDashboard } from '../../../components/dashboard/mount-dashboard';
import { mountOptions } from '../../../components/options/mount-options';
import { mountPanel } from '../../../components/panel/mount-panel';
import { mountPopup } from '../../../components/popup/mount-popup';
import { loadLanguage } from '../../../lib/state/appearance';
import { fakeDashboard, fakeOptions, fakePanel, fakePopup } from './fake-transport';
import { SCENARIOS, type ScenarioName } from './scenarios';

/**
 * Every screen in every state, without a browser extension around it:
 * `?screen=panel|popup|options|dashboard&scenario=NAME&tab=N&lang=ru&theme=dark`.
 * Without a scenario it lists them all.
 */
const query = new URLSearchParams(location.search);
const root = document.getElementById('app');
const name = query.get('scenario');

/** Each screen has its own rules and no others, as in the extension. */
const SHEETS = {
  panel: () => import('../../../components/panel/panel.css'),
  popup: () => import('../../../components/popup/popup.css'),
  options: () => import('../../../components/options/options.css'),
  dashboard: () => import('../../../components/dashboard/dashboard.css'),
};
type ScreenName = keyof typeof SHEETS;
const asked = query.get('screen') ?? '';
const screen: ScreenName = Object.hasOwn(SHEETS, asked) ? (asked as ScreenName) : 'panel';

await Promise.all([loadLanguage('en'), loadLanguage('ru'), SHEETS[screen]()]);
if (root && name !== null && Object.hasOwn(SCENARIOS, name)) show(root, name as ScenarioName);
else if (root) list(root);

function show(root: HTMLElement, name: ScenarioName): void {
  const scenario = SCENARIOS[name];
  const app = {
    language: query.get('lang') === 'ru' ? ('ru' as const) : ('en' as const),
    theme: query.get('theme') === 'dark' ? ('dark' as const) : ('light' as const),
  };
  if (screen === 'popup') mountPopup(root, fakePopup(scenario, app));
  else if (screen === 'options') mountOptions(root, fakeOptions(scenario, app));
  else if (screen === 'dashboard') mountDashboard(root, fakeDashboard(scenario, app));
  else mountPanel(root, fakePanel(scenario, app));
  const tab = Number(query.get('tab') ?? 0);
  requestAnimationFrame(() => document.querySelectorAll<HTMLElement>('[role="tab"]')[tab]?.click());
}

function list(root: HTMLElement): void {
  const links = Object.keys(SCENARIOS).map((each) => {
    const link = document.createElement('a');
    link.href = `?scenario=${each}`;
    link.textContent = each;
    const line = document.createElement('p');
    line.append(link);
    return line;
  });
  root.append(...links);
}
