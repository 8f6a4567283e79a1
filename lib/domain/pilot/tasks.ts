/** What is to do on each day of the pilot week. Wording is the screen's. */

export type PilotRole = 'manager' | 'seller';

/** Where a task leads: a tab of the panel, a screen of the dashboard, or a part of the options page. */
export type PilotPlace =
  | { readonly panel: 'today' | 'card' | 'pipeline' | 'standard' }
  | { readonly dashboard: 'stuck' | 'meeting' | 'pilot' }
  | { readonly options: 'editor' | 'edit-required' | 'publish' | 'inbox' };

export interface PilotTask {
  readonly id: string;
  readonly day: number;
  readonly role: PilotRole;
  readonly place: PilotPlace | null;
}

/** What can be seen to be done, whoever did it. */
export interface PilotFacts {
  readonly hasStandard: boolean;
  /** Whether every gate only shows. */
  readonly hintOnly: boolean;
  /** Whether a list or board was ever read. */
  readonly hasReading: boolean;
  readonly cards: number;
  readonly starts: number;
  readonly remarks: number;
  /** Remarks of the team that have come in. */
  readonly inbox: number;
  readonly decided: boolean;
}

interface Planned extends Omit<PilotTask, 'id' | 'day' | 'role'> {
  readonly done?: (facts: PilotFacts) => boolean;
}

const CARDS_A_DAY = 5;

const PLAN: Readonly<Record<PilotRole, readonly Readonly<Record<string, Planned>>[]>> = {
  manager: [
    {
      read: { place: null, done: ({ hasReading }) => hasReading },
      gates: {
        place: { dashboard: 'pilot' },
        done: ({ hasStandard, hintOnly }) => hasStandard && hintOnly,
      },
      hand: { place: { options: 'publish' } },
    },
    { blocks: { place: { options: 'editor' } }, cards: { place: { panel: 'card' } } },
    {
      inbox: { place: { options: 'inbox' }, done: ({ inbox }) => inbox > 0 },
      draft: { place: { options: 'editor' } },
    },
    { stuck: { place: { dashboard: 'stuck' } }, meeting: { place: { dashboard: 'meeting' } } },
    {
      report: { place: { dashboard: 'pilot' } },
      decide: { place: { dashboard: 'pilot' }, done: ({ decided }) => decided },
    },
  ],
  seller: [
    {
      apply: { place: { panel: 'standard' }, done: ({ hasStandard }) => hasStandard },
      list: { place: null, done: ({ hasReading }) => hasReading },
      begin: { place: null, done: ({ starts }) => starts > 0 },
    },
    { fill: { place: { panel: 'card' }, done: ({ cards }) => cards >= CARDS_A_DAY } },
    { remark: { place: { panel: 'card' }, done: ({ remarks }) => remarks > 0 } },
    { stuck: { place: { panel: 'today' } } },
    { say: { place: { panel: 'standard' } }, send: { place: { dashboard: 'pilot' } } },
  ],
};

export interface TaskView extends PilotTask {
  readonly done: boolean;
  /** False when it can be seen to be done: then there is nothing to tick. */
  readonly byHand: boolean;
}

/** The tasks of a role, in their order. @param ticks Ids of tasks that the person says are done. */
export function pilotTasks(role: PilotRole, facts: PilotFacts, ticks: readonly string[]): TaskView[] {
  return PLAN[role].flatMap((tasks, at) =>
    Object.entries(tasks).map(([name, { place, done }]) => {
      const id = `${role}-${name}`;
      const seen = done?.(facts) ?? false;
      return { id, day: at + 1, role, place, done: seen || ticks.includes(id), byHand: !seen };
    }),
  );
}
