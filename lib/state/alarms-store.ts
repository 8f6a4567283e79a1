import { type ReadonlySignal, signal } from '@preact/signals';
import type { HistoryLoss } from '../domain/history/views';
import type { SettingsRescue } from '../domain/privacy/views';
import type { Requester } from './transport';

/** What was lost or damaged and has not been told to the person yet. */
export interface AlarmsStore {
  readonly losses: ReadonlySignal<readonly HistoryLoss[]>;
  readonly rescue: ReadonlySignal<SettingsRescue | null>;
  /** A file with everything that can still be read. */
  save(): Promise<{ text: string; fileName: string } | null>;
  lossesSeen(): Promise<void>;
  rescueSeen(): Promise<void>;
}

/** Asks once; a background that cannot answer tells of its trouble elsewhere. */
export function createAlarmsStore({ request }: Requester): AlarmsStore {
  const losses = signal<readonly HistoryLoss[]>([]);
  const rescue = signal<SettingsRescue | null>(null);
  request('history/losses', {}).then(
    (answer) => {
      losses.value = answer.losses;
    },
    () => undefined,
  );
  request('settings/rescue', {}).then(
    (answer) => {
      rescue.value = answer.rescue;
    },
    () => undefined,
  );
  return {
    losses,
    rescue,
    save: () => request('backup/make', {}).catch(() => null),
    async lossesSeen() {
      losses.value = [];
      await request('history/losses-seen', {}).catch(() => undefined);
    },
    async rescueSeen() {
      rescue.value = null;
      await request('settings/rescue-seen', {}).catch(() => undefined);
    },
  };
}
