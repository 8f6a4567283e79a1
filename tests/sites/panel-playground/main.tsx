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
 * Without a scenario it lists them all. `openInPlace(search)` shows another state of the same screen in the same page.
 */
const root = document.getElementById('app') ?? document.body;

/** Each screen has its own rules and no others, as in the extension. */
const SHEETS = {
  panel: () => import('../../../components/panel/panel.css'),
  popup: () => import('../../../components/popup/popup.css'),
  options: () => import('../../../components/options/options.css'),
  dashboard: () => import('../../../components/dashboard/dashboard.css'),
};
type ScreenName = keyof typeof SHEETS;
const asked = new URLSearchParams(location.search).get('screen') ?? '';
const screen: ScreenName = Object.hasOwn(SHEETS, asked) ? (asked as ScreenName) : 'panel';

await Promise.all([loadLanguage('en'), loadLanguage('ru'), SHEETS[screen]()]);
let takeAway = (): void => {};
await openInPlace(location.search);
Object.assign(globalThis, { openInPlace });

/** Resolves when the state has been drawn, with its tab chosen. */
async function openInPlace(search: string): Promise<void> {
  const query = new URLSearchParams(search);
  const name = query.get('scenario');
  if (name === null || !Object.hasOwn(SCENARIOS, name)) {
    list();
    return;
  }
  takeAway();
  scrollTo(0, 0);
  takeAway = mount(name as ScenarioName, query);
  await frame();
  document.querySelectorAll<HTMLElement>('[role="tab"]')[Number(query.get('tab') ?? 0)]?.click();
  await frame();
  await frame();
  // A part whose code comes when it is first looked at. No screen is meant to be blank, so it is waited for.
  for (let frames = 0; frames < MOST_FRAMES && isBlank(); frames++) await frame();
}

const MOST_FRAMES = 600;

function isBlank(): boolean {
  return document.querySelector('[role="tabpanel"]')?.textContent === '';
}

function mount(name: ScenarioName, query: URLSearchParams): () => void {
  const scenario = SCENARIOS[name];
  const app = {
    language: query.get('lang') === 'ru' ? ('ru' as const) : ('en' as const),
    theme: query.get('theme') === 'dark' ? ('dark' as const) : ('light' as const),
  };
  if (screen === 'popup') return mountPopup(root, fakePopup(scenario, app));
  if (screen === 'options') return mountOptions(root, fakeOptions(scenario, app));
  if (screen === 'dashboard') return mountDashboard(root, fakeDashboard(scenario, app));
  return mountPanel(root, fakePanel(scenario, app));
}

function frame(): Promise<number> {
  return new Promise(requestAnimationFrame);
}

function list(): void {
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
