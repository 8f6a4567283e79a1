import type { Section } from '../row';
import { aggregate } from './aggregate';
import { charts } from './charts';
import { firefox } from './firefox';
import { flicker } from './flicker';
import { longTasks } from './long-tasks';
import { memory } from './memory';
import { pageCost } from './page-cost';
import { pageGrowth } from './page-growth';
import { panel } from './panel';
import { reading } from './reading';
import { retention } from './retention';
import { size } from './size';
import { storage } from './storage';
import { virtual } from './virtual';

/** All sections, in the order of the goals. */
export const SECTIONS: readonly Section[] = [
  pageCost,
  pageGrowth,
  longTasks,
  flicker,
  size,
  reading,
  virtual,
  storage,
  aggregate,
  charts,
  memory,
  retention,
  firefox,
  panel,
];
