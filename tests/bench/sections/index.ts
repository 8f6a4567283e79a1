import type { Section } from '../row';
import { pageCost } from './page-cost';

/** All sections, in the order of the goals. */
export const SECTIONS: readonly Section[] = [pageCost];
