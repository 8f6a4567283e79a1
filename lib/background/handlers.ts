import { browser } from 'wxt/browser';
import { meaningOfHeader } from '../crm/universal/meaning';
import { outcomeOf } from '../crm/universal/outcome';
import { patchApp, patchSite, siteOf, visitShares } from '../domain/app-document';
import type { SettingsView } from '../domain/views';
import type { Handlers, Sender } from '../platform/handle';
import type { Broadcast, Requests } from '../platform/messages';
import { ON_DEMAND, pathOfScript, withAllBefore } from '../platform/page-scripts';
import { RefusedRequest } from '../platform/send';
import { changeSettings, loadSettings } from '../platform/settings-store';
import { accountRules } from './account-rules';
import { badgeHandlers, clearBadges } from './badge';
import { boardHandlers } from './board-handlers';
import { cardHandlers } from './card-handlers';
import { dealHandlers } from './deal-handlers';
import { deskHandlers } from './desk-handlers';
import { exportHandlers } from './export-handlers';
import { leftOutFeatures } from './failures';
import { historyHandlers } from './history-handlers';
import { type HistoryStore, lookAfterHistory, takeReading } from './history-store';
import { keepAnswers } from './keep-answers';
import { numbersHandlers } from './numbers-handlers';
import { pinStart } from './personal';
import { pilotHandlers } from './pilot-handlers';
import { pipelineView } from './pipeline';
import { privacyHandlers, withMaskedNames } from './privacy-handlers';
import { problemHandlers } from './problem-handlers';
import { claimReading } from './reading-claims';
import { rulesFor } from './rules';
import {
  disableSite,
  enableSite,
  openPanelAtFirst,
  pauseSite,
  recogniseSite,
  siteStatus,
  spread,
} from './sites';
import { standardHandlers } from './standard-handlers';
import { standardLife } from './standard-life';
import { applyStandard, exportStandard, previewStandard, summaryOf, takeStandardBack } from './standards';
import { beginStart, startHandlers, startsOf } from './starts';
import { teachHandlers } from './teach-handlers';

/** Sections counted per site; a CRM with more different addresses than this is counted for its first ones. */
const SECTIONS_KEPT = 60;

/** The answers of the background. The database is opened on first use, so that a sleeping worker wakes quickly. */
export function makeHandlers(store: HistoryStore): Handlers {
  return withMaskedNames({
    'site/status': async ({ origin }) => siteStatus(await loadSettings(), origin),
    'site/list': async () => {
      const document = await loadSettings();
      return {
        sites: await Promise.all(
          Object.keys(document.sites)
            .sort()
            .map((origin) => siteStatus(document, origin)),
        ),
      };
    },
    'site/enable': async ({ origin, welcome }) => {
      if (welcome) await openPanelAtFirst();
      return changed(await enableSite(origin));
    },
    'site/disable': async ({ origin }) => changed(await disableSite(origin)),
    'site/pause': async ({ origin, paused }, sender) =>
      changed(await pauseSite(ownOrigin(origin, sender), paused)),
    'site/load-script': loadScript,
    'site/learn': async ({ origin, learned }, sender) => {
      const site = ownOrigin(origin, sender);
      const document = await changeSettings((before) =>
        siteOf(before, site).menuContainer === learned.menuContainer
          ? before
          : patchSite(before, site, { menuContainer: learned.menuContainer }),
      );
      await spread(document);
      return { saved: true };
    },
    'site/recognised': async ({ origin, crm }, sender) =>
      changed(await recogniseSite(ownOrigin(origin, sender), crm)),
    'site/visit': async ({ origin, section, label }, sender) => {
      await countVisit(ownOrigin(origin, sender), section.slice(0, 200), label.slice(0, 80));
      return { ok: true };
    },
    'start/claim': async (_body, { tabId }) => {
      if (tabId !== null) await beginStart(tabId);
      return { granted: tabId !== null && (await claimStart(tabId)) };
    },
    'tab/reveal': async ({ on }, { tabId }) => ({ on: tabId !== null && (await revealIn(tabId, on)) }),
    'reading/chunk': async (chunk, sender) => {
      if (sender.origin && !chunk.account.startsWith(new URL(sender.origin).host))
        throw new RefusedRequest('other-account');
      const privacy = async () => (await loadSettings()).privacy;
      const receipt = await takeReading(store, chunk, Date.now(), async () => (await privacy()).leaveOut);
      if (receipt.stored) {
        dealsChanged(chunk.account);
        void keepAnswers(store, chunk.account, receipt, accountRules).catch(() => undefined);
        void privacy()
          .then(({ keepDays }) => lookAfterHistory(store, Date.now(), keepDays))
          .catch(() => undefined);
      }
      return receipt;
    },
    'reading/claim': async ({ account, view, hold }, { tabId, origin }) => {
      if (origin && !account.startsWith(new URL(origin).host)) throw new RefusedRequest('other-account');
      const claimed = tabId !== null && claimReading(`${account}|${view}`, tabId, hold, Date.now());
      return { granted: await claimed };
    },
    'pipeline/view': async ({ account, convert = false }) => {
      const { settings } = await accountRules(account);
      const later = () => dealsChanged(account);
      return store.run((db) => pipelineView(db, account, settings, Date.now(), convert, later));
    },
    'settings/panel': async (patch) => {
      await spread(await changeSettings((before) => ({ ...before, app: patchApp(before.app, patch) })));
      return { ok: true };
    },
    'settings/get': ({ origin }) => settingsView(origin),
    'settings/patch': async ({ patch }) => {
      if (patch.badge === false) await clearBadges();
      await spread(await changeSettings((before) => ({ ...before, app: patchApp(before.app, patch) })));
      return changed(await settingsView(null));
    },
    'settings/pin-start': async ({ origin, to, label }) => {
      await pinStart(origin, to === null ? null : { to, label });
      return changed(await settingsView(origin));
    },
    'standard/preview': ({ text, origin }) => previewStandard(text, origin),
    'standard/apply': async ({ hash, confirmed }) => changed(await applyStandard(hash, confirmed)),
    'standard/undo': async () => changed(await takeStandardBack()),
    'standard/export': () => exportStandard(),
    ...cardHandlers(),
    ...dealHandlers(store),
    ...historyHandlers({ store, words: { meaningOf: meaningOfHeader, outcomeOf }, tell }),
    ...exportHandlers(store),
    ...numbersHandlers(store, dealsChanged),
    ...boardHandlers(store),
    ...standardHandlers({ view: settingsView, changed }),
    ...startHandlers(),
    ...pilotHandlers({ store, changed }),
    ...problemHandlers(store),
    ...badgeHandlers(),
    ...teachHandlers({ view: settingsView, changed, ownOrigin }),
    ...deskHandlers({ store, changed }),
    ...privacyHandlers({ store, view: settingsView, changed }),
  });
}

