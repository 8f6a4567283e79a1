/** Presses from the CRM's root to the first working screen, tab by tab. No page, no time, no record is kept. */
import { browser } from 'wxt/browser';
import { addStart, readStarts, type StartGain, startGain } from '../domain/menu/starts';
import type { Handlers } from '../platform/handle';
import { RefusedRequest } from '../platform/send';
import { loadSettings } from '../platform/settings-store';
import type { StartRequests } from '../platform/start-messages';
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
  if (known === undefined) await browser.storage.session.set({ [key]: 0 });
}

/** What a start usually takes on a site, without the standard and under it. */
export async function startsOf(origin: string): Promise<StartGain> {
  return startGain(readStarts((await storedStarts())[origin]));
}

async function takeStep(origin: string, tabId: number, step: Step): Promise<boolean> {
  const key = `work:${tabId}`;
  const before = (await browser.storage.session.get(key))[key] as TabCount;
  const after = countAfter(before, step);
  if (after !== before) await browser.storage.session.set({ [key]: after });
  if (step === 'work' && typeof before === 'number') await keepStart(origin, before);
  return typeof after === 'number';
}

function countAfter(before: TabCount, step: Step): TabCount {
  if (before === 'done') return before;
  if (before === undefined) return step === 'root' ? 0 : 'done';
  if (step === 'work') return 'done';
  return step === 'press' ? before + 1 : before;
}

async function keepStart(origin: string, presses: number): Promise<void> {
  const all = await storedStarts();
  const underStandard = rulesFor(await loadSettings(), origin) !== null;
  const starts = addStart(readStarts(all[origin]), presses, underStandard);
  await browser.storage.local.set({ [KEY]: { ...all, [origin]: starts } });
}

async function storedStarts(): Promise<Record<string, unknown>> {
  const stored = (await browser.storage.local.get(KEY))[KEY];
  return typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
}
