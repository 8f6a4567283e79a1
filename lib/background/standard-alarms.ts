import { browser } from 'wxt/browser';
import type { Broadcast } from '../platform/messages';
import { loadSettings } from '../platform/settings-store';
import { refreshPolicy } from './policy';
import { spread } from './sites';
import { checkForUpdate } from './subscription';

const ALARM = 'prelude.update';

/** How often it is looked whether the time to ask has come; the asking itself is once a day. */
const LOOK_EVERY_MINUTES = 60;

/**
 * Keep policy and subscription current. Called before the first await of the background.
 * The policy is read at every start of the worker: right after an installation the browser
 * hands out nothing yet, and Firefox never tells of a change.
 */
export function followStandards(): void {
  void settlePolicy();
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void lookAgain();
  });
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') void settlePolicy();
  });
}

/** On install and start: the alarm stands, and the policy is read before rules are compiled. */
export async function settleStandards(): Promise<void> {
  await refreshPolicy();
  const alarm = await browser.alarms.get(ALARM);
  if (!alarm) await browser.alarms.create(ALARM, { delayInMinutes: 1, periodInMinutes: LOOK_EVERY_MINUTES });
}

async function lookAgain(): Promise<void> {
  await settlePolicy();
  await checkForUpdate(Date.now());
  tellPanels();
}

async function settlePolicy(): Promise<void> {
  if (!(await refreshPolicy())) return;
  await spread(await loadSettings());
  tellPanels();
}

/** Nobody listening is the usual case and no error. */
function tellPanels(): void {
  const news: Broadcast = { prelude: 1, event: 'settings-changed' };
  browser.runtime.sendMessage(news).catch(() => undefined);
}
