import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { onCommand } from '../lib/background/commands';
import { onContextChoice } from '../lib/background/context-menu';
import { writeDown } from '../lib/background/diary';
import { makeHandlers } from '../lib/background/handlers';
import { historyStore, lookAfterHistory } from '../lib/background/history-store';
import { enterSites, spread } from '../lib/background/sites';
import { followStandards, settleStandards } from '../lib/background/standard-alarms';
import { sweepPieces } from '../lib/data/deals-store';
import { onContextMenu } from '../lib/platform/context-menu';
import { databaseLog } from '../lib/platform/database-log';
import { handleRequests } from '../lib/platform/handle';
import { localStore } from '../lib/platform/local-store';
import { relayPanels } from '../lib/platform/overlay-link';
import { loadSettings } from '../lib/platform/settings-store';

export default defineBackground({
  type: 'module',
  main() {
    // A background that cannot start must not look like one that has nothing to say.
    try {
      start();
    } catch (error) {
      console.error('prelude: the background did not start', error);
      void browser.action.setBadgeText({ text: '!' });
    }
  },
});

function start(): void {
  const store = historyStore(localStore, undefined, databaseLog);
  handleRequests(makeHandlers(store), (name, error) => void writeDown(name, error));
  addEventListener('error', ({ error }) => void writeDown('background', error));
  addEventListener('unhandledrejection', ({ reason }) => void writeDown('background', reason));
  relayPanels();
  followStandards();
  onContextMenu(onContextChoice);

  const settle = async () => {
    // First the sites: an update drops the registrations, and tabs may be open already.
    await enterSites();
    await settleStandards();
    const document = await loadSettings();
    await spread(document);
    await store.run((db) => sweepPieces(db, Date.now()));
    await lookAfterHistory(store, Date.now(), document.privacy.keepDays);
  };
  browser.runtime.onInstalled.addListener(() => void settle());
  browser.runtime.onStartup.addListener(() => void settle());
  browser.permissions.onAdded.addListener(() => void enterSites());
  browser.permissions.onRemoved.addListener(() => void enterSites());
  browser.commands?.onCommand.addListener((name, tab) => void onCommand(name, tab));
}
