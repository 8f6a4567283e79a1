/** The pilot week in the background: what starts it, what it takes down, what a decision does. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { cardHandlers } from '../../../lib/background/card-handlers';
import { pilotHandlers } from '../../../lib/background/pilot-handlers';
import { loadDraft, saveDraft } from '../../../lib/background/publishing';
import { startHandlers } from '../../../lib/background/starts';
import { patchSite } from '../../../lib/domain/app-document';
import type { CardSighting } from '../../../lib/domain/journal';
import type { Standard } from '../../../lib/domain/standard';
import { changeSettings } from '../../../lib/platform/settings-store';
import { completeBrowser, menu, SITE, settings, TEAM, take } from './world';

const ACCOUNT = 'acme.bitrix24.ru';
const PILOT: Standard = {
  ...TEAM,
  pilot: { mode: 'hint-only' },
  cards: { deal: { required: [{ field: 'budget', mode: 'hard' }] } },
};
const OWN = { own: true, origin: null, tabId: null, frameId: null };
const page = (tabId: number) => ({ own: false, origin: SITE, tabId, frameId: 0 });

const store = { run: async () => Promise.reject(new Error('no database here')) };
const pilots = pilotHandlers({ store, changed: (result) => result });
const look = () => pilots['pilot/get']({ account: ACCOUNT }, OWN);
const decide = (choice: 'introduce' | 'change' | 'take-back') =>
  pilots['pilot/decide']({ account: ACCOUNT, choice, note: '' }, OWN);

const sighting = (ok: number): CardSighting => ({
  account: ACCOUNT,
  entity: 'deal',
  recordId: '7',
  stage: null,
  owner: 'Anna Petrova',
  ok,
  of: 4,
  fields: [{ field: 'budget', label: 'Budget', state: ok < 4 ? 'empty' : 'ok' }],
  viewed: [],
  edited: [],
});
const see = (ok: number) => cardHandlers()['card/seen'](sighting(ok), page(1));

/** Opens the CRM's root in a tab and presses so often until a list stands there. */
async function begin(tabId: number, presses: number): Promise<void> {
  const { 'start/step': step } = startHandlers();
  await step({ origin: SITE, step: 'root' }, page(tabId));
  for (let at = 0; at < presses; at++) await step({ origin: SITE, step: 'press' }, page(tabId));
  vi.advanceTimersByTime(4000);
  await step({ origin: SITE, step: 'work' }, page(tabId));
}

beforeEach(async () => {
  fakeBrowser.reset();
  completeBrowser();
  // A Monday, at noon wherever the tests run.
  vi.useFakeTimers({ now: new Date(2026, 2, 2, 12), toFake: ['Date'] });
  await changeSettings((before) => patchSite(before, SITE, { enabled: true }));
});
afterEach(() => {
  vi.useRealTimers();
});

test('nothing is begun before somebody begins it', async () => {
  await take(TEAM);
  const view = await look();
  expect(view.state).toEqual({ at: 'none' });
  expect(view.report).toBeNull();
  expect(view.gates).toBe('full');
});

test('a seller’s week begins by itself with a file whose gates only show', async () => {
  await take(PILOT);
  expect(await look()).toMatchObject({ state: { at: 'day', day: 1 }, gates: 'hint-only', before: null });
  vi.setSystemTime(new Date(2026, 2, 4, 12));
  expect((await look()).state).toEqual({ at: 'day', day: 3 });
});

test('starts before the standard are the baseline, starts under it stand against them', async () => {
  await begin(1, 5);
  await begin(2, 3);
  await take(PILOT);
  await see(1);
  await begin(3, 0);
  const line = (await look()).report?.lines.find(({ measure }) => measure === 'presses');
  expect(line).toMatchObject({ before: { value: 4, n: 2 }, after: { value: 0, n: 1 }, verdict: 'few' });
  const seconds = (await look()).report?.lines.find(({ measure }) => measure === 'seconds');
  expect(seconds).toMatchObject({ before: { value: 4, n: 2 }, after: { value: 4, n: 1 } });
});

