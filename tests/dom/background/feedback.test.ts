import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { changeKey, diffStandards } from '../../../lib/domain/standard';
import { ask, completeBrowser, preview, refusalOf, settings, TEAM, take } from './world';

beforeEach(() => {
  completeBrowser();
  vi.stubGlobal('indexedDB', new IDBFactory());
});

const CARDS = { deal: { required: [{ field: 'Budget' }] } };
const BUDGET = { entity: 'deal', field: 'Budget' };

describe('a remark', () => {
  test('is kept with the version that was in force, without a name unless one was given', async () => {
    await take(TEAM);
    const { own } = await ask('feedback/add', { kind: 'bad', target: BUDGET, text: ' Too early ' });
    expect(own[0]?.item).toMatchObject({
      author: null,
      standard: { line: 'line-1', version: 1 },
      target: BUDGET,
      kind: 'bad',
      text: 'Too early',
    });
    await ask('feedback/sign', { author: 'Ann' });
    const signed = await ask('feedback/add', { kind: 'good', target: { menu: 'deals' } });
    expect(signed.own.map(({ item }) => item.author)).toEqual(['Ann', null]);
  });

  test('stays without a name where the team wants none', async () => {
    await take({ ...TEAM, feedback: { anonymous: 'always' } });
    await ask('feedback/sign', { author: 'Ann' });
    const { own } = await ask('feedback/add', { kind: 'good', target: { menu: 'deals' } });
    expect(own[0]?.item.author).toBeNull();
  });

  test('is reworded under its id, counted as unsent until it is taken out, and withdrawn', async () => {
    const first = await ask('feedback/add', { kind: 'bad', target: BUDGET });
    const id = first.own[0]?.item.id ?? '';
    const again = await ask('feedback/add', { kind: 'bad', target: BUDGET, text: 'Too early', id });
    expect(again.own.map(({ item }) => item.text)).toEqual(['Too early']);
    expect(again.unsent).toBe(1);
    await ask('feedback/export', {});
    expect((await ask('feedback/get', {})).unsent).toBe(0);
    expect((await ask('feedback/withdraw', { id })).own).toEqual([]);
  });

  test('that no reader would take is refused', async () => {
    const text = 'x'.repeat(2001);
    expect(await refusalOf(ask('feedback/add', { kind: 'bad', target: BUDGET, text }))).toBe('bad-feedback');
  });
});

describe('the loop between a seller and the manager', () => {
  test('a file is merged once, answered in the next version, and the answer reaches its author once', async () => {
    await take({ ...TEAM, cards: CARDS });
    await ask('feedback/sign', { author: 'Ann' });
    await ask('feedback/add', { kind: 'bad', target: BUDGET, text: 'Too early' });
    const { text, fileName } = await ask('feedback/export', {});
    expect(fileName).toMatch(/^feedback-ann-\d{4}-\d\d-\d\d\.json$/);
    expect((await ask('feedback/merge', { text })).added).toBe(1);
    const { added, view } = await ask('feedback/merge', { text });
    expect(added).toBe(0);
    const id = view.inbox[0]?.item.id ?? '';
    await ask('feedback/reply', { id, reply: { status: 'accepted', text: 'From the offer on' } });
    const draft = { text: JSON.stringify({ ...TEAM, cards: {} }), note: 'Later', sign: false };
    const published = JSON.parse((await ask('publish/make', draft)).text);
    expect(published.replies).toEqual([{ id, status: 'accepted', text: 'From the offer on', inVersion: 2 }]);
    const { answers } = await ask('feedback/get', {});
    expect(answers).toMatchObject([{ item: { id }, reply: { inVersion: 2 } }]);
    expect((await ask('feedback/seen', { ids: [id] })).answers).toEqual([]);
  });

  test('a file that is none is refused and nothing is lost', async () => {
    await ask('feedback/add', { kind: 'good', target: BUDGET });
    expect(await refusalOf(ask('feedback/merge', { text: '{"format":"crm-feedback/1"' }))).toBe(
      'bad-feedback',
    );
    expect((await ask('feedback/get', {})).own).toHaveLength(1);
  });
});

