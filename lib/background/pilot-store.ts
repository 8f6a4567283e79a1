/** The pilot weeks of this browser, by account. They outlive restarts, and the standard that they try. */
import { browser } from 'wxt/browser';
import { type PilotRecord, readPilot } from '../domain/pilot';
import { oneByOne } from './one-by-one';

const KEY = 'prelude.pilots';

const inTurn = oneByOne();

/** The week of an account; null when none was begun. */
export async function loadPilot(account: string): Promise<PilotRecord | null> {
  return readPilot((await storedPilots())[account]);
}

/** Change the week of one account; changes wait for each other, and an unchanged one writes nothing. */
export function changePilot(
  account: string,
  change: (before: PilotRecord | null) => PilotRecord | null,
): Promise<PilotRecord | null> {
  return inTurn(async () => {
    const all = await storedPilots();
    const before = readPilot(all[account]);
    const after = change(before);
    if (after && after !== before) await browser.storage.local.set({ [KEY]: { ...all, [account]: after } });
    return after;
  });
}

/** Accounts of a host that have a week. Accounts are named by their host first. */
export async function pilotAccounts(host: string): Promise<string[]> {
  return Object.keys(await storedPilots()).filter((account) => account.split('|')[0] === host);
}

async function storedPilots(): Promise<Record<string, unknown>> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  return typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
}
