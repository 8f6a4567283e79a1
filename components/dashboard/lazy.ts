import { lazyPart } from './lazy-part';

/** The parts of the dashboard that stand in the panel; their code comes when they are first shown. */
export const PanelNumbers = lazyPart(() => import('./panel-numbers').then((module) => module.PanelNumbers));
export const WarningsBlock = lazyPart(() =>
  import('./warnings-block').then((module) => module.WarningsBlock),
);

/** The pilot week: nobody has one on most days. */
export const PilotScreen = lazyPart(() => import('./pilot-screen').then((module) => module.PilotScreen));

/** Imports and exports: few open them, so that nobody else waits for their code. */
export const HistoryScreen = lazyPart(() =>
  import('./history-screen').then((module) => module.HistoryScreen),
);
export const PeopleScreen = lazyPart(() => import('./people-screen').then((module) => module.PeopleScreen));
export const WhatIfScreen = lazyPart(() => import('./what-if-screen').then((module) => module.WhatIfScreen));
export const DuelScreen = lazyPart(() => import('./duel-screen').then((module) => module.DuelScreen));
