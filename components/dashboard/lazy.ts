import { lazyPart } from './lazy-part';

/** The parts of the dashboard that stand in the panel; their code comes when they are first shown. */
export const PanelNumbers = lazyPart(() => import('./panel-numbers').then((module) => module.PanelNumbers));
export const WarningsBlock = lazyPart(() =>
  import('./warnings-block').then((module) => module.WarningsBlock),
);
