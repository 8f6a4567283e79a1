import type { Section } from '../row';
import { charts } from './charts';
import { pageCost } from './page-cost';
import { reading } from './reading';
import { size } from './size';

/** All sections, in the order of the goals. */
export const SECTIONS: readonly Section[] = [pageCost, size, reading, charts];
