import { lazyPart } from '../dashboard/lazy-part';

/** Most days no pilot is on: its code comes after everything else. */
export const PilotToday = lazyPart(() => import('./pilot-today').then((module) => module.PilotToday));