test('a card is compared with itself as it was found first', async () => {
  await take(PILOT);
  await see(1);
  vi.setSystemTime(new Date(2026, 2, 5, 12));
  await see(4);
  const report = (await look()).report;
  expect(report?.cards).toEqual({ opened: 1, changed: 1 });
  expect(report?.lines.find(({ measure }) => measure === 'fill')).toMatchObject({
    before: { value: 0.25, n: 1 },
    after: { value: 1, n: 1 },
    verdict: 'few',
  });
});

test('nothing is taken down while the week is broken off, and it goes on where it was', async () => {
  await take(PILOT);
  await see(1);
  await pilots['pilot/stop']({ account: ACCOUNT, stopped: true }, OWN);
  await see(4);
  const view = await pilots['pilot/stop']({ account: ACCOUNT, stopped: false }, OWN);
  expect(view.state).toEqual({ at: 'day', day: 1 });
  expect(view.report?.cards).toEqual({ opened: 1, changed: 0 });
});

test('neither names nor values are taken down', async () => {
  await take(PILOT);
  await see(1);
  const stored = JSON.stringify((await browser.storage.local.get('prelude.pilots'))['prelude.pilots']);
  expect(stored).toContain('deal 7');
  expect(stored).not.toMatch(/Anna|Budget/);
});

test('introducing publishes the next version with the gates as they are set, and leaves a draft alone', async () => {
  await take(PILOT);
  await saveDraft(JSON.stringify(TEAM));
  const { view, published } = await decide('introduce');
  expect(published).toMatchObject({ version: 2 });
  expect(JSON.parse(published?.text ?? '{}').pilot).toBeUndefined();
  expect(view).toMatchObject({ state: { at: 'decided' }, gates: 'full', standard: { version: 2 } });
  expect((await settings()).effective?.cards.deal?.required[0]?.mode).toBe('hard');
  expect(await loadDraft()).toBe(JSON.stringify(TEAM));
});

test('taking back leaves no standard where none was before; one press brings it back, and all that was measured stays', async () => {
  await take(PILOT);
  await see(1);
  const { view } = await decide('take-back');
  expect(view).toMatchObject({ state: { at: 'decided' }, standard: null, gates: 'none' });
  expect(await menu()).toEqual({ order: [], hidden: [] });
  const again = await pilots['pilot/undecide']({ account: ACCOUNT }, OWN);
  expect(again).toMatchObject({ state: { at: 'day', day: 1 }, standard: { version: 1 }, gates: 'hint-only' });
  expect(again.report?.cards.opened).toBe(1);
  expect((await menu()).hidden).toEqual(['feed']);
});

test('taking back returns to the version that held before the pilot', async () => {
  await take(TEAM);
  await pilots['pilot/start']({ account: ACCOUNT }, OWN);
  const { view, published } = await pilots['pilot/gates']({ account: ACCOUNT, note: 'One week' }, OWN);
  expect(JSON.parse(published.text).pilot).toEqual({ mode: 'hint-only' });
  expect(view).toMatchObject({ gates: 'hint-only', before: { name: 'Vector', version: 1 } });
  expect((await decide('take-back')).view.standard).toEqual({ name: 'Vector', version: 1 });
});

test('changing decides without touching the standard', async () => {
  await take(PILOT);
  const { view, published } = await decide('change');
  expect(published).toBeNull();
  expect(view).toMatchObject({ standard: { version: 1 }, gates: 'hint-only' });
});

test('a week begun on a Saturday waits for Monday', async () => {
  vi.setSystemTime(new Date(2026, 2, 7, 12));
  await take(TEAM);
  const view = await pilots['pilot/start']({ account: ACCOUNT }, OWN);
  expect(view.state).toEqual({ at: 'before', from: '2026-03-09' });
});