describe('a draft for review', () => {
  const NEXT = { ...TEAM, menu: { seller: { order: ['chat', 'deals', 'tasks'], hidden: ['feed'] } } };

  test('cannot be applied, is voted on change by change, and the votes are counted', async () => {
    await take(TEAM);
    const file = await ask('draft/review', { text: JSON.stringify(NEXT), note: '' });
    expect(file).toMatchObject({ version: 2, fileName: 'vector-v2-review.json' });
    const shown = await preview(file.text);
    expect(shown.review).toEqual({ line: 'line-1', version: 2 });
    await expect(take(file.text)).rejects.toThrow('is-draft');
    const [change] = shown.changes.map(changeKey);
    expect(change).toBe(diffStandards(TEAM, NEXT).map(changeKey)[0]);
    const vote = { line: 'line-1', version: 2, change: change ?? '' };
    await ask('feedback/vote', { ...vote, choice: 'for' });
    const { votes } = await ask('feedback/vote', { ...vote, choice: 'against', text: 'Mail is first' });
    expect(votes).toHaveLength(1);
    const { text } = await ask('feedback/export', {});
    await ask('feedback/merge', { text });
    const { view } = await ask('feedback/merge', { text });
    expect(view.tallies).toMatchObject([{ change, for: 0, against: 1, words: [{ text: 'Mail is first' }] }]);
  });
});

describe('the question about a version', () => {
  /** The next day; only the clock is turned. */
  const sleep = () => vi.setSystemTime(Date.now() + 24 * 3_600_000);
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
  afterEach(() => void vi.useRealTimers());

  test('is put once, whether it is answered or skipped, and again for the next version', async () => {
    await take({ ...TEAM, cards: CARDS });
    expect((await ask('feedback/get', {})).question).toBeNull();
    sleep();
    expect((await ask('feedback/get', {})).question).toEqual({ id: 'cardEase', version: 1 });
    expect((await ask('feedback/answer', { question: 'cardEase', kind: null })).question).toBeNull();
    await take({ ...TEAM, cards: CARDS, version: 2 });
    sleep();
    expect((await ask('feedback/get', {})).question).toEqual({ id: 'cardEase', version: 2 });
    const answered = await ask('feedback/answer', { question: 'cardEase', kind: 'good' });
    expect(answered.question).toBeNull();
    expect(answered.own[0]?.item).toMatchObject({ kind: 'good', target: { question: 'cardEase' } });
  });

  test.each([{ feedback: { ask: { cardEase: 'never' } } }, { feedback: { enabled: false } }, { cards: {} }])(
    'is not put under %j',
    async (parts) => {
      await take({ ...TEAM, cards: CARDS, ...parts } as typeof TEAM);
      sleep();
      expect((await ask('feedback/get', {})).question).toBeNull();
    },
  );
});

test('a former version is published again as the next one, with the answers of the present', async () => {
  await take(TEAM);
  await take({ ...TEAM, version: 2, menu: {}, replies: [{ id: 'F-1', status: 'later' }] });
  const { life } = await settings();
  const again = await ask('publish/again', { hash: life?.kept[1]?.hash ?? '', note: 'Back' });
  const file = JSON.parse(again.text);
  expect(file).toMatchObject({
    version: 3,
    menu: TEAM.menu,
    replies: [{ id: 'F-1' }],
    changes: [{ text: 'Back' }],
  });
});

test('two successors of one version are shown side by side against it', async () => {
  await take(TEAM);
  const seller = TEAM.menu?.seller ?? {};
  const base = JSON.parse(
    (await ask('publish/make', { text: JSON.stringify(TEAM), note: '', sign: false })).text,
  );
  const next = (menu: object) => ({ ...base, version: 3, basedOn: undefined, menu: { seller: menu } });
  const ours = next({ ...seller, hidden: ['feed', 'chat'], order: ['deals', 'tasks'] });
  const published = await ask('publish/make', { text: JSON.stringify(ours), note: '', sign: false });
  const { basedOn } = JSON.parse(published.text);
  const theirs = { ...next({ ...seller, hidden: ['feed', 'tasks'], order: ['deals', 'chat'] }), basedOn };
  const { trust, fork } = await preview(theirs);
  expect(trust?.verdict).toBe('fork');
  expect(fork?.ours.map(({ item }) => item)).toContain('chat');
  expect(fork?.theirs.map(({ item }) => item)).toContain('tasks');
});