async function settingsView(origin: string | null): Promise<SettingsView> {
  const document = await loadSettings();
  const site = origin === null ? null : siteOf(document, origin);
  return {
    app: document.app,
    site: origin === null ? null : await siteStatus(document, origin),
    effective: origin === null ? null : rulesFor(document, origin),
    standard: summaryOf(document),
    visits: site ? visitShares(site) : [],
    pinned: site?.pinned ?? null,
    featuresOff: await leftOutFeatures(),
    ...(origin === null ? {} : { starts: await startsOf(origin) }),
    life: await standardLife(document),
  };
}

/** A page's script may speak of its own site only. */
function ownOrigin(claimed: string, sender: Sender): string {
  if (!sender.own && sender.origin !== claimed) throw new RefusedRequest('other-origin');
  return claimed;
}

/** Bring a file into the frame that asks for it; only what comes on demand can be asked for. */
async function loadScript(
  { file, here }: Requests['site/load-script']['in'],
  { tabId, frameId }: Sender,
): Promise<{ loaded: boolean }> {
  if (tabId === null || !ON_DEMAND.includes(file)) throw new RefusedRequest('no-tab');
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId ?? 0] },
    files: withAllBefore([file], here).map(pathOfScript),
  });
  return { loaded: true };
}

async function countVisit(origin: string, section: string, label: string): Promise<void> {
  await changeSettings((before) => {
    const { visits } = siteOf(before, origin);
    if (!Object.hasOwn(visits, section) && Object.keys(visits).length >= SECTIONS_KEPT) return before;
    const count = (Object.hasOwn(visits, section) ? (visits[section]?.count ?? 0) : 0) + 1;
    return patchSite(before, origin, { visits: { ...visits, [section]: { label, count } } });
  });
}

/** True for the first call of a tab; remembered for as long as the browser runs, also when the worker dies. */
async function claimStart(tabId: number): Promise<boolean> {
  const key = `start:${tabId}`;
  const stored = await browser.storage.session.get(key);
  if (stored[key]) return false;
  await browser.storage.session.set({ [key]: true });
  return true;
}

/** Whether a tab shows what the standard hides; kept for as long as the browser runs. */
async function revealIn(tabId: number, on: boolean | undefined): Promise<boolean> {
  const key = `reveal:${tabId}`;
  if (on !== undefined) await browser.storage.session.set({ [key]: on });
  return (await browser.storage.session.get(key))[key] === true;
}

/** Pass a result through and tell open panels that settings have changed. */
function changed<T>(result: T): T {
  tell({ prelude: 1, event: 'settings-changed' });
  return result;
}

/** Nobody listening is the usual case and no error. */
function dealsChanged(account: string): void {
  tell({ prelude: 1, event: 'deals-changed', account });
}

function tell(broadcast: Broadcast): void {
  browser.runtime.sendMessage(broadcast).catch(() => undefined);
}
