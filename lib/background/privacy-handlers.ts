import { browser } from 'wxt/browser';
import { writeCanary } from '../data/canary';
import { copyHistory, putBack } from '../data/whole-history';
import { readDocument } from '../domain/app-document';
import { printBackup, readBackup } from '../domain/privacy/backup-file';
import { maskNames, readPrivacy } from '../domain/privacy/privacy-settings';
import type { SettingsView } from '../domain/views';
import type { Handlers } from '../platform/handle';
import type { PrivacyRequests } from '../platform/privacy-messages';
import { RefusedRequest } from '../platform/send';
import { changeSettings, forgetRescue, loadSettings, settingsRescue } from '../platform/settings-store';
import { forgive, noteFailure } from './failures';
import { type HistoryStore, lookAfterHistory } from './history-store';
import { enterSites, spread } from './sites';
import { privacyView } from './stored-parts';

/** What the answers need from outside. */
export interface PrivacyTools {
  readonly store: HistoryStore;
  readonly view: (origin: string | null) => Promise<SettingsView>;
  /** Passes a result through and tells open panels that settings have changed. */
  readonly changed: <T>(result: T) => T;
}

/** Answers whose names give way when a person wants it. */
const WITH_NAMES = [
  'numbers/overview',
  'numbers/snooze',
  'history/changes',
  'history/deals',
  'export/rows',
  'import/preview',
  'deals/past',
  'deals/find',
  'board/people',
  'board/duel',
  'board/deals',
  'board/meeting',
  'board/past',
] as const;

/** The answers about what is kept, about failures, and the end of everything. */
export function privacyHandlers({
  store,
  view,
  changed,
}: PrivacyTools): Pick<Handlers, keyof PrivacyRequests> {
  return {
    'privacy/get': () => privacyView(store),
    'privacy/patch': async ({ patch }) => {
      const { privacy } = await changeSettings((before) => ({
        ...before,
        privacy: readPrivacy({ ...before.privacy, ...patch }, before.privacy),
      }));
      await lookAfterHistory(store, Date.now(), privacy.keepDays, 'now').catch(() => undefined);
      return changed(await privacyView(store));
    },
    'privacy/erase': async () => {
      await eraseEverything(store);
      return changed({ done: true } as const);
    },
    'backup/make': () => makeBackup(store, Date.now()),
    'backup/restore': async ({ text }) => changed(await restore(store, text, Date.now())),
    'settings/rescue': async () => ({ rescue: await settingsRescue() }),
    'settings/rescue-seen': async () => {
      await forgetRescue();
      return { ok: true };
    },
    'feature/failed': async ({ feature }) => {
      if (await noteFailure(feature)) await spread(changed(await loadSettings()));
      return { ok: true };
    },
    'feature/retry': async ({ feature }) => {
      if (await forgive(feature)) await spread(await loadSettings());
      return changed(await view(null));
    },
  };
}

/** The same handlers, with names masked in answers that carry some when the person wants it. */
export function withMaskedNames(handlers: Handlers): Handlers {
  const masked = WITH_NAMES.map((name) => {
    const answer = handlers[name] as (...request: unknown[]) => Promise<unknown>;
    return [
      name,
      async (...request: unknown[]) => {
        const given = await answer(...request);
        return (await loadSettings()).privacy.maskNames ? maskNames(given) : given;
      },
    ] as const;
  });
  return { ...handlers, ...Object.fromEntries(masked) };
}

async function makeBackup(
  { run }: HistoryStore,
  now: number,
): Promise<PrivacyRequests['backup/make']['out']> {
  // What the database still gives is what can be saved; settings are saved without it as well.
  const tables = await run(copyHistory).catch(() => ({}));
  const text = printBackup({ madeAt: now, settings: await loadSettings(), tables });
  return { text, fileName: `prelude-${new Date(now).toISOString().slice(0, 10)}.json` };
}

async function restore(
  { run, local }: HistoryStore,
  text: string,
  now: number,
): Promise<PrivacyRequests['backup/restore']['out']> {
  const backup = readBackup(text);
  const settings = readDocument(backup?.settings);
  if (!backup || !settings) throw new RefusedRequest('bad-backup');
  const snapshots = await run((db) => putBack(db, backup.tables));
  await run((db) => writeCanary(db, local, now));
  // The administrator's policy is the machine's, not the file's.
  await changeSettings((before) => ({ ...settings, managed: before.managed }));
  await enterSites();
  return { snapshots, madeAt: backup.madeAt };
}

/** Databases first: were the settings gone first, a death in between would leave a history that nobody can see. */
async function eraseEverything({ run }: HistoryStore): Promise<void> {
  await run((db) => db.delete());
  for (const name of ['prelude-keys', 'prelude-second-place', 'prelude-folder']) await deleteDatabase(name);
  await browser.storage.local.clear();
  await browser.storage.session.clear();
  await browser.alarms.clearAll();
  await spread(await loadSettings());
  const { origins = [] } = await browser.permissions.getAll();
  // A host that the manifest itself grants cannot be given back, and need not be.
  for (const origin of origins) await browser.permissions.remove({ origins: [origin] }).catch(() => false);
}

function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}
