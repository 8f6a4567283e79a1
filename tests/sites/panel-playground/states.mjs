/** Every screen in every state that the pictures, axe and the keyboard are held against. */

const PANEL_TABS = ['today', 'card', 'pipeline', 'standard'];
const DASHBOARD_TABS = [
  ...['overview', 'funnel', 'stuck', 'changes', 'people', 'what-if', 'duel'],
  ...['meeting', 'report', 'history', 'pilot'],
];
const panel = (scenario, tab, act) => ({ screen: 'panel', scenario, tab, act });
const dashboard = (scenario, tab, act) => ({
  screen: 'dashboard',
  scenario,
  tab: Math.max(0, DASHBOARD_TABS.indexOf(tab)),
  act,
});

/** The further screens of the dashboard, in the states that each has. */
const BOARD_STATES = {
  team: ['overview', 'people', 'what-if', 'duel', 'meeting'],
  warned: ['overview'],
  teamBetter: ['duel'],
  teamFew: ['duel'],
  teamSelf: ['people'],
  teamUnnamed: ['people'],
  teamOne: ['people', 'what-if', 'duel'],
  teamFirst: ['people', 'what-if', 'duel'],
  teamNoHistory: ['people', 'what-if'],
  teamNoAmounts: ['people', 'what-if'],
  teamCurrencies: ['people', 'what-if'],
  teamLongNames: ['people', 'what-if', 'duel'],
};

/** `act` is what a person did there first: see `open-state.mjs`. */
export const STATES = [
  ...['full', 'empty', 'partial', 'card', 'longNames'].flatMap((name) =>
    [0, 1, 2, 3].map((tab) => panel(name, tab)),
  ),
  ...['one', 'noAmounts', 'currencies', 'rounded', 'loading', 'error'].map((name) => panel(name, 2)),
  ...['revealed', 'noPage', 'offline', 'loading', 'reading'].map((name) => panel(name, 0)),
  ...[
    ...['readingAll', 'readingUncounted', 'readingHidden', 'readingTouched', 'readWhole', 'readPart'],
    ...['readStopped', 'readUncounted', 'readChanged', 'readLogin', 'refusedFiltered', 'refusedError'],
  ].map((name) => panel(name, 1)),
  panel('cleanCard', 1),
  panel('card', 1, 'sections'),
  panel('full', 0, 'seek'),
  panel('full', 3, 'preview'),
  panel('problems', 3, 'preview'),
  panel('full', 3, 'applied'),
  panel('currencies', 2, 'unfold'),
  panel('life', 3, 'sections'),
  panel('policy', 3, 'sections'),
  ...['foreignKey', 'rollback', 'firstKey'].map((name) => panel(name, 3, 'preview')),
  ...['desk', 'deskBare'].map((scenario) => ({ screen: 'options', scenario, act: 'sections' })),
  panel('desk', 3, 'sections'),
  ...[0, 1, 3].map((tab) => panel('talk', tab, 'sections')),
  ...['review', 'fork'].map((name) => panel(name, 3, 'preview')),
  { screen: 'options', scenario: 'life', act: 'edit' },
  { screen: 'options', scenario: 'life', act: 'publish' },
  ...['off', 'full', 'paused', 'asked', 'recognised'].map((scenario) => ({ screen: 'popup', scenario })),
  panel('health', 0),
  ...['full', 'empty', 'damaged', 'health'].map((scenario) => ({ screen: 'options', scenario })),
  panel('damaged', 0),
  panel('firstDay', 0),
  panel('firstDay', 2),
  panel('full', 2, 'unfold'),
  ...['full', 'firstDay'].flatMap((scenario) =>
    DASHBOARD_TABS.slice(0, 9).map((tab) => dashboard(scenario, tab)),
  ),
  ...Object.entries(BOARD_STATES).flatMap(([scenario, tabs]) => tabs.map((tab) => dashboard(scenario, tab))),
  ...['overview', 'people', 'what-if', 'duel'].map((tab) => dashboard('team', tab, 'unfold')),
  ...['funnel', 'changes'].map((tab) => dashboard('full', tab, 'unfold')),
  ...['empty', 'noPage'].map((scenario) => dashboard(scenario)),
  ...['full', 'pilotFirst', 'pilotLast', 'pilotStopped', 'pilotDecided'].map((scenario) =>
    dashboard(scenario, 'pilot'),
  ),
  panel('pilotLast', 0),
  dashboard('full', 'history'),
  dashboard('full', 'history', 'table'),
];

/** What a state is called in file names and in messages. */
export function nameOf({ screen, scenario, tab = 0, act }) {
  const tabs = { panel: PANEL_TABS, dashboard: DASHBOARD_TABS };
  return [screen, scenario, tabs[screen]?.[tab], act].filter(Boolean).join('-');
}
