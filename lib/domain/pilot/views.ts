/** What the background tells the screens about a pilot week. Plain data that survives JSON. */
import type { CalendarDate } from '../deal';
import type { PilotChoice, PilotDecision } from './record';
import type { PilotReport } from './report';
import type { PilotState } from './state';
import type { PilotRole, TaskView } from './tasks';
import type { WeakSpot } from './weak-spots';

export interface PilotView {
  readonly account: string;
  readonly state: PilotState;
  /** The five working days; empty before a week is begun. */
  readonly days: readonly CalendarDate[];
  readonly tasks: Readonly<Record<PilotRole, readonly TaskView[]>>;
  readonly report: PilotReport | null;
  /** Whether the gates of the standard in force only show, or act as they are set; `none` without a standard. */
  readonly gates: 'none' | 'hint-only' | 'full';
  /** Name and version of the standard in force; null when none is. */
  readonly standard: NamedVersion | null;
  /** What "take back" leads to; null leads to no standard at all. */
  readonly before: NamedVersion | null;
  readonly weak: readonly WeakSpot[];
  readonly decision: PilotDecision | null;
}

export interface NamedVersion {
  readonly name: string;
  readonly version: number;
}

export type { PilotChoice };
