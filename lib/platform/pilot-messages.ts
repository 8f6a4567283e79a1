/** Requests about the pilot week; part of `Requests`. All come from our own pages. */
import type { PilotChoice, PilotView } from '../domain/pilot';
import type { Published } from '../domain/standard-life';

export interface PilotRequests {
  'pilot/get': { in: { account: string }; out: PilotView };
  /** Begin a week today, or on Monday; one that was begun before gives way. */
  'pilot/start': { in: { account: string }; out: PilotView };
  'pilot/tick': { in: { account: string; task: string; done: boolean }; out: PilotView };
  /** Break the week off, or go on with it. */
  'pilot/stop': { in: { account: string; stopped: boolean }; out: PilotView };
  /** Publish the standard in force so that its gates only show; `note` is the account of the change for the team. */
  'pilot/gates': { in: { account: string; note: string }; out: { view: PilotView; published: Published } };
  /** Decide, and carry it out. `published` is the version to hand out, when one was made. */
  'pilot/decide': {
    in: { account: string; choice: PilotChoice; note: string };
    out: { view: PilotView; published: Published | null };
  };
  /** Take the decision back, and the standard to where it was. */
  'pilot/undecide': { in: { account: string }; out: PilotView };
}
