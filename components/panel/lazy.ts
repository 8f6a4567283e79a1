import { lazyPart } from '../dashboard/lazy-part';

/** Most days no pilot is on: its code comes after everything else. */
export const PilotToday = lazyPart(() => import('./pilot-today').then((module) => module.PilotToday));

/** Loading, comparing and editing a standard is more code than the rest of the panel together. */
export const StandardTab = lazyPart(() => import('./standard-tab').then((module) => module.StandardTab));
