/** Single deals: moves between sessions that went past the standard, and deals by name. */
import { beforeEach, expect, test, vi } from 'vitest';
import { dealHandlers } from '../../../lib/background/deal-handlers';
import type { HistoryStore } from '../../../lib/background/history-store';
import { journalHandlers } from '../../../lib/background/journal-handlers';
import { enableSite } from '../../../lib/background/sites';
import type { PreludeDatabase } from '../../../lib/data/database';
import type { CardSighting } from '../../../lib/domain/journal';
import { makeDeal } from '../../domain/pipeline/make';
import { DAY, freshDatabase, memoryStore, NOON, store } from '../data/make';
import { completeBrowser, SITE, TEAM, take } from './world';

const ACCOUNT = new URL(SITE).host;
const SENDER = { own: true, origin: null, tabId: null, frameId: null };
const BOARD = { account: ACCOUNT, source: 'board' as const, stages: { '': ['New', 'Offer', 'Contract'] } };

let db: PreludeDatabase;
let deals: ReturnType<typeof dealHandlers>;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON });
  completeBrowser();
  db = freshDatabase();
  const history: HistoryStore = { run: (work) => work(db), local: memoryStore() };
  deals = dealHandlers(history);
  await enableSite(SITE);
  await take({
    ...TEAM,
    dictionary: {
      ...TEAM.dictionary,
      fields: { budget: { labels: ['Amount'], type: 'money' }, need: { labels: ['Need'] } },
      stages: { new: ['New'], offer: ['Offer'], contract: ['Contract'] },
    },
    cards: {
      deal: {
        required: [
          { field: 'budget', fromStage: 'offer', mode: 'hard' },
          { field: 'need', fromStage: 'contract', mode: 'soft' },
        ],
      },
    },
  });
  return () => vi.useRealTimers();
});

const deal = (id: string, stage: string) =>
  makeDeal({ id, stage, title: `Deal ${id}`, href: `/crm/deal/details/${id}/`, amount: null, owner: 'Anna' });
const onDay = (day: number, stageOf: Readonly<Record<string, string>>, more = {}) => {
  vi.setSystemTime(NOON + day * DAY);
  const list = Object.entries(stageOf).map(([id, stage]) => deal(id, stage));
  return store(db, day, list, { ...BOARD, ...more });
};
const past = async (account = ACCOUNT) => (await deals['deals/past']({ account }, SENDER)).moves;

test('a move that nobody held up is told from the next session on', async () => {
  await onDay(1, { '1': 'New', '2': 'New' });
  await onDay(3, { '1': 'New', '2': 'Contract' });
  expect(await past()).toMatchObject([
    {
      ...{ recordId: '2', title: 'Deal 2', from: 'New', to: 'Contract' },
      ...{ after: '2026-03-11', on: '2026-03-13', checked: false },
    },
  ]);
  expect(await past('other.bitrix24.ru')).toEqual([]);
});

test('it is told no longer once the card was opened there and found filled', async () => {
  await onDay(1, { '1': 'New' });
  await onDay(2, { '1': 'Offer' });
  expect(await past()).toHaveLength(1);
  const sighting: CardSighting = {
    ...{ account: ACCOUNT, entity: 'deal', recordId: '1', stage: 'Offer', owner: 'Anna', ok: 1, of: 1 },
    ...{ fields: [{ field: 'budget', label: 'Amount', state: 'ok' }], viewed: [], edited: [] },
  };
  await journalHandlers()['card/seen'](sighting, SENDER);
  expect(await past()).toEqual([]);
});

test.each([
  ['partial', { total: 500 }],
  ['filtered', { filter: 'My deals' }],
])('readings that are %s accuse nobody', async (_how, more) => {
  await onDay(1, { '1': 'New' }, more);
  await onDay(2, { '1': 'Offer' }, more);
  expect(await past()).toEqual([]);
});

test('deals are found by name, with the address of their site', async () => {
  await onDay(1, { '1': 'New', '2': 'New' });
  expect(await deals['deals/find']({ account: ACCOUNT, typed: 'deal 2' }, SENDER)).toEqual({
    origin: SITE,
    deals: [{ id: '2', title: 'Deal 2', stage: 'New', company: null, href: '/crm/deal/details/2/' }],
  });
});
