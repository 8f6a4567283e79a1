import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { onCommand } from '../lib/background/commands';
import { makeHandlers } from '../lib/background/handlers';
import { permissionsChanged, spread } from '../lib/background/sites';
import { followStandards, settleStandards } from '../lib/background/standard-alarms';
import { PreludeDatabase } from '../lib/data/database';
import { sweepPieces } from '../lib/data/deals-store';
import { handleRequests } from '../lib/platform/handle';
import { relayPanels } from '../lib/platform/overlay-link';
import { loadSettings } from '../lib/platform/settings-store';

export default defineBackground({
  type: 'module',
  main() {
    let opened: PreludeDatabase | undefined;
    const db = () => (opened ??= new PreludeDatabase());
    handleRequests(makeHandlers(db));
    relayPanels();

    followStandards();

    const settle = async () => {
      await settleStandards();
      await spread(await loadSettings());
      await sweepPieces(db(), Date.now());
    };
    browser.runtime.onInstalled.addListener(() => void settle());
    browser.runtime.onStartup.addListener(() => void settle());
    browser.permissions.onAdded.addListener(() => void permissionsChanged());
    browser.permissions.onRemoved.addListener(() => void permissionsChanged());
    browser.commands?.onCommand.addListener((name, tab) => void onCommand(name, tab));
  },
});
