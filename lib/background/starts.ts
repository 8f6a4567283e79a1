/** Presses from the CRM's root to the first working screen, tab by tab. No page, no time, no record is kept. */
import { browser } from 'wxt/browser';
import { addStart, readStarts, type StartGain, type Starts, startGain } from '../domain/menu/starts';
import type { Handlers } from '../platform/handle';
import { RefusedRequest } from '../platform/send';
import { loadSettings } from '../platform/settings-store';
import type { StartRequests } from '../platform/start-messages';
import { notePilotStart } from './pilot-notes';
import { rulesFor } from './rules';

const KEY = 'prelude.starts';

type Step = StartRequests['start/step']['in']['step'];

/** Presses so far; `done` once the tab has begun to work, or never began at the root. */
type TabCount = number | 'done' | undefined;

/** The answers about starts. Steps of one tab come one after the other, so they are carried out in a row. */
export function startHandlers(): Pick<Handlers, keyof StartRequests> {
  let row: Promise<unknown> = Promise.resolve();
  return {
    'start/step': async ({ origin, step }, { own, origin: from, tabId }) => {
      if (!own && from !== origin) throw new RefusedRequest('other-origin');
      if (tabId === null) return { counting: false };
      const next = row.then(() => takeStep(origin, tabId, step));
      row = next.catch(() => undefined);
      return { counting: await next };
    },
  };
}

/** The tab is at the CRM's root: from here presses count, also when it is led on at once. */
export async function beginStart(tabId: number): Promise<void> {
  const key = `work:${tabId}`;
  const known = (await browser.storage.session.get(key))[key];
  if (known === undefined) await browser.storage.session.set({ [key]: 0, [`work-at:${tabId}`]: Date.now() });
}

/** Every start that is kept of a site. */
export async function allStarts(origin: string): Promise<Starts> {
  return readStarts((await storedStarts())[origin]);
}

/** What a start usually takes on a site, without the standard and under it. */
export async function startsOf(origin: string): Promise<StartGain> {
  return startGain(await allStarts(origin));
}

async function takeStep(origin: string, tabId: number, step: Step): Promise<boolean> {
  const key = `work:${tabId}`;
  const atKey = `work-at:${tabId}`;
  const stored = await browser.storage.session.get([key, atKey]);
  const before = stored[key] as TabCount;
  const after = countAfter(before, step);
  const begins = before === undefined && after === 0;
  if (after !== before)
    await browser.storage.session.set({ [key]: after, ...(begins ? { [atKey]: Date.now() } : {}) });
  if (step === 'work' && typeof before === 'number')
    await keepStart(origin, before, secondsSince(stored[atKey]));
  return typeof after === 'number';
}

function countAfter(before: TabCount, step: Step): TabCount {
  if (before === 'done') return before;
  if (before === undefined) return step === 'root' ? 0 : 'done';
  if (step === 'work') return 'done';
  return step === 'press' ? before + 1 : before;
}

/** Null when nobody noted the beginning, as in a tab that was open before an update. */
function secondsSince(at: unknown): number | null {
  return typeof at === 'number' ? Math.max(0, Math.round((Date.now() - at) / 1000)) : null;
}

async function keepStart(origin: string, presses: number, seconds: number | null): Promise<void> {
  const all = await storedStarts();
  const underStandard = rulesFor(await loadSettings(), origin) !== null;
  const starts = addStart(readStarts(all[origin]), presses, underStandard, seconds);
  await browser.storage.local.set({ [KEY]: { ...all, [origin]: starts } });
  if (underStandard) await notePilotStart(origin, presses, seconds).catch(() => undefined);
}

async function storedStarts(): Promise<Record<string, unknown>> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  return typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
}
