import { browser } from 'wxt/browser';
import { loadSettings } from '../platform/settings-store';
import { refreshPolicy } from './policy';
import { spread } from './sites';
import { checkForUpdate } from './subscription';

const ALARM = 'prelude.update';

/** How often it is looked whether the time to ask has come; the asking itself is once a day. */
const LOOK_EVERY_MINUTES = 60;

/** Keep policy and subscription current. Called before the first await of the background. */
export function followStandards(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void checkForUpdate(Date.now());
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

async function settlePolicy(): Promise<void> {
  if (await refreshPolicy()) await spread(await loadSettings());
}
