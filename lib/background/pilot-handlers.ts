import { type PilotChoice, type PilotRecord, type PilotView, startPilot, tickTask } from '../domain/pilot';
import type { Published } from '../domain/standard-life';
import type { Handlers } from '../platform/handle';
import type { PilotRequests } from '../platform/pilot-messages';
import { RefusedRequest } from '../platform/send';
import { loadSettings } from '../platform/settings-store';
import type { HistoryStore } from './history-store';
import { ownDay } from './own-day';
import { currentPilot, gatesOnlyShow, hashBeforePilot } from './pilot-notes';
import { changePilot } from './pilot-store';
import { pilotView } from './pilot-view';
import { publishWithGates } from './publishing';
import { goBackTo, setStandardAside } from './standards';

export interface PilotTools {
  readonly store: Pick<HistoryStore, 'run'>;
  /** Passes a result through and tells open screens that something has changed. */
  readonly changed: <T>(result: T) => T;
}

/** The answers about the pilot week. */
export function pilotHandlers({ store, changed }: PilotTools): Pick<Handlers, keyof PilotRequests> {
  const look = (account: string): Promise<PilotView> => pilotView(store, account);
  const change = async (account: string, step: (record: PilotRecord) => PilotRecord): Promise<PilotView> => {
    const begun = await currentPilot(account);
    await changePilot(account, (stored) => {
      const record = stored ?? begun;
      return record && step(record);
    });
    return changed(await look(account));
  };
  return {
    'pilot/get': ({ account }) => look(account),
    'pilot/start': async ({ account }) => {
      const document = await loadSettings();
      await changePilot(account, () => startPilot(ownDay(Date.now()), hashBeforePilot(document)));
      return changed(await look(account));
    },
    'pilot/tick': ({ account, task, done }) => change(account, (record) => tickTask(record, task, done)),
    'pilot/stop': ({ account, stopped }) =>
      change(account, (record) => ({ ...record, stoppedOn: stopped ? ownDay(Date.now()) : null })),
    'pilot/gates': async ({ account, note }) => {
      const published = await publishWithGates('hint-only', note);
      return changed({ view: await look(account), published });
    },
    'pilot/decide': async ({ account, choice, note }) => {
      const begun = await currentPilot(account);
      if (!begun) throw new RefusedRequest('no-pilot');
      const from = (await loadSettings()).standards[0]?.hash || null;
      // A week that began with the file must outlive the file.
      await changePilot(account, (stored) => stored ?? begun);
      const published = await carryOut(choice, begun.before, note);
      const decision = { choice, on: ownDay(Date.now()), from };
      return { view: await change(account, (record) => ({ ...record, decision })), published };
    },
    'pilot/undecide': async ({ account }) => {
      const from = (await currentPilot(account))?.decision?.from ?? null;
      const inForce = (await loadSettings()).standards[0]?.hash;
      if (from !== null && from !== inForce) await goBackTo(from);
      return change(account, (record) => ({ ...record, decision: null }));
    },
  };
}

/** What follows from a decision at once; everything that was read and measured stays. */
async function carryOut(choice: PilotChoice, before: string | null, note: string): Promise<Published | null> {
  const document = await loadSettings();
  if (choice === 'introduce') return gatesOnlyShow(document) ? publishWithGates('full', note) : null;
  if (choice === 'change') return null;
  const kept = document.standards.some(({ hash }) => hash === before);
  if (before !== null && kept) await goBackTo(before);
  else await setStandardAside();
  return null;
}
